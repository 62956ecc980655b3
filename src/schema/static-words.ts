import type { Words } from "./diff/rule.js";
import { withColumnNames } from "./renamed-sql.js";
import { sameSql } from "./same-sql.js";
import type { DialectName } from "./schema.js";
import type { SqlType } from "./sql-type.js";

/** How a dialect prints its types and knows them again. */
export interface TypeText {
  print(type: SqlType): string;
  recognize(sql: string): SqlType;
  holds(type: SqlType, stored: SqlType): boolean;
}

/** Gives a type as it comes back when the database's text of it is read. */
export function canonicalType({ print, recognize }: Pick<TypeText, "print" | "recognize">): (type: SqlType) => SqlType {
  const known = new Map<string, SqlType>();
  return (type) => {
    const text = print(type);
    const found = known.get(text) ?? recognize(text);
    known.set(text, found);
    return found;
  };
}

/**
 * Words for two sides of which neither is a database that could be asked: types are one where the database's text of them
 * is read as one, expressions where their tokens are the same.
 */
export function staticWords(types: TypeText, dialect: DialectName): Words {
  const canonical = canonicalType(types);
  const key = (type: SqlType): string =>
    types
      .print(filledIn(canonical(type), dialect))
      .toLowerCase()
      .replace(/\s+/g, "");
  return {
    printType: types.print,
    sameType: (want, have) => key(want) === key(have) || types.holds(have, want),
    compare: (want, have) => (sameSql(want.sql, have.sql, dialect) ? "same" : "different"),
    renamed: (expression, names) => withColumnNames(expression, names, dialect),
  };
}

/**
 * A type with what the database itself fills in: `numeric(10)` has no digits behind the point, and MySQL's bare `decimal`
 * has ten before it. SQLite keeps the text as it is and enforces nothing of it.
 */
function filledIn(type: SqlType, dialect: DialectName): SqlType {
  if (type.kind === "array") return { ...type, of: filledIn(type.of, dialect) };
  if (type.kind !== "numeric" || type.scale !== null || dialect === "sqlite") return type;
  const precision = type.precision ?? (dialect === "postgres" ? null : 10);
  return precision === null ? type : { ...type, precision, scale: 0 };
}
