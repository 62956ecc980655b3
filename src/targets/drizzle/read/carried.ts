import type { Accessor } from "../../../schema/accessor.js";
import type {
  Column,
  DialectName,
  ForeignKey,
  Index,
  IndexPart,
  Schema,
  Table,
  Unique,
} from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import { planSchema } from "../../plan/plan.js";
import { heldAction } from "../../plan/read/held-action.js";
import { referredTable } from "../../plan/referred-table.js";
import { planRelations } from "../../plan/relations.js";
import type { Carried, CarriedOptions } from "../../target-reader.js";
import { quotesDefault } from "../database-default.js";
import { isColumnCheck } from "../emit-constraints.js";
import { indexOf } from "../emit-exclusion.js";
import { unsayable } from "../emit-indexes.js";
import type { Flavor } from "../flavors/flavor.js";
import { FLAVORS } from "../flavors/flavors.js";
import { laterCollations } from "../later-collations.js";
import { drizzleNaming } from "../names.js";
import type { Plan } from "../plan.js";
import { drizzleRelations, type RelationPlan } from "../relation-plan.js";
import { type Release, releaseOf } from "../release.js";
import { CONDITION_MARKS, INDEX_MARKS, type KitMarks, NO_MARKS, respelled } from "../sql-text.js";
import { SAID_ALL_THE_SAME } from "../uncarried.js";
import { drizzleFacts } from "../uncarried-facts.js";
import { withoutParentheses } from "./read-index.js";
import { asUnique } from "./read-table.js";

/** What carrying needs to know of the schema as a whole. */
interface Carrying {
  readonly flavor: Flavor;
  readonly release: Release;
  readonly laterCollations: ReadonlySet<string>;
  readonly canonical: CarriedOptions["canonicalType"];
  readonly dialect: DialectName;
  readonly plan: Plan;
}

/** The schema as Drizzle's code holds it: see `TargetReader.carried`. */
export function carried(schema: Schema, options: CarriedOptions): Carried {
  const { application } = schema;
  const bookkeeping = { table: null, records: [] };
  if (application === null) return { schema: { ...schema, tables: [] }, accessors: [], notCompared: [], bookkeeping };
  const flavor = FLAVORS[schema.dialect];
  const release = releaseOf(options.libraryVersion);
  const quiet = () => undefined;
  const plan = planSchema(schema, application, drizzleNaming(flavor), options.namesGiven ?? {}, quiet);
  const carrying: Carrying = {
    ...{ flavor, release, canonical: options.canonicalType, dialect: schema.dialect, plan },
    laterCollations: flavor.declaresAsRead(release) ? laterCollations(schema) : new Set(),
  };
  const tables = schema.tables.filter((table) => plan.byTable.has(tableKey(table)));
  const relations = drizzleRelations(planRelations(plan, quiet));
  const accessors = [...plan.byTable.values()].flatMap(({ table }) =>
    (relations.get(tableKey(table)) ?? []).map((relation) => accessorOf(table, relation, carrying)),
  );
  return {
    schema: { ...schema, tables: tables.map((table) => carryTable(table, carrying)) },
    accessors,
    notCompared: drizzleFacts(plan, carrying).filter(({ kind }) => !SAID_ALL_THE_SAME.has(kind)),
    bookkeeping,
  };
}

function accessorOf({ schema, name }: Table, { key, kind, path, origin }: RelationPlan, carrying: Carrying): Accessor {
  const of = ({ table }: { readonly table: Table }) => ({ schema: schemaOf(table.schema, carrying), name: table.name });
  const own = { table: { schema: schemaOf(schema, carrying), name }, name: key, leadsTo: kind, origin };
  const { from, target, to, through } = path;
  if (through === null)
    return { ...own, target: of(target), steps: [{ columns: from, to: of(target), toColumns: to }] };
  const near = { columns: from, to: of(through.table), toColumns: through.from };
  // 0.45 leads to the join table, whose rows lead on.
  if (carrying.release.relations === "tables") return { ...own, target: of(through.table), steps: [near] };
  return { ...own, target: of(target), steps: [near, { columns: through.to, to: of(target), toColumns: to }] };
}

/** `public` is where tables without a schema are; SQLite has none. */
function schemaOf(name: string | null, { flavor }: Carrying): string | null {
  return name === "public" || flavor.names.schema === null ? null : name;
}

