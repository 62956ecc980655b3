import type { Dialect } from "../dialects/dialect.js";
import type { ApplicationDefault, Attribute, Column, Entity } from "../schema/schema.js";
import { defaultLiteral } from "./default-literal.js";
import type { LeftOver } from "./left-over.js";

/** A column with what the database fills in, and the attribute that no longer has to. */
export interface DefaultTakenOver {
  readonly column: Column;
  readonly attribute: Attribute;
  readonly left: readonly LeftOver[];
}

/**
 * Gives a column the default that the application fills in: literals, the time of the insert, random UUIDs. A column
 * that has a default of its own, counts its rows or is computed stays as it is.
 */
export function takeOverDefault(
  entity: Entity,
  attribute: Attribute,
  column: Column,
  dialect: Dialect,
): DefaultTakenOver {
  const touched: LeftOver[] = attribute.touchedOnUpdate
    ? [
        {
          kind: "update time",
          entity: entity.label,
          name: attribute.name,
          rule: "auto_now",
          instead: "set on insert; each update has to set it",
        },
      ]
    : [];
  const given = attribute.default;
  const isFilled = column.default !== null || column.generated !== null || column.identity !== null;
  if (given === null || isFilled) return { column, attribute, left: touched };
  if (isNothing(given)) return { column, attribute: { ...attribute, default: null }, left: touched };
  const sql = defaultSql(given, column, dialect);
  if (sql === null) return { column, attribute, left: [...touched, leftDefault(entity, attribute, given)] };
  return {
    column: { ...column, default: { sql, columns: [] } },
    attribute: { ...attribute, default: null },
    left: touched,
  };
}

/** `NULL` is what a column without a default gets. */
function isNothing(given: ApplicationDefault): boolean {
  return given.kind === "literal" && given.value.kind === "null";
}

function defaultSql(given: ApplicationDefault, { type }: Column, dialect: Dialect): string | null {
  const { standalone, expressions } = dialect;
  switch (given.kind) {
    case "now":
      return standalone.now(type);
    case "uuid":
      return standalone.uuid(type);
    case "code":
      return null;
    case "literal": {
      const literal = defaultLiteral(given.value, type);
      const sql = literal === null ? null : expressions.literal(literal, type);
      return sql === null ? null : standalone.constant(sql, type);
    }
  }
}

function leftDefault(entity: Entity, attribute: Attribute, given: ApplicationDefault): LeftOver {
  const what = { literal: "a value of another type", now: "the time", uuid: "a UUID", code: "computed in Python" }[
    given.kind
  ];
  const rule = given.kind === "code" ? `default=${given.name}` : "default";
  return {
    kind: "default",
    entity: entity.label,
    name: attribute.name,
    rule,
    instead: `none (${what}); each insert has to give it`,
  };
}
