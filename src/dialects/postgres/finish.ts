import type { Deferrability, Index, Table, Unique } from "../../schema/schema.js";
import type { FactKind, UncarriedFact } from "../../schema/uncarried-fact.js";
import type { Finishing, SettledFact } from "../dialect.js";
import {
  commentOn,
  createIndex,
  createStatements,
  exclusionClause,
  foreignKey,
  qualified,
  uniqueClause,
} from "./ddl.js";
import { quoteName, quoteText } from "./quote.js";
import { types } from "./types.js";

/** The statements that bring one fact of a table into the database; none where the table has no such fact. */
type Finisher = (table: Table, name: string | null) => readonly string[];

/**
 * By kind of fact. `application`: no database holds it. `unsettled`: only making the table
 * anew would settle it.
 */
const FINISHERS = {
  table: (table) => {
    const there = `SELECT WHERE pg_catalog.to_regclass(${quoteText(qualified(table))}) IS NOT NULL`;
    return [
      unless(
        there,
        createStatements([table]).map(({ sql }) => sql),
      ),
    ];
  },
  deferrability: (table, name) => [
    ...table.foreignKeys
      .filter((key) => key.name === name && key.deferrable !== null)
      .map(({ deferrable }) => alter(table, `ALTER CONSTRAINT ${quoted(name)}${deferring(deferrable)}`)),
    ...remadeUnique(table, name),
    ...addedExclusion(table, name),
  ],
  comment: (table, name) => commentOn(table, name),
  collation: (table, name) => table.columns.filter((each) => each.name === name).flatMap((c) => collate(table, c)),
  default: (table, name) =>
    table.columns
      .filter((column) => column.name === name && column.default !== null)
      .map((column) => alter(table, `ALTER COLUMN ${quoted(name)} SET DEFAULT ${column.default?.sql ?? ""}`)),
  "column type": (table, name) =>
    table.columns
      .filter((column) => column.name === name)
      .map((column) => alter(table, `ALTER COLUMN ${quoted(name)} TYPE ${types.print(column.type)}`)),
  tablespace: (table, name) => {
    if (name === null) return table.tablespace === null ? [] : [alter(table, moved(table.tablespace))];
    return table.indexes
      .filter((index) => index.name === name && index.tablespace !== null)
      .map((index) => `ALTER INDEX ${inSchemaOf(table, index.name)} ${moved(index.tablespace ?? "")}`);
  },
  include: (table, name) => [...remadeUnique(table, name), ...remadeIndex(table, name)],
  exclusion: (table, name) => addedExclusion(table, name),
  "nulls not distinct index": (table, name) => remadeIndex(table, name),
  schema: "unsettled",
  "unique constraint": (table, name) => remadeUnique(table, name),
  index: (table, name) => remadeIndex(table, name),
  "index method": (table, name) => remadeIndex(table, name),
  "cut expression": (table, name) => remadeIndex(table, name),
  check: (table, name) =>
    table.checks
      .filter((check) => check.name === name)
      .map((check) =>
        unless(constraint(table, name ?? "", "c"), [
          alter(table, `ADD CONSTRAINT ${quoted(name)} CHECK (${check.expression.sql})`),
        ]),
      ),
  "column check": "application",
  "missing reference": (table, name) =>
    table.foreignKeys
      .filter((key) => key.name === name)
      .map((key) => {
        const missing = `SELECT WHERE pg_catalog.to_regclass(${quoteText(qualified(key.references))}) IS NULL`;
        const there = constraint(table, key.name ?? "", "f");
        return unless(`${missing} UNION ALL ${there}`, [foreignKey(table, key)]);
      }),
  "virtual column": "unsettled",
  "quoted type": "unsettled",
  unmanaged: "application",
  "deletion rule": "application",
  ordering: "application",
} as const satisfies Record<FactKind, Finisher | "unsettled" | "application">;

/** The facts as statements that may be run again: what is as it should be is left alone. */
export function finish(facts: readonly UncarriedFact[], tables: readonly Table[]): Finishing {
  const byName = new Map(tables.map((table) => [plainName(table), table]));
  const settled: SettledFact[] = [];
  const unsettled: UncarriedFact[] = [];
  for (const fact of facts) {
    const finisher = FINISHERS[fact.kind];
    if (finisher === "application") continue;
    const table = byName.get(fact.table);
    if (table?.managed === false) continue;
    const statements = table === undefined || finisher === "unsettled" ? [] : finisher(table, fact.name);
    if (statements.length === 0) unsettled.push(fact);
    else settled.push({ fact, statements });
  }
  return { settled, unsettled };
}

function plainName({ schema, name }: Table): string {
  return schema === null ? name : `${schema}.${name}`;
}

