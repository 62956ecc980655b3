import type { ApplicationDefault, Attribute, Column } from "../../schema/schema.js";
import type { Code } from "../../typescript/code.js";
import { defaultCode, inWords, isImplicit, isShort, nowCode } from "../plan/application-default.js";
import type { ColumnType } from "./column-type.js";
import type { FileContext } from "./file-context.js";
import { NO_MARKS, sqlTemplate } from "./sql-text.js";

/** Links of a column's chain that fill it in from TypeScript, and the default in words where it could not be said. */
export interface DefaultLinks {
  readonly links: readonly Code[];
  readonly lost: string | null;
}

const NOTHING_TO_SAY: DefaultLinks = { links: [], lost: null };

/** `.$defaultFn(() => …)` for what the application fills in on insert, `.$onUpdate(() => …)` for what it touches on update. */
export function defaultLinks(
  attribute: Attribute | null,
  column: Column,
  type: ColumnType,
  context: FileContext,
): DefaultLinks {
  if (attribute === null || column.generated !== null) return NOTHING_TO_SAY;
  if (attribute.default === null && !attribute.touchedOnUpdate) return NOTHING_TO_SAY;
  const words = {
    ...{ kind: type.value, arrays: type.arrays.length, bare: isShort(column) },
    nothing: sqlTemplate({ sql: "NULL", columns: [] }, () => null, NO_MARKS, context.flavor.text),
    shared: (name: string) => context.shared(name),
  };
  const links: Code[] = [];
  let lost: string | null = null;
  if (attribute.default !== null && !isImplicit(attribute.default, column)) {
    const value = defaultCode(attribute.default, column, words);
    if (value === null) lost = inWords(attribute.default);
    else links.push(["$defaultFn(() => ", isObject(attribute.default, type) ? ["(", value, ")"] : value, ")"]);
  }
  if (attribute.touchedOnUpdate) {
    const value = nowCode(column, words);
    if (value === null) lost = "the time of the update";
    else links.push(["$onUpdate(() => ", value, ")"]);
  }
  return { links, lost };
}

/** An object literal after an arrow would be read as a block. */
function isObject(value: ApplicationDefault, type: ColumnType): boolean {
  return value.kind === "literal" && value.value.kind === "object" && type.value === "json";
}
