import type { ApplicationDefault, Attribute, Column } from "../../schema/schema.js";
import type { Code } from "../../typescript/code.js";
import { stringLiteral } from "../../typescript/literals.js";
import { inWords, isImplicit, isShort, randomUuid } from "../plan/application-default.js";
import { arrayCode, hstoreCode } from "../plan/values.js";
import type { ColumnType } from "./column-type.js";
import type { FileContext } from "./file-context.js";
import { NO_MARKS, sqlTemplate } from "./sql-text.js";

/** Links of a column's chain that fill it in from TypeScript, and the default in words where it could not be said. */
export interface DefaultLinks {
  readonly links: readonly Code[];
  readonly lost: string | null;
}

/** `.$defaultFn(() => …)` for what the application fills in on insert, `.$onUpdate(() => …)` for what it touches on update. */
export function defaultLinks(
  attribute: Attribute | null,
  column: Column,
  type: ColumnType,
  context: FileContext,
): DefaultLinks {
  if (attribute === null || column.generated !== null) return { links: [], lost: null };
  const links: Code[] = [];
  let lost: string | null = null;
  if (attribute.default !== null && !isImplicit(attribute.default, column)) {
    const value = defaultCode(attribute.default, column, type, context);
    if (value === null) lost = inWords(attribute.default);
    else links.push(["$defaultFn(() => ", isObject(attribute.default, type) ? ["(", value, ")"] : value, ")"]);
  }
  if (attribute.touchedOnUpdate) {
    const value = nowCode(column, context);
    if (value === null) lost = "the time of the update";
    else links.push(["$onUpdate(() => ", value, ")"]);
  }
  return { links, lost };
}

/** An object literal after an arrow would be read as a block. */
function isObject(value: ApplicationDefault, type: ColumnType): boolean {
  return value.kind === "literal" && value.value.kind === "object" && type.value === "json";
}

function defaultCode(value: ApplicationDefault, column: Column, type: ColumnType, context: FileContext): Code | null {
  switch (value.kind) {
    case "literal":
      if (value.value.kind === "object" && column.type.kind === "hstore") return hstoreCode(value.value);
      if (value.value.kind === "uuid" && isShort(column)) return stringLiteral(value.value.value.replaceAll("-", ""));
      if (value.value.kind !== "null") return arrayCode(value.value, type.value, type.arrays.length);
      return column.nullable
        ? sqlTemplate({ sql: "NULL", columns: [] }, () => null, NO_MARKS, context.flavor.text)
        : null;
    case "now":
      return nowCode(column, context);
    case "uuid":
      return type.value === "string" && type.arrays.length === 0 ? randomUuid(isShort(column)) : null;
    case "code":
      return null;
  }
}

function nowCode({ type }: Column, context: FileContext): Code | null {
  if (type.kind === "timestamp") return "new Date()";
  if (type.kind === "date") return [context.shared("today"), "()"];
  return type.kind === "time" ? [context.shared("timeOfDay"), "()"] : null;
}