const quoted = (name: string | null) => quoteName(name ?? "");
const deferring = (deferrable: Deferrability | null) => ` DEFERRABLE ${(deferrable ?? "").toUpperCase()}`;
const alter = (table: Table, change: string) => `ALTER TABLE ${qualified(table)} ${change}`;
const moved = (tablespace: string) => `SET TABLESPACE ${quoteName(tablespace)}`;
const inSchemaOf = ({ schema }: Table, name: string) => qualified({ schema, name });

/** PostgreSQL can change the deferrability of foreign keys only, and the covered columns of nothing. */
function remadeUnique(table: Table, name: string | null): readonly string[] {
  return table.uniques
    .filter((unique) => unique.name === name)
    .map((unique) =>
      unless(`${constraint(table, unique.name ?? "", "u")}${asItShouldBe(unique)}`, [
        alter(table, `DROP CONSTRAINT IF EXISTS ${quoted(name)}`),
        alter(table, `ADD ${uniqueClause(unique, table, "")}`),
      ]),
    );
}

function asItShouldBe({ deferrable, include, nullsDistinct }: Unique): string {
  const covered = "(SELECT indnatts - indnkeyatts FROM pg_catalog.pg_index WHERE indexrelid = conindid)";
  // Servers before 15 do not know the column, and make no such constraint.
  const equal = "(SELECT indnullsnotdistinct FROM pg_catalog.pg_index WHERE indexrelid = conindid)";
  const nulls = nullsDistinct ? "" : ` AND ${equal}`;
  return ` AND condeferrable = ${deferrable !== null} AND condeferred = ${deferrable === "initially deferred"} AND ${covered} = ${include.length}${nulls}`;
}

function addedExclusion(table: Table, name: string | null): readonly string[] {
  return table.exclusions
    .filter((exclusion) => exclusion.name === name)
    .map((exclusion) =>
      unless(constraint(table, exclusion.name, "x"), [
        ...droppedStandIn(table, exclusion.name),
        alter(table, `ADD ${exclusionClause(exclusion)}`),
      ]),
    );
}

/** The index that a target declares in an exclusion constraint's place; one of a constraint stays. */
function droppedStandIn(table: Table, name: string): readonly string[] {
  const place = inSchemaOf(table, name);
  const ofConstraint = "SELECT FROM pg_catalog.pg_constraint WHERE conindid = indexrelid";
  const found = `SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass(${quoteText(place)}) AND indrelid = ${regclass(table)} AND NOT EXISTS (${ofConstraint})`;
  return [`IF EXISTS (${found}) THEN DROP INDEX ${place}; END IF`];
}

function remadeIndex(table: Table, name: string | null): readonly string[] {
  return table.indexes
    .filter((index) => index.name === name)
    .map((index) =>
      unless(indexAsItShouldBe(table, index), [
        `DROP INDEX IF EXISTS ${inSchemaOf(table, index.name)}`,
        createIndex(table, index),
      ]),
    );
}

function indexAsItShouldBe(table: Table, index: Index): string {
  const place = quoteText(inSchemaOf(table, index.name));
  const nulls = index.nullsDistinct ? "" : " AND indnullsnotdistinct";
  return `SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass(${place}) AND indnatts - indnkeyatts = ${index.include.length}${nulls}`;
}

function collate(table: Table, column: Table["columns"][number]): readonly string[] {
  if (column.collation === null) return [];
  const there = `SELECT FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_collation c ON c.oid = a.attcollation WHERE a.attrelid = ${regclass(table)} AND a.attname = ${quoteText(column.name)} AND c.collname = ${quoteText(column.collation)}`;
  const type = `TYPE ${types.print(column.type)} COLLATE ${quoteName(column.collation)}`;
  return [unless(there, [alter(table, `ALTER COLUMN ${quoteName(column.name)} ${type}`)])];
}

/** The rows of a table's constraint of a kind (`pg_constraint.contype`): one or none. */
function constraint(table: Table, name: string, kind: "c" | "f" | "u" | "x"): string {
  return `SELECT FROM pg_catalog.pg_constraint WHERE conrelid = ${regclass(table)} AND conname = ${quoteText(name)} AND contype = '${kind}'`;
}

function regclass(table: Table): string {
  return `${quoteText(qualified(table))}::regclass`;
}

/** A block that runs the statements where a query finds no row. */
function unless(found: string, statements: readonly string[]): string {
  const body = `BEGIN IF NOT EXISTS (${found}) THEN ${statements.map((each) => `${each}; `).join("")}END IF; END`;
  let tag = "$$";
  for (let number = 1; body.includes(tag); number++) tag = `$finish${number}$`;
  return `DO ${tag}${body}${tag}`;
}
