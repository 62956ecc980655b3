import type { Accessor } from "../../../schema/accessor.js";
import type { Column, DialectName, ForeignKey, Index, Schema, Table, Unique } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import { planSchema } from "../../plan/plan.js";
import { heldAction } from "../../plan/read/held-action.js";
import { referredTable } from "../../plan/referred-table.js";
import { planRelations } from "../../plan/relations.js";
import type { Carried, CarriedOptions } from "../../target-reader.js";
import { columnType } from "../column-type.js";
import { columnsInOrder } from "../columns-in-order.js";
import { isIndexOfKey } from "../emit-constraints.js";
import { exclusionText } from "../exclusion-text.js";
import type { Flavor } from "../flavors/flavor.js";
import { FLAVORS } from "../flavors/flavors.js";
import { generationRecords, METADATA_TABLE } from "../generation-records.js";
import { keyColumns } from "../key-columns.js";
import { typeormNaming } from "../names.js";
import type { Plan } from "../plan.js";
import { followedRelations, propertiesOf, type RelationProperty } from "../properties.js";
import { losesVirtual } from "../uncarried.js";
import { typeormFacts } from "../uncarried-facts.js";
import { tableMarks } from "../unescaped-names.js";
import { canonicalDefault, quoted } from "./default-text.js";
import { asUnique, exclusionOf } from "./read-constraints.js";
import { typeText } from "./type-text.js";

/** What carrying needs to know of the schema as a whole. */
interface Carrying {
  readonly flavor: Flavor;
  readonly canonical: CarriedOptions["canonicalType"];
  readonly keys: ReadonlySet<string>;
  readonly dialect: DialectName;
  readonly plan: Plan;
}

/** The schema as TypeORM's code holds it: see `TargetReader.carried`. */
export function carried(schema: Schema, options: CarriedOptions): Carried {
  const { application } = schema;
  const bookkeeping = { table: METADATA_TABLE, records: generationRecords(schema) };
  if (application === null) return { schema: { ...schema, tables: [] }, accessors: [], notCompared: [], bookkeeping };
  const flavor = FLAVORS[schema.dialect];
  const quiet = () => undefined;
  const plan = planSchema(schema, application, typeormNaming, options.namesGiven ?? {}, quiet);
  const carrying: Carrying = {
    ...{ flavor, canonical: options.canonicalType, dialect: schema.dialect, plan },
    keys: keyColumns(schema, application),
  };
  const tables = schema.tables.filter((table) => plan.byTable.has(tableKey(table)));
  const properties = propertiesOf(followedRelations(planRelations(plan, quiet), quiet));
  const accessors = [...plan.byTable.values()].flatMap(({ table }) =>
    (properties.get(tableKey(table)) ?? []).map((property) => accessorOf(table, property)),
  );
  return {
    schema: { ...schema, tables: tables.map((table) => carryTable(table, carrying)) },
    accessors,
    notCompared: typeormFacts(plan, carrying),
    bookkeeping,
  };
}

const nameOf = ({ table: { schema, name } }: { readonly table: Table }) => ({ schema: schemaOf(schema), name });

function accessorOf(table: Table, property: RelationProperty): Accessor {
  const own = { table: nameOf({ table }), name: property.key, origin: property.link.relation.origin };
  if (property.kind === "many") {
    const { near, far } = property.link;
    const [from, to] = property.owner ? [near, far] : [far, near];
    const join = nameOf(near.source);
    return {
      ...{ ...own, target: nameOf(to.target), leadsTo: "many" },
      steps: [
        { columns: from.targetColumns, to: join, toColumns: from.columns },
        { columns: to.columns, to: nameOf(to.target), toColumns: to.targetColumns },
      ],
    };
  }
  const { source, target, columns, targetColumns, relation } = property.link;
  if (property.kind === "key") {
    const steps = [{ columns, to: nameOf(target), toColumns: targetColumns }];
    return { ...own, target: nameOf(target), leadsTo: "one", steps };
  }
  return {
    ...{ ...own, target: nameOf(source), leadsTo: relation.unique ? "one" : "many" },
    steps: [{ columns: targetColumns, to: nameOf(source), toColumns: columns }],
  };
}

/** `public` is where tables without a schema are. */
function schemaOf(name: string | null): string | null {
  return name === "public" ? null : name;
}