function carryTable(table: Table, carrying: Carrying): Table {
  const { flavor, release } = carrying;
  const asIndexes =
    flavor.declaresAsRead(release) === true
      ? table.exclusions.filter(({ elements }) => elements.length > 0).map((each) => indexOf(each, flavor.text))
      : [];
  const indexes = [...table.indexes, ...asIndexes].flatMap((index) => carryIndex(index, carrying));
  const uniques = indexes.map((index) => asUnique(index, carrying));
  const key = table.primaryKey === null ? null : flavor.statedKey(table, table.primaryKey, release);
  return {
    ...table,
    schema: schemaOf(table.schema, carrying),
    columns: table.columns.map((column) => carryColumn(table, column, carrying)),
    primaryKey: table.primaryKey && { columns: table.primaryKey.columns, name: key?.name ?? null },
    foreignKeys: table.foreignKeys.flatMap((each) => carryForeignKey(table, each, carrying)),
    uniques: [
      ...table.uniques.map((unique) => carryUnique(table, unique, carrying)),
      ...uniques.filter((unique) => unique !== null),
    ],
    indexes: indexes.filter((_, at) => uniques[at] === null),
    checks: table.checks.flatMap((check, position) => {
      if (isColumnCheck(check, flavor)) return [];
      const name = check.name ?? flavor.implicit.check(table, check.expression.columns, position);
      return [{ ...check, name, expression: carrySql(check.expression, CONDITION_MARKS, carrying) }];
    }),
    ...{ exclusions: [], comment: null, tablespace: null },
  };
}

function carryColumn(table: Table, column: Column, carrying: Carrying): Column {
  const { flavor, release, laterCollations: later, canonical } = carrying;
  let innermost = column.type;
  while (innermost.kind === "array") innermost = innermost.of;
  const isLater = later.has(partKey(tableKey(table), column.name));
  const isSaid = !isLater && flavor.vocabulary.collatable(innermost) !== null;
  const { default: value, generated } = column;
  return {
    ...column,
    type: canonical(column.type),
    collation: isSaid ? column.collation : null,
    comment: null,
    default: value && carryDefault(column, value, carrying, release),
    generated: generated && {
      expression: carrySql(generated.expression, NO_MARKS, carrying),
      stored: generated.stored || !flavor.generatedModes,
    },
  };
}

function carryDefault(column: Column, value: SqlExpr, carrying: Carrying, release: Release): SqlExpr {
  const { flavor } = carrying;
  const quoted = quotesDefault(column, flavor, release);
  return { ...value, sql: quoted ? `'${value.sql}'` : flavor.printedDefault(value.sql) };
}

function carrySql(expression: SqlExpr, marks: KitMarks, { flavor }: Carrying): SqlExpr {
  return { ...expression, sql: respelled(expression.sql, marks, flavor.text) };
}

function carryUnique(table: Table, unique: Unique, carrying: Carrying): Unique {
  const name = unique.name ?? carrying.flavor.implicit.unique(table, unique.columns);
  return { ...unique, name, deferrable: null, include: [] };
}

function carryForeignKey(table: Table, key: ForeignKey, carrying: Carrying): readonly ForeignKey[] {
  const { references, columns } = key;
  if (referredTable(key, carrying.plan) === null) return [];
  return [
    {
      ...key,
      name: key.name ?? carrying.flavor.implicit.foreignKey(table, columns),
      references: { ...references, schema: schemaOf(references.schema, carrying) },
      onDelete: heldAction(key.onDelete, carrying.dialect),
      onUpdate: heldAction(key.onUpdate, carrying.dialect),
      deferrable: null,
    },
  ];
}

function carryIndex(index: Index, carrying: Carrying): readonly Index[] {
  const { flavor, release } = carrying;
  if (index.parts.length === 0) return [];
  if (unsayable(index, flavor, release) !== null) return [];
  return [
    {
      ...index,
      parts: index.parts.map((part) => carryPart(part, carrying)),
      where: index.where && carrySql(index.where, CONDITION_MARKS, carrying),
      ...{ include: [], nullsDistinct: true, tablespace: null },
    },
  ];
}

function carryPart(part: IndexPart, carrying: Carrying): IndexPart {
  if (part.kind === "column") return part;
  const { expression } = part;
  const sql = withoutParentheses(respelled(expression.sql, INDEX_MARKS, carrying.flavor.text), carrying.flavor.text);
  return { ...part, expression: { ...expression, sql } };
}
