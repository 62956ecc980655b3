import type { Comparison, Words } from "../../../schema/diff/rule.js";
import { normalize } from "../../../schema/normalize.js";
import type { Schema } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import type { Alignment, LiveDatabase } from "../../live-dialect.js";
import { types } from "../types.js";
import { withoutUsualOpclasses } from "../usual-opclasses.js";
import { type Printed, printExpressions } from "./print-expressions.js";

/** The wanted schema as this database would print it: usual operator classes unsaid, expressions in its own words. */
export async function align(want: Schema, have: Schema, database: LiveDatabase): Promise<Alignment> {
  const usual = new Set((await database.query(USUAL_CLASSES)).map(({ method, name }) => `${method} ${name}`));
  const isUsual = (method: string, opclass: string): boolean => usual.has(`${method} ${opclass}`);
  const aligned = normalize({ ...want, tables: want.tables.map((table) => withoutUsualOpclasses(table, isUsual)) });
  return { want: aligned, have, words: wordsOf(await printExpressions(aligned, normalize(have), database.attempt)) };
}

/** Operator classes that are always the default of their method. */
const USUAL_CLASSES = `
  SELECT m.amname AS method, o.opcname AS name FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod
  GROUP BY 1, 2 HAVING bool_and(o.opcdefault)`;

function wordsOf(printed: ReadonlyMap<SqlExpr, Printed>): Words {
  const compare = (want: SqlExpr, have: SqlExpr): Comparison => {
    const [one, other] = [printed.get(want), printed.get(have)];
    if (one?.kind === "text" && other?.kind === "text") return one.text === other.text ? "same" : "different";
    if (one?.kind === "moot" || other?.kind === "moot") return "moot";
    // A default that its column cannot hold is taken until it is used.
    return want.sql === have.sql ? "same" : "unknown";
  };
  return { printType: types.print, sameType, compare };
}

/** What the union has no member for is one type where only case and blanks differ. */
function sameType(want: SqlType, have: SqlType): boolean {
  const text = (type: SqlType): string => types.print(type).toLowerCase().replace(/\s+/g, "");
  return text(want) === text(have);
}