function carryTable(table: Table, carrying: Carrying): Table {
  const { flavor } = carrying;
  const isMarked = tableMarks(table, flavor).length > 0;
  const indexes = table.indexes.flatMap((index) => carryIndex(table, index, carrying));
  const key = table.primaryKey;
  return {
    ...table,
    ...{ schema: schemaOf(table.schema), managed: table.managed && !isMarked, tablespace: null },
    columns: columnsInOrder(table).map((column) => carryColumn(table, column, carrying)),
    primaryKey: key && { columns: key.columns, name: flavor.namesKeys ? key.name : null },
    foreignKeys: table.foreignKeys.flatMap((each) => carryForeignKey(each, carrying)),
    uniques: [
      ...table.uniques.map((unique) => ({ ...unique, include: [], nullsDistinct: true })),
      ...indexes.filter((index) => asUnique(index, carrying)).map(uniqueOf),
    ],
    indexes: indexes.filter((index) => !asUnique(index, carrying)),
    checks: flavor.checks ? table.checks : [],
    exclusions: table.exclusions.map((each) =>
      exclusionOf(each.name, exclusionText(each), each.deferrable, each.origin),
    ),
  };
}

function carryColumn(table: Table, column: Column, carrying: Carrying): Column {
  const { flavor, canonical, keys } = carrying;
  const isKey = table.primaryKey?.columns.includes(column.name) ?? false;
  const { word, options, arrays } = columnType(
    column,
    keys.has(partKey(tableKey(table), column.name)),
    flavor.vocabulary,
  );
  const isCounted = isKey && column.identity !== null;
  const said = Object.fromEntries(
    options
      .filter(({ name }) => (name === "unsigned" ? column.generated === null : !isCounted))
      .map(({ name, value }) => [name, value]),
  );
  const type = canonical({ kind: "opaque", sql: typeText(word.type, { ...said, array: arrays > 0 }) });
  return {
    ...column,
    type,
    identity: isCounted ? identityOf(column.identity, flavor) : null,
    default: isCounted ? null : carryDefault(column, type, arrays, carrying),
    generated: losesVirtual(column, flavor) ? null : column.generated,
    collation: isCounted ? null : column.collation,
  };
}

/** A key that is numbered otherwise than by an identity is one that TypeORM makes as the driver does. */
function identityOf(identity: Column["identity"], { driver }: Flavor): Column["identity"] {
  if (identity === "by default" || identity === "always") return identity;
  return driver === "postgres" ? "serial" : "autoincrement";
}

/** See `databaseDefault`, which writes it. */
function carryDefault(column: Column, type: SqlType, arrays: number, { flavor }: Carrying): SqlExpr | null {
  const { default: given } = column;
  if (given === null || /^NULL$/i.test(given.sql)) return null;
  if (flavor.generatesUuid(column)) return { sql: "gen_random_uuid()", columns: [] };
  const sql = flavor.printedDefault(given.sql, column.type);
  const isNumber = /^-?\d+$|^-\d+\.\d+$/.test(sql) && arrays === 0;
  const document =
    flavor.writesDocuments && (column.type.kind === "json" || column.type.kind === "jsonb") ? documentIn(sql) : null;
  const text = isNumber ? canonicalDefault(quoted(sql), type) : (document ?? canonicalDefault(sql, type));
  return { sql: text, columns: given.columns };
}

/** A string constant that is a document as JSON prints it. */
function documentIn(sql: string): string | null {
  const [, text] = /^'((?:[^']|'')*)'$/.exec(sql) ?? [];
  if (text === undefined || !/^\s*[{[]/.test(text)) return null;
  try {
    return quoted(JSON.stringify(JSON.parse(text.replaceAll("''", "'"))));
  } catch {
    return null;
  }
}

function uniqueOf({ name, parts, origin }: Index): Unique {
  const columns = parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
  return { name, columns, nullsDistinct: true, deferrable: null, include: [], origin };
}

function carryIndex(table: Table, index: Index, carrying: Carrying): readonly Index[] {
  const { flavor } = carrying;
  if (index.parts.length === 0) return [];
  if (isIndexOfKey(index, table, flavor)) return [];
  if (flavor.sayable(index)) return [index];
  const { name, origin } = index;
  const plain = { include: [], nullsDistinct: true, with: {}, tablespace: null };
  const columns = index.parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
  const isWhole = columns.length === index.parts.length && index.where === null && !index.unique;
  const isUsual = index.method === "btree" && index.include.length === 0 && Object.keys(index.with).length === 0;
  const over = isWhole && isUsual ? { over: columns } : {};
  return [{ ...over, name, unique: false, method: "btree", parts: [], where: null, ...plain, origin }];
}

function carryForeignKey(key: ForeignKey, carrying: Carrying): readonly ForeignKey[] {
  const { references } = key;
  if (referredTable(key, carrying.plan) === null) return [];
  return [
    {
      ...key,
      references: { ...references, schema: schemaOf(references.schema) },
      ...{ onDelete: heldAction(key.onDelete, carrying.dialect), onUpdate: heldAction(key.onUpdate, carrying.dialect) },
    },
  ];
}
