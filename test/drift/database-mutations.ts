import { check } from "../../src/check.js";
import { dialects } from "../../src/dialects/index.js";
import type { Query } from "../../src/dialects/live-dialect.js";
import type { Finding } from "../../src/drift/finding.js";
import type { Column, DialectName, ForeignKey, Index, Schema, Table, Unique } from "../../src/schema/schema.js";
import { type Fixture, fixtureNamed, inputOf } from "../cases/fixture.js";
import { randomFrom, shuffled } from "../random.js";
import { codeIn, joinNamesOf } from "./join-codes.js";
import { SOURCE_MUTATIONS, type SourceMutation, type SourceMutationKind } from "./source-mutations.js";

/** Whose databases, as Django makes them, are changed. */
export const PLACES = ["projects/bookshop", "projects/estate", "meta/constraints", "meta/indexes", "fields/generated"];

/** How many places of each kind are drawn in each database. */
export const EACH = Number(process.env.THROUGHLINE_MUTATIONS ?? 1);
export const SEED = Number(process.env.THROUGHLINE_SEED ?? 1);

type Kinds = Readonly<Record<string, SourceMutationKind>>;

const onColumn = (make: (column: Column, table: Table) => Column | null): SourceMutationKind => ({
  facts: [],
  places: (schema) =>
    schema.tables.flatMap((table) =>
      table.columns.flatMap((column): SourceMutation[] => {
        const changed = make(column, table);
        if (changed === null) return [];
        const columns = table.columns.map((each) => (each === column ? changed : each));
        return [
          {
            schema: withTable(schema, table, { ...table, columns }),
            table: table.name,
            column: column.name,
            name: null,
          },
        ];
      }),
    ),
});

const onEach = <T extends ForeignKey | Unique | Index>(
  listed: (table: Table) => readonly T[],
  make: (each: T, table: Table, schema: Schema) => Partial<Table> | null,
  name: (each: T) => string | null = (each) => each.name,
): SourceMutationKind => ({
  facts: [],
  places: (schema) =>
    schema.tables.flatMap((table) =>
      listed(table).flatMap((each): SourceMutation[] => {
        const changed = make(each, table, schema);
        const column = "columns" in each ? (each.columns[0] ?? null) : null;
        return changed === null
          ? []
          : [
              {
                schema: withTable(schema, table, { ...table, ...changed }),
                table: table.name,
                column,
                name: name(each),
              },
            ];
      }),
    ),
});

function withTable(schema: Schema, table: Table, by: Table): Schema {
  return { ...schema, tables: schema.tables.map((each) => (each === table ? by : each)) };
}

const collated = (collation: string): SourceMutationKind =>
  onColumn((column, table) =>
    ["varchar", "text"].includes(column.type.kind) &&
    column.generated === null &&
    !table.foreignKeys.some(({ columns }) => columns.includes(column.name)) &&
    column.collation !== collation
      ? { ...column, collation }
      : null,
  );

const with_ = <T>(list: readonly T[], one: T, by: T | null): readonly T[] =>
  list.flatMap((each) => (each === one ? (by ?? []) : [each]));

