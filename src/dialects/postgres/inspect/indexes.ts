import type { Index, IndexPart } from "../../../schema/schema.js";
import type { Row } from "../../catalog-row.js";

/** An index as `pg_index` has it; operator classes and collations only where they are not the usual ones. */
export function readIndex(row: Row): Index {
  const where = row.textOrNull("where");
  return {
    name: row.text("name"),
    unique: row.flag("unique"),
    method: row.text("method"),
    parts: row.rows("parts").map(readPart),
    where: where === null ? null : { sql: where, columns: [] },
    include: row.texts("covered"),
    nullsDistinct: row.flag("nulls_distinct"),
    with: Object.fromEntries(row.texts("parameters").map(parameter)),
    tablespace: row.textOrNull("tablespace"),
    ...(!row.flag("valid") && { invalid: true }),
    origin: null,
  };
}

/** Bits of `pg_index.indoption`. */
const DESCENDING = 1;
const NULLS_FIRST = 2;

function readPart(row: Row): IndexPart {
  const option = row.number("option");
  const column = row.textOrNull("column");
  const facts = {
    descending: (option & DESCENDING) !== 0,
    nulls: (option & NULLS_FIRST) !== 0 ? ("first" as const) : ("last" as const),
    opclass: row.textOrNull("opclass"),
    collation: row.textOrNull("collation"),
  };
  if (column !== null) return { kind: "column", column, ...facts };
  return { kind: "expression", expression: { sql: row.text("expression"), columns: [] }, ...facts };
}

/** `fillfactor=70`. */
function parameter(text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  return [text.slice(0, equals), text.slice(equals + 1)];
}
