import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import type { ApplicationDefault, Attribute, Column, Entity } from "../../schema/schema.js";
import type { Code } from "../../typescript/code.js";
import { stringLiteral } from "../../typescript/literals.js";
import type { clocks } from "./clocks.js";
import { arrayCode, hstoreCode, type ValueKind } from "./values.js";

/** A column that may be null is null anyway when nothing is given. */
export function isImplicit(value: ApplicationDefault, column: Column): boolean {
  return value.kind === "literal" && value.value.kind === "null" && column.default === null && column.nullable;
}

/** Whether a column has room for a UUID's digits, but not for its dashes. */
export function isShort({ type }: Column): boolean {
  return (type.kind === "char" || type.kind === "varchar") && type.length === 32;
}

function randomUuid(bare: boolean): string {
  return bare ? 'crypto.randomUUID().replaceAll("-", "")' : "crypto.randomUUID()";
}

/** A default that could not be said in TypeScript, in words. */
export function inWords(value: ApplicationDefault): string {
  if (value.kind === "literal") return `a value of another kind (${value.value.kind})`;
  if (value.kind !== "code") return `\`${value.kind}\``;
  // A function of several lines is better known by its name.
  const said = value.source === null || value.source.includes("\n") ? value.name : value.source;
  return said.includes("`") ? said : `\`${said}\``;
}

/** Says of a column's default that it could not be said in TypeScript (`lost`, in words). */
export function reportLostDefault(
  attribute: Attribute,
  lost: string | null,
  column: Column,
  entity: Entity,
  report: Report,
): void {
  if (lost === null) return;
  const effect = column.nullable ? "are null there unless they give" : "must give";
  const message = `The default of \`${entity.label}.${attribute.name}\`, ${lost}, has no equivalent; rows made from TypeScript ${effect} a value.`;
  report(
    diagnostic("default-not-converted", message, {
      span: attribute.origin,
      model: entity.label,
      field: attribute.name,
    }),
  );
}

/** How one target says what the application fills in. */
export interface DefaultWords {
  /** What the column, or the innermost element of an array, holds. */
  readonly kind: ValueKind;
  /** How many arrays are around it. */
  readonly arrays: number;
  /** Whether a UUID has no dashes there. */
  readonly bare: boolean;
  /** Null, for a column that may be. */
  readonly nothing: Code;
  /** A name of the emitted `columns.ts`. */
  shared(name: keyof typeof clocks): Code;
}

/** The value that the application fills in when a row is made without one, as an expression; null where it has none. */
export function defaultCode(given: ApplicationDefault, column: Column, words: DefaultWords): Code | null {
  const { kind, arrays, bare, nothing } = words;
  switch (given.kind) {
    case "literal":
      if (given.value.kind === "null") return column.nullable ? nothing : null;
      if (given.value.kind === "object" && column.type.kind === "hstore") return hstoreCode(given.value);
      if (given.value.kind === "uuid" && bare) return stringLiteral(given.value.value.replaceAll("-", ""));
      return arrayCode(given.value, kind, arrays);
    case "now":
      return nowCode(column, words);
    case "uuid":
      return kind === "string" && arrays === 0 ? randomUuid(bare) : null;
    case "code":
      return null;
  }
}

/** The current time as the column holds it; null for a column that holds none. */
export function nowCode({ type }: Column, { shared }: Pick<DefaultWords, "shared">): Code | null {
  if (type.kind === "timestamp") return "new Date()";
  if (type.kind === "date") return [shared("today"), "()"];
  return type.kind === "time" ? [shared("timeOfDay"), "()"] : null;
}