/** Kinds that every database has. */
const EVERYWHERE: Kinds = {
  "unique-extra": {
    facts: [],
    places: (schema) =>
      schema.tables.flatMap((table) =>
        table.columns.flatMap(({ name, type }): SourceMutation[] => {
          const isTaken = table.uniques.some(({ columns }) => columns.includes(name));
          if (isTaken || table.primaryKey?.columns.includes(name) || !["varchar", "integer"].includes(type.kind))
            return [];
          const unique = {
            name: "mutant",
            columns: [name],
            nullsDistinct: true,
            deferrable: null,
            include: [],
            origin: null,
          };
          const changed = withTable(schema, table, { ...table, uniques: [...table.uniques, unique] });
          return [{ schema: changed, table: table.name, column: name, name: "mutant" }];
        }),
      ),
  },
  "foreign-key-extra": onEach(
    ({ foreignKeys }) => foreignKeys,
    (key, table, { tables }) => {
      const other = tables.find(
        (each) =>
          each.name !== key.references.name && each.primaryKey?.columns.join() === key.references.columns.join(),
      );
      const [from, to] = [key, other].map((_, at) =>
        at === 0
          ? table.columns.find(({ name }) => name === key.columns[0])?.type
          : other?.columns.find(({ name }) => name === key.references.columns[0])?.type,
      );
      if (other === undefined || JSON.stringify(from) !== JSON.stringify(to)) return null;
      const references = { ...key.references, name: other.name };
      return { foreignKeys: [...table.foreignKeys, { ...key, name: key.name && "mutant", references }] };
    },
    ({ name }) => name && "mutant",
  ),
  "foreign-key-columns": onEach(
    ({ foreignKeys }) => foreignKeys,
    (key, table) => {
      const own = table.columns.find(({ name }) => name === key.columns[0]);
      const other = table.columns.find(
        ({ name, type }) =>
          JSON.stringify(type) === JSON.stringify(own?.type) &&
          !table.foreignKeys.some(({ columns }) => columns.includes(name)) &&
          !table.columns.some(({ generated }) => generated?.expression.columns.includes(name)),
      );
      if (other === undefined) return null;
      return { foreignKeys: with_(table.foreignKeys, key, { ...key, columns: [other.name] }) };
    },
  ),
  "column-generated": onColumn((column) =>
    column.generated === null
      ? null
      : { ...column, generated: { ...column.generated, stored: !column.generated.stored } },
  ),
};

const ONLY_SQLITE: Kinds = {
  "column-collation": collated("nocase"),
  "column-numbering": onColumn((column) => (column.identity === null ? null : { ...column, identity: null })),
  "foreign-key-deferrability": onEach(
    ({ foreignKeys }) => foreignKeys,
    (key, table) => ({ foreignKeys: with_(table.foreignKeys, key, { ...key, deferrable: null }) }),
  ),
  "unique-as-index": onEach(
    ({ uniques }) => uniques.filter(({ name }) => name !== null),
    (unique, table) => ({
      uniques: with_(table.uniques, unique, null),
      indexes: [...table.indexes, indexOf(unique)],
    }),
  ),
  "index-collation": onEach(
    ({ indexes }) => indexes,
    (index, table) => {
      const [first, ...rest] = index.parts;
      if (first?.kind !== "column" || first.collation !== null) return null;
      const parts = [{ ...first, collation: "nocase" }, ...rest];
      return { indexes: with_(table.indexes, index, { ...index, parts }) };
    },
  ),
  "index-condition": onEach(
    ({ indexes }) => indexes,
    (index, table) => {
      const column = table.columns[0]?.name ?? "";
      const where = index.where === null ? { sql: `"${column}" IS NOT NULL`, columns: [column] } : null;
      return { indexes: with_(table.indexes, index, { ...index, where }) };
    },
  ),
};

const ONLY_MYSQL: Kinds = {
  "column-collation": collated("utf8mb4_bin"),
  // An index over a foreign key's column takes the place of the one that InnoDB wants, and is none too many.
  "index-extra": {
    facts: [],
    places: (schema) =>
      (SOURCE_MUTATIONS["index-extra"]?.places(schema) ?? []).filter((mutation) => {
        const table = mutation.schema.tables.find(({ name }) => name === mutation.table);
        const part = table?.indexes.at(-1)?.parts[0];
        return (
          table?.foreignKeys.some(({ columns }) => part?.kind === "column" && columns[0] === part.column) === false
        );
      }),
  },
};

function indexOf({ name, columns }: Unique): Index {
  const part = { kind: "column", descending: false, nulls: null, opclass: null, collation: null } as const;
  return {
    ...{ name: `${name}`, unique: true, method: "btree", where: null, include: [], nullsDistinct: true, with: {} },
    ...{ tablespace: null, origin: null, parts: columns.map((column) => ({ ...part, column })) },
  };
}

/** What no live database of the dialect has, or its `CREATE TABLE` cannot say: every unique index of MariaDB's is a unique constraint. */
const WITHOUT: Readonly<Record<"sqlite" | "mariadb", readonly string[]>> = {
  sqlite: ["table-comment", "column-comment", "column-identity", "foreign-key-name"],
  mariadb: ["foreign-key-deferrability", "index-condition", "index-missing-unique"],
};

