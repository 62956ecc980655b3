import type { ForeignKey, ReferentialAction } from "../../../schema/schema.js";
import type { Row } from "../../catalog-row.js";
import type { Query } from "../../live-dialect.js";
import { quoteName } from "../quote.js";

/** What a foreign key does when a row that it refers to goes or changes its key. */
export type Actions = Pick<ForeignKey, "onDelete" | "onUpdate">;

/**
 * The actions of the foreign keys of which the information schema has none: it hides them from a role that may only read,
 * which `SHOW CREATE TABLE` does not. One query for each table that has such a key.
 * @param rows of `KEYS_QUERY`
 * @returns by table and name
 */
export async function hiddenActions(rows: readonly Row[], query: Query): Promise<ReadonlyMap<string, Actions>> {
  const found = new Map<string, Actions>();
  const hidden = rows.filter((row) => row.textOrNull("on_delete") === null);
  for (const table of new Set(hidden.map((row) => row.text("table")))) {
    const [created] = await query(`SHOW CREATE TABLE ${quoteName(table)}`);
    const lines = String(created?.["Create Table"]).split("\n");
    for (const row of hidden) {
      if (row.text("table") === table) found.set(keyOf(row), actionsIn(lines, row.text("name")));
    }
  }
  return found;
}

function actionsIn(lines: readonly string[], name: string): Actions {
  const line = lines.find((each) => each.trimStart().startsWith(`CONSTRAINT ${quoteName(name)} FOREIGN KEY `)) ?? "";
  const [, onDelete = "", onUpdate = ""] = /\)(?: ON DELETE ([A-Z ]+?))?(?: ON UPDATE ([A-Z ]+?))?,?$/.exec(line) ?? [];
  return { onDelete: actionOf(onDelete), onUpdate: actionOf(onUpdate) };
}

const keyOf = (row: Row): string => JSON.stringify([row.text("table"), row.text("name")]);

/** A foreign key of `KEYS_QUERY`'s rows, one for each column. */
export function readForeignKey(rows: readonly [Row, ...Row[]], hidden: ReadonlyMap<string, Actions>): ForeignKey {
  const [first] = rows;
  return {
    name: first.text("name"),
    columns: rows.map((row) => row.text("column")),
    references: {
      schema: first.textOrNull("target_schema"),
      name: first.text("target"),
      columns: rows.map((row) => row.text("target_column")),
    },
    onDelete: actionOf(first.text("on_delete")),
    onUpdate: actionOf(first.text("on_update")),
    ...hidden.get(keyOf(first)),
    deferrable: null,
    origin: null,
  };
}

/** InnoDB has one action for `RESTRICT` and `NO ACTION`. */
export function actionOf(rule: string): ReferentialAction {
  const action = rule.toLowerCase();
  return action === "cascade" || action === "set null" || action === "set default" ? action : "no action";
}
