import type { Accessor } from "../../../schema/accessor.js";
import type { Check, Column, DialectName, ForeignKey, Index, Schema, Table, Unique } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import { planSchema } from "../../plan/plan.js";
import { CarryNotes } from "../../plan/read/carry-notes.js";
import { heldAction } from "../../plan/read/held-action.js";
import { planRelations } from "../../plan/relations.js";
import type { Carried, CarriedOptions } from "../../target-reader.js";
import { columnType } from "../column-type.js";
import { exclusionText } from "../exclusion-text.js";
import type { Flavor } from "../flavors/flavor.js";
import { FLAVORS } from "../flavors/flavors.js";
import { keyColumns } from "../key-columns.js";
import { typeormNaming } from "../names.js";
import { followedRelations, propertiesOf, type RelationProperty } from "../properties.js";
import { cannotCarry } from "../uncarried.js";
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
  readonly notes: CarryNotes;
}

/** The schema as TypeORM's code holds it: see `TargetReader.carried`. */
export function carried(schema: Schema, options: CarriedOptions): Carried {
  const { application } = schema;
  const flavor = FLAVORS[schema.dialect];
  const notes = new CarryNotes(schema);
  const carrying: Carrying = {
    ...{ flavor, canonical: options.canonicalType, dialect: schema.dialect, notes },
    keys: application === null ? new Set() : keyColumns(schema, application),
  };
  const whole = { ...schema, tables: notes.tables.map((table) => carryTable(table, carrying)) };
  if (application === null) return { schema: whole, accessors: [], notCompared: new Map() };
  const quiet = () => undefined;
  const plan = planSchema(schema, application, typeormNaming, options.namesGiven ?? {}, quiet);
  notes.countApplication(plan);
  const properties = propertiesOf(followedRelations(planRelations(plan, quiet), quiet));
  const accessors = [...plan.byTable.values()].flatMap(({ table }) =>
    (properties.get(tableKey(table)) ?? []).map((property) => accessorOf(table, property)),
  );
  return { schema: whole, accessors, notCompared: notes.inOrder(cannotCarry(flavor)) };
}

const nameOf = ({ table: { schema, name } }: { readonly table: Table }) => ({ schema: schemaOf(schema), name });

function accessorOf(table: Table, property: RelationProperty): Accessor {
  const own = { table: nameOf({ table }), name: property.key, origin: table.origin };
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
  if (table.tablespace !== null) carrying.notes.count("tablespace");
  if (table.managed && isMarked) carrying.notes.count("table");
  if (!table.managed) carrying.notes.count("unmanaged");
  const indexes = table.indexes.flatMap((index) => carryIndex(table, index, carrying));
  const key = table.primaryKey;
  return {
    ...table,
    ...{ schema: schemaOf(table.schema), managed: table.managed && !isMarked, tablespace: null },
    columns: table.columns.map((column) => carryColumn(table, column, carrying)),
    primaryKey: key && { columns: key.columns, name: flavor.namesKeys ? key.name : null },
    foreignKeys: table.foreignKeys.flatMap((each) => carryForeignKey(each, carrying)),
    uniques: [
      ...table.uniques.map((unique) => carryUnique(unique, carrying)),
      ...indexes.filter((index) => asUnique(index, carrying)).map(uniqueOf),
    ],
    indexes: indexes.filter((index) => !asUnique(index, carrying)),
    checks: table.checks.flatMap((check) => carryCheck(check, carrying)),
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
  if (word.inexact || (column.generated !== null && options.some(({ name }) => name === "unsigned"))) {
    carrying.notes.count("column type");
  }
  if (flavor.losesDefault(column, table)) carrying.notes.count("default");
  const losesGenerated = column.generated?.stored === false && flavor.cannotCarry.includes("virtual column");
  if (losesGenerated) carrying.notes.count("virtual column");
  const type = canonical({ kind: "opaque", sql: typeText(word.type, { ...said, array: arrays > 0 }) });
  return {
    ...column,
    type,
    identity: isCounted ? identityOf(column.identity, flavor) : null,
    default: isCounted ? null : carryDefault(column, type, arrays, carrying),
    generated: losesGenerated ? null : column.generated,
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

function carryUnique(unique: Unique, carrying: Carrying): Unique {
  if (unique.include.length > 0) carrying.notes.count("include");
  if (!unique.nullsDistinct) carrying.notes.count("unique constraint");
  return { ...unique, include: [], nullsDistinct: true };
}

function uniqueOf({ name, parts, origin }: Index): Unique {
  const columns = parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
  return { name, columns, nullsDistinct: true, deferrable: null, include: [], origin };
}

function carryIndex(table: Table, index: Index, carrying: Carrying): readonly Index[] {
  const { flavor } = carrying;
  if (index.parts.length === 0) return [];
  if (flavor.indexesKeys && table.foreignKeys.some(({ name }) => name === index.name)) return [];
  if (flavor.sayable(index)) return [index];
  carrying.notes.count("index");
  const { name, origin } = index;
  const plain = { include: [], nullsDistinct: true, with: {}, tablespace: null };
  return [{ name, unique: false, method: "btree", parts: [], where: null, ...plain, origin }];
}

function carryCheck(check: Check, carrying: Carrying): readonly Check[] {
  if (carrying.flavor.checks) return [check];
  const [column, more] = check.expression.columns;
  carrying.notes.count(column !== undefined && more === undefined && check.name === column ? "column check" : "check");
  return [];
}

function carryForeignKey(key: ForeignKey, carrying: Carrying): readonly ForeignKey[] {
  const { references } = key;
  if (!carrying.notes.hasReferenced(key)) return [];
  return [
    {
      ...key,
      references: { ...references, schema: schemaOf(references.schema) },
      ...{ onDelete: heldAction(key.onDelete, carrying.dialect), onUpdate: heldAction(key.onUpdate, carrying.dialect) },
    },
  ];
}