/** Changes to a live database of the dialect, by the code that is due. */
export function databaseMutations(dialect: "sqlite" | "mariadb"): Kinds {
  const shared = Object.entries(SOURCE_MUTATIONS).filter(
    ([code, { only }]) =>
      (only === undefined || only.includes(dialect)) &&
      !code.startsWith("relation-") &&
      !WITHOUT[dialect].includes(code),
  );
  return { ...Object.fromEntries(shared), ...EVERYWHERE, ...(dialect === "sqlite" ? ONLY_SQLITE : ONLY_MYSQL) };
}

/** A database that can be made anew of a schema. */
export interface MadeDatabase {
  readonly query: Query;
}

/**
 * Changes one fixture's database at places that are drawn, and has each change found, at the right table and column, and
 * nothing besides.
 * @param make makes the database of these statements; null where it refuses one, unless a part of them will do
 * @returns the changes that were not found so, with what was
 */
export async function wrongOf(
  place: string,
  dialect: "sqlite" | "mariadb",
  statements: (fixture: Fixture) => readonly string[],
  make: (statements: readonly string[], partly?: "partly") => Promise<MadeDatabase | null>,
  made: Map<string, number>,
): Promise<readonly unknown[]> {
  const fixture = fixtureNamed(place);
  const found = async ({ query }: MadeDatabase) => (await check(inputOf(fixture), query, { dialect })).findings;
  const original = await make(statements(fixture), "partly");
  if (original === null) throw new Error(`${dialect} refuses Django's statements`);
  const there = withoutKeyIndexes((await dialects[dialect].live.inspect(original.query)).schema);
  const clean = new Set((await found(original)).map((each) => JSON.stringify(each)));
  const joins = joinNamesOf(fixture, dialect);
  const wrong: unknown[] = [];
  const random = randomFrom(SEED);
  for (const [code, kind] of Object.entries(databaseMutations(dialect))) {
    let tried = 0;
    const places = kind.places(there).filter(({ table }) => table !== "django_migrations");
    for (const mutation of shuffled(places, random)) {
      if (tried === EACH) break;
      const database = await make(
        dialects[dialect].statements(mutation.schema.tables.map(makeable)).map(({ sql }) => sql),
      );
      if (database === null) continue;
      tried += 1;
      made.set(code, (made.get(code) ?? 0) + 1);
      const added = (await found(database)).filter((each) => !clean.has(JSON.stringify(each)));
      const due = added.filter((each) => isDue(each, codeIn(mutation.table, code, joins, mutation.column), mutation));
      const besides = kind.cascades === true ? 0 : added.length - due.length;
      if (due.length === 0 || besides > 0) {
        const { table, column, name } = mutation;
        wrong.push({ code, table, column, name, added: added.map(({ mend: _, span: __, ...rest }) => rest) });
      }
    }
  }
  return wrong;
}

/** Without the indexes that InnoDB makes for foreign keys, under their names: it makes them again. */
function withoutKeyIndexes(schema: Schema): Schema {
  const tables = schema.tables.map((table) => {
    const keys = new Set(table.foreignKeys.map(({ name }) => name));
    return { ...table, indexes: table.indexes.filter(({ name }) => !keys.has(name)) };
  });
  return { ...schema, tables };
}

/** A key that is the row's own number has no word of its own. */
function makeable(table: Table): Table {
  const columns = table.columns.map((column) =>
    column.identity === "by default" ? { ...column, identity: null } : column,
  );
  return { ...table, columns };
}

function isDue(finding: Finding, code: string, { table, column, name }: SourceMutation): boolean {
  if (finding.code !== code || finding.table !== table) return false;
  if (name !== null) return finding.name === name;
  return column === null || finding.columns.includes(column);
}

/** One line for the log: what the seed drew. */
export function drawn(dialect: DialectName, made: ReadonlyMap<string, number>): string {
  const count = [...made.values()].reduce((sum, each) => sum + each, 0);
  const kinds = [...made].map((each) => each.join(" ")).join(", ");
  return `${dialect}, seed ${SEED}: ${count} mutations of ${made.size} kinds; ${kinds}`;
}
