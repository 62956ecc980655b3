import type { Column, Index, IndexPart } from "../../../schema/schema.js";
import type { Row } from "../../catalog-row.js";
import { parseIndex } from "./definition.js";
import { columnsIn } from "./meaning.js";
import { collationOf } from "./spelling.js";

/** An index of `index_xinfo`'s rows, one for each part; conditions and expressions stand in its text only. */
export function readIndex(rows: readonly [Row, ...Row[]], columns: readonly Column[]): Index {
  const [first] = rows;
  const names = columns.map(({ name }) => name);
  const expression = (sql: string) => ({ sql, columns: columnsIn(sql, names) });
  const { parts, where } = parseIndex(first.text("sql"));
  return {
    name: first.text("name"),
    unique: first.flag("unique"),
    method: "btree",
    parts: rows.map((row): IndexPart => {
      const [column, collation] = [row.textOrNull("column"), collationOf(row.textOrNull("collation"))];
      const facts = { descending: row.flag("descending"), nulls: null, opclass: null };
      if (row.number("cid") < 0 || column === null) {
        const sql = parts[row.number("place")] ?? "";
        return { kind: "expression", expression: expression(sql), collation, ...facts };
      }
      const own = columns.find(({ name }) => name === column)?.collation ?? null;
      return { kind: "column", column, collation: collation === own ? null : (collation ?? "binary"), ...facts };
    }),
    where: where === null ? null : expression(where),
    include: [],
    nullsDistinct: true,
    with: {},
    tablespace: null,
    origin: null,
  };
}
