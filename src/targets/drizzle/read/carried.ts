import type { Accessor } from "../../../schema/accessor.js";
import type { Column, ForeignKey, Index, IndexPart, Schema, Table, Unique } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import type { FactKind } from "../../../schema/uncarried-fact.js";
import { planSchema } from "../../plan/plan.js";
import { planRelations } from "../../plan/relations.js";
import { deletionFacts } from "../../plan/uncarried.js";
import type { Carried, CarriedOptions } from "../../target-reader.js";
import { quotesDefault } from "../database-default.js";
import { isColumnCheck } from "../emit-constraints.js";
import { indexOf } from "../emit-exclusion.js";
import { unsayable } from "../emit-indexes.js";
import type { Flavor } from "../flavors/flavor.js";
import { FLAVORS } from "../flavors/flavors.js";
import { laterCollations } from "../later-collations.js";
import { drizzleNaming } from "../names.js";
import { drizzleRelations, type RelationPlan } from "../relation-plan.js";
import { type Release, releaseOf } from "../release.js";
import { CONDITION_MARKS, INDEX_MARKS, type KitMarks, NO_MARKS, respelled } from "../sql-text.js";
import { cannotCarry } from "../uncarried.js";
import { withoutParentheses } from "./read-index.js";
import { asUnique } from "./read-table.js";

/** What carrying needs to know of the schema as a whole. */
interface Carrying {
  readonly flavor: Flavor;
  readonly release: Release;
  readonly later: ReadonlySet<string>;
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly canonical: CarriedOptions["canonicalType"];
  readonly counts: Map<FactKind, number>;
}

/** The schema as Drizzle's code holds it: see `TargetReader.carried`. */
export function carried(schema: Schema, options: CarriedOptions): Carried {
  const { application } = schema;
  const flavor = FLAVORS[schema.dialect];
  const release = releaseOf(options.libraryVersion);
  const entities = new Set(application?.entities.map(({ table }) => tableKey(table)));
  const tables = schema.tables.filter((table) => entities.has(tableKey(table)));
  const carrying: Carrying = {
    ...{ flavor, release, canonical: options.canonicalType, counts: new Map() },
    later: flavor.declaresAsRead(release) ? laterCollations(schema) : new Set(),
    columns: new Map(tables.map((table) => [tableKey(table), new Set(table.columns.map(({ name }) => name))])),
  };
  const whole = { ...schema, tables: tables.map((table) => carryTable(table, carrying)) };
  if (application === null) return { schema: whole, accessors: [], notCompared: new Map() };
  const quiet = () => undefined;
  const plan = planSchema(schema, application, drizzleNaming(flavor), options.namesGiven ?? {}, quiet);
  for (const { ordering, table } of application.entities) {
    if (ordering.length > 0 && plan.byTable.has(tableKey(table))) count("ordering", carrying);
  }
  for (const { kind } of deletionFacts(plan)) count(kind, carrying);
  const relations = drizzleRelations(planRelations(plan, quiet));
  const accessors = [...plan.byTable.values()].flatMap(({ table }) =>
    (relations.get(tableKey(table)) ?? []).map((relation) => accessorOf(table, relation, carrying)),
  );
  const order = cannotCarry(flavor, release);
  const counted = order.flatMap((kind): [FactKind, number][] => {
    const found = carrying.counts.get(kind) ?? 0;
    return found === 0 ? [] : [[kind, found]];
  });
  return { schema: whole, accessors, notCompared: new Map(counted) };
}

function count(kind: FactKind, { counts }: Carrying): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

function accessorOf({ schema, name, origin }: Table, { key, kind, path }: RelationPlan, carrying: Carrying): Accessor {
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
  if (table.comment !== null) count("comment", carrying);
  if (table.tablespace !== null) count("tablespace", carrying);
  if (!table.managed) count("unmanaged", carrying);
  if (flavor.names.schema === null && table.schema !== null) count("schema", carrying);
  const exclusions = table.exclusions.map((exclusion) => {
    count("exclusion", carrying);
    if (exclusion.deferrable !== null) count("deferrability", carrying);
    return exclusion;
  });
  const asIndexes =
    flavor.declaresAsRead(release) === true
      ? exclusions.filter(({ elements }) => elements.length > 0).map((each) => indexOf(each, flavor.text))
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
      if (isColumnCheck(check, flavor)) {
        count("column check", carrying);
        return [];
      }
      const name = check.name ?? flavor.implicit.check(table, check.expression.columns, position);
      return [{ ...check, name, expression: carrySql(check.expression, CONDITION_MARKS, carrying) }];
    }),
    ...{ exclusions: [], comment: null, tablespace: null },
  };
}

function carryColumn(table: Table, column: Column, carrying: Carrying): Column {
  const { flavor, release, later, canonical } = carrying;
  if (column.comment !== null) count("comment", carrying);
  let innermost = column.type;
  while (innermost.kind === "array") innermost = innermost.of;
  const isLater = later.has(partKey(tableKey(table), column.name));
  const isSaid = !isLater && flavor.vocabulary.collatable(innermost) !== null;
  if (column.collation !== null && !isSaid) count("collation", carrying);
  const { default: value, generated } = column;
  if (generated !== null && !generated.stored && !flavor.generatedModes) count("virtual column", carrying);
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
  if (quoted) count("default", carrying);
  return { ...value, sql: quoted ? `'${value.sql}'` : flavor.printedDefault(value.sql) };
}

function carrySql(expression: SqlExpr, marks: KitMarks, { flavor }: Carrying): SqlExpr {
  return { ...expression, sql: respelled(expression.sql, marks, flavor.text) };
}

function carryUnique(table: Table, unique: Unique, carrying: Carrying): Unique {
  if (unique.deferrable !== null) count("deferrability", carrying);
  if (unique.include.length > 0) count("include", carrying);
  const name = unique.name ?? carrying.flavor.implicit.unique(table, unique.columns);
  return { ...unique, name, deferrable: null, include: [] };
}

function carryForeignKey(table: Table, key: ForeignKey, carrying: Carrying): readonly ForeignKey[] {
  const { references, columns } = key;
  const theirs = carrying.columns.get(tableKey(references));
  if (theirs === undefined || !references.columns.every((column) => theirs.has(column))) {
    count("missing reference", carrying);
    return [];
  }
  if (key.deferrable !== null) count("deferrability", carrying);
  const isMysql = carrying.flavor.text.quote === "`";
  const action = (wanted: ForeignKey["onDelete"]) => (isMysql && wanted === "restrict" ? "no action" : wanted);
  return [
    {
      ...key,
      name: key.name ?? carrying.flavor.implicit.foreignKey(table, columns),
      references: { ...references, schema: schemaOf(references.schema, carrying) },
      onDelete: action(key.onDelete),
      onUpdate: action(key.onUpdate),
      deferrable: null,
    },
  ];
}

function carryIndex(index: Index, carrying: Carrying): readonly Index[] {
  const { flavor, release } = carrying;
  if (index.parts.length === 0) return [];
  const reason = unsayable(index, flavor, release);
  if (reason !== null) {
    count(reason.kind, carrying);
    return [];
  }
  if (index.include.length > 0) count("include", carrying);
  if (!index.nullsDistinct) count("nulls not distinct index", carrying);
  if (index.tablespace !== null) count("tablespace", carrying);
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
