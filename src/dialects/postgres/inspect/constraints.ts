import type {
  Check,
  Deferrability,
  Exclusion,
  ForeignKey,
  PrimaryKey,
  ReferentialAction,
  Table,
  Unique,
} from "../../../schema/schema.js";
import type { Row } from "../../catalog-row.js";

/** A table's constraints as `pg_constraint` has them. */
export function readConstraints(
  rows: readonly Row[],
): Pick<Table, "primaryKey" | "foreignKeys" | "uniques" | "checks" | "exclusions"> {
  const of = (kind: string): readonly Row[] => rows.filter((row) => row.text("kind") === kind);
  const [primaryKey = null] = of("p").map(
    (row): PrimaryKey => ({ name: row.text("name"), columns: row.texts("columns") }),
  );
  return {
    primaryKey,
    foreignKeys: of("f").map(readForeignKey),
    uniques: of("u").map(readUnique),
    checks: of("c").map(readCheck),
    exclusions: of("x").map(readExclusion),
  };
}

/** `pg_constraint.confdeltype` and `confupdtype`. */
const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  a: "no action",
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
};

function readForeignKey(row: Row): ForeignKey {
  return {
    name: row.text("name"),
    columns: row.texts("columns"),
    references: {
      schema: row.textOrNull("target_schema"),
      name: row.text("target"),
      columns: row.texts("target_columns"),
    },
    onDelete: ACTIONS[row.text("on_delete")] ?? "no action",
    onUpdate: ACTIONS[row.text("on_update")] ?? "no action",
    deferrable: deferrability(row),
    ...(!row.flag("validated") && { notValidated: true }),
    origin: null,
  };
}

function readUnique(row: Row): Unique {
  return {
    name: row.text("name"),
    columns: row.texts("columns"),
    nullsDistinct: row.flag("nulls_distinct"),
    deferrable: deferrability(row),
    include: row.texts("covered"),
    origin: null,
  };
}

function readCheck(row: Row): Check {
  const expression = { sql: row.text("expression"), columns: row.texts("columns") };
  return { name: row.text("name"), expression, ...(!row.flag("validated") && { notValidated: true }), origin: null };
}

function readExclusion(row: Row): Exclusion {
  const exclusion = row.row("exclusion");
  const where = exclusion.textOrNull("where");
  return {
    name: row.text("name"),
    method: exclusion.text("method"),
    elements: exclusion.rows("elements").map((element) => ({
      expression: { sql: element.text("expression"), columns: [] },
      opclass: element.textOrNull("opclass"),
      operator: element.text("operator"),
    })),
    where: where === null ? null : { sql: where, columns: [] },
    include: row.texts("covered"),
    deferrable: deferrability(row),
    origin: null,
  };
}

function deferrability(row: Row): Deferrability | null {
  if (!row.flag("deferrable")) return null;
  return row.flag("deferred") ? "initially deferred" : "initially immediate";
}
