import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import type { ApplicationDefault, Attribute, Column, Entity } from "../../schema/schema.js";

/** A column that may be null is null anyway when nothing is given. */
export function isImplicit(value: ApplicationDefault, column: Column): boolean {
  return value.kind === "literal" && value.value.kind === "null" && column.default === null && column.nullable;
}

/** Whether a column has room for a UUID's digits, but not for its dashes. */
export function isShort({ type }: Column): boolean {
  return (type.kind === "char" || type.kind === "varchar") && type.length === 32;
}

/** The expression that makes a random UUID, with its dashes or without. */
export function randomUuid(bare: boolean): string {
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
