import type { DriftCheck } from "./check.js";
import { compareFinish } from "./check-finish.js";
import { toldChanges, toldRelations } from "./check-unread.js";
import { dialects } from "./dialects/index.js";
import { type Finding, findingsOf, nameOf } from "./drift/finding.js";
import { lower } from "./lower/lower.js";
import type { TableChoice } from "./lower/selection.js";
import { type DatabaseMode, type ProjectInput, readFor, type SupportedDialect } from "./pipeline.js";
import type { Accessor } from "./schema/accessor.js";
import { type Change, isTold } from "./schema/change.js";
import { diffAccessors } from "./schema/diff/accessors.js";
import { followsColumn, renameAccessors } from "./schema/diff/renamed-accessors.js";
import { type Diff, diff } from "./schema/diff.js";
import { groupBy } from "./schema/group-by.js";
import type { DialectName, Schema, Table, TableName } from "./schema/schema.js";
import { canonicalType, staticWords } from "./schema/static-words.js";
import { partKey, tableKey } from "./schema/table-key.js";
import type { FactKind, UncarriedFact } from "./schema/uncarried-fact.js";
import type { Files } from "./source/files.js";
import type { SourceFile } from "./source/source-file.js";
import { standalone } from "./standalone/standalone.js";
import type { Target, TargetName } from "./targets/target.js";
import type { ReadSchema, TargetReader } from "./targets/target-reader.js";
import type { Problem, Program } from "./typescript/read/program.js";

/** TypeScript that declares a schema, ours or written by hand. */
export interface TypeScriptSources {
  readonly files: Files;
  /** Absolute paths of the modules whose exports are looked at. What they import is found from there. */
  readonly paths: readonly string[];
  readonly target: TargetName;
  /** Release line of the target's library that the code is for. */
  readonly libraryVersion: string;
  readonly casing: "snake_case" | "camelCase" | null;
  /** What places call a file, by its absolute path. */
  readonly display: (path: string) => string;
  /** Whether it ought to have every table that is asked for: `convert` wrote it. Code by hand may leave out those of Django's own apps. */
  readonly complete: boolean;
  /** The `finish.sql` beside the code; null or left out: there is none. */
  readonly finish?: SourceFile | null;
  /** Names that a run of `convert` gave, by model label. */
  readonly namesGiven: Readonly<Record<string, { readonly name?: string; readonly key?: string }>>;
  /** Variables of the environment whose values are known (`process.env`). Default: none. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What the check of TypeScript is about besides the two sides. */
export interface CheckSourcesOptions {
  readonly dialect: SupportedDialect;
  readonly mode: DatabaseMode;
  /** Whether a database that stands alone holds columns to their choices. */
  readonly checkChoices?: boolean;
  /** Which tables of the apps are asked for. Default: all. */
  readonly tables?: TableChoice;
}

/** What came of holding a schema against TypeScript. */
export interface SourceComparison {
  readonly findings: readonly Finding[];
  /** Tables of the models that were compared, and those that only have to be there. */
  readonly compared: number;
  readonly unmanaged: number;
  /** Tables of the TypeScript that no model that was asked for stands for. They are no drift. */
  readonly others: readonly string[];
  /** What of the TypeScript could not be read: no comparison counts where something of it stands. */
  readonly problems: readonly Problem[];
  /** How many facts of each kind were not compared: the target's code cannot hold them, and no `finish.sql` does. */
  readonly notCompared: ReadonlyMap<FactKind, number>;
  /** What `finish.sql` was held to; null where there is none, or it could not be read. */
  readonly finish: FinishCounts | null;
  /** Whether the TypeScript declares relations at all; where it does not, none are missed. */
  readonly relationsCompared: boolean;
  /** Tables of Django's own apps that the TypeScript does not declare. They are no drift. */
  readonly frameworkOnly: readonly string[];
}

/** What came of reading `finish.sql`, besides findings. */
export interface FinishCounts {
  /** How many facts of each kind it was held to: they are none of those that were not compared. */
  readonly compared: ReadonlyMap<FactKind, number>;
  /** Its statements that are about nothing that is compared. They are no drift. */
  readonly others: number;
}

/** A project held against TypeScript. */
export type SourceDrift = DriftCheck & SourceComparison;

/**
 * Holds a project's tables and relations against TypeScript, which is read and never run.
 * @throws ParserUnavailable where the parser does not load
 */
export async function checkSources(
  input: ProjectInput,
  sources: TypeScriptSources,
  options: CheckSourcesOptions,
): Promise<SourceDrift> {
  const dialect = dialects[options.dialect];
  const reading = readFor(input, options.dialect);
  const { tables, mode, checkChoices: choices = false } = options;
  const lowering = lower(reading.project, dialect, { apps: reading.apps, ...(tables !== undefined && { tables }) });
  const schema = mode === "mirror" ? lowering.schema : standalone(lowering.schema, dialect, { choices }).schema;
  return {
    ...reading,
    ...compareWithSources(schema, await readSources(sources, schema.dialect)),
    diagnostics: [...reading.diagnostics, ...lowering.diagnostics],
  };
}

/** TypeScript that was read: what it declares, which any number of schemas can be held against. */
export interface SourcesRead {
  readonly sources: TypeScriptSources;
  readonly target: Target;
  readonly reader: TargetReader;
  readonly program: Program;
  readonly declared: ReadSchema;
}

/**
 * Reads TypeScript for a database.
 * @param before the same files as they were read before: what has not changed is not parsed again
 */
export async function readSources(
  sources: TypeScriptSources,
  dialect: DialectName,
  before?: SourcesRead,
): Promise<SourcesRead> {
  const [{ TARGETS }, { openProgram }] = await Promise.all([
    import("./targets/index.js"),
    import("./typescript/read/open-program.js"),
  ]);
  const target: Target = TARGETS[sources.target];
  const reader = await target.reader();
  const { files, display, libraryVersion, casing, environment = {} } = sources;
  const program = openProgram(files, { display, environment, ...(before !== undefined && { before: before.program }) });
  const modules = sources.paths.flatMap((path) => program.module(path) ?? []);
  const parseType = dialects[dialect].types.recognize;
  return {
    sources,
    target,
    reader,
    program,
    declared: reader.read(modules, program, { dialect, libraryVersion, casing, parseType }),
  };
}

/** Holds a schema, with its application half, against TypeScript that was read for its dialect. */
export function compareWithSources(
  schema: Schema,
  { sources, target, reader, program, declared: read }: SourcesRead,
): SourceComparison {
  const { types, withoutUsualOpclasses } = dialects[schema.dialect];
  const { libraryVersion, namesGiven } = sources;
  const carried = reader.carried(schema, { libraryVersion, namesGiven, canonicalType: canonicalType(types) });

  const declared = new Set(read.schema.tables.map(tableKey));
  const { want, left } = sources.complete
    ? { want: carried.schema, left: [] }
    : withoutUndeclared(carried.schema, schema, declared);
  const plain = (side: Schema): Schema => ({
    ...side,
    tables: side.tables.map((table) => withoutUsualOpclasses(table)),
  });
  const found = diff(plain(want), plain(read.schema), staticWords(types, schema.dialect));
  const changes = toldChanges(found.changes, want, read);
  const wanted = new Set(want.tables.map(tableKey));
  const ofWanted = ({ table }: Accessor): boolean => wanted.has(tableKey(table));
  const isPossible = pathsIn(read, found.renamed);
  // What `convert` wrote has the relations of its tables; in code by hand, none may be declared.
  const written = read.accessors ?? (sources.complete ? [] : null);
  const accessors = written && renameAccessors(written, found.renamed);
  const relations =
    accessors === null
      ? []
      : diffAccessors(
          declaredAccessors(
            carried.accessors.filter((each) => ofWanted(each) && isPossible(each)),
            accessors,
            schema,
          ),
          accessors.filter(ofWanted),
          { overJoins: !sources.complete },
        ).filter((change) => !followsColumn(change, found.renamed));
  const leftOut = new Set(left.map(tableKey));
  const isLeft = (table: TableName): boolean => leftOut.has(tableKey(table));
  const leftNames = new Set(schema.tables.filter(isLeft).map(nameOf));
  const facts = carried.notCompared.filter(({ table }) => !leftNames.has(table));
  const { bookkeeping } = carried;
  const records = bookkeeping.records.filter(({ about }) => about === null || !isLeft(about.table));
  const beside =
    sources.finish == null
      ? null
      : compareFinish(
          schema,
          { facts, bookkeeping: { ...bookkeeping, records }, told: changes },
          sources.finish,
          sources.target,
        );
  const settled = new Set(beside?.compared);
  const kinds = target.cannotCarry(schema.dialect, libraryVersion);
  return {
    findings: [
      ...findingsOf(
        [
          ...changes.filter(isTold),
          ...toldRelations(relations, read).map(placedIn(want, read.schema, found.renamed.wanted)),
        ],
        schema.application,
        sources.target,
      ),
      ...(beside?.findings ?? []),
    ],
    compared: want.tables.filter(({ managed }) => managed).length,
    unmanaged: want.tables.filter(({ managed }) => !managed).length,
    others: found.others.map(nameOf),
    problems: [...program.problems(), ...read.problems, ...(beside?.problems ?? [])],
    notCompared: countKinds(
      facts.filter((fact) => !settled.has(fact)),
      kinds,
    ),
    finish:
      beside === null || beside.problems.length > 0
        ? null
        : { compared: countKinds(beside.compared, kinds), others: beside.others },
    relationsCompared: accessors !== null,
    frameworkOnly: left.map(nameOf),
  };
}

/** Whether all that a way leads over is there, under whatever name: of a table or column that is not, no relation is missed besides. */
function pathsIn(
  { schema: { tables }, unread }: ReadSchema,
  { wanted, columns }: Diff["renamed"],
): (way: Accessor) => boolean {
  const there = new Map(
    tables.map((table) => {
      const [own, key] = [tableKey(table), tableKey(wanted.get(tableKey(table)) ?? table)];
      const names = columns.get(key);
      // Of a view no column is known, and of some tables not all.
      const isOpen = table.columns.length === 0 || unread.openTables.has(own);
      const known = new Set(table.columns.map(({ name }) => names?.get(name) ?? name));
      const has = (name: string): boolean => isOpen || known.has(name) || unread.columns.has(partKey(own, name));
      return [key, has] as const;
    }),
  );
  const has = (table: TableName, names: readonly string[]): boolean => {
    const hasColumn = there.get(tableKey(table));
    return hasColumn !== undefined && names.every(hasColumn);
  };
  return ({ table, steps }) =>
    steps.every(({ columns: own, to, toColumns }, at) => has(steps[at - 1]?.to ?? table, own) && has(to, toColumns));
}

/** How many facts there are of each kind, in the order of the kinds. */
function countKinds(facts: readonly UncarriedFact[], kinds: readonly FactKind[]): ReadonlyMap<FactKind, number> {
  const byKind = groupBy(facts, ({ kind }) => kind);
  return new Map(kinds.flatMap((kind) => (byKind.has(kind) ? [[kind, byKind.get(kind)?.length ?? 0]] : [])));
}

/**
 * Gives a change of a relation that one side lacks that side's place for it: the table's.
 * @param names what tables that are there should be called, by key
 */
function placedIn(want: Schema, have: Schema, names: ReadonlyMap<string, TableName>): (change: Change) => Change {
  const wanted = new Map(want.tables.map((each) => [tableKey(each), each.origin]));
  const had = new Map(have.tables.map((each) => [tableKey(names.get(tableKey(each)) ?? each), each.origin]));
  return (change) => ({
    ...change,
    origin: change.origin ?? wanted.get(tableKey(change.table)) ?? null,
    there: change.there ?? had.get(tableKey(change.table)) ?? null,
  });
}

/** Without the relations of join tables that the code declares no relations of: they are those of a many-to-many relation. */
function declaredAccessors(
  want: readonly Accessor[],
  have: readonly Accessor[],
  { application }: Schema,
): readonly Accessor[] {
  const told = new Set(have.map(({ table }) => tableKey(table)));
  const joins = new Set(application?.entities.flatMap(({ kind, table }) => (kind === "join" ? [tableKey(table)] : [])));
  return want.filter(({ table }) => told.has(tableKey(table)) || !joins.has(tableKey(table)));
}

/**
 * Takes off the tables that the TypeScript need not declare: those of the framework's own apps, and those that are there
 * for a key's sake only.
 */
function withoutUndeclared(
  carried: Schema,
  { application }: Schema,
  declared: ReadonlySet<string>,
): { readonly want: Schema; readonly left: readonly Table[] } {
  const framework = new Set(application?.groups.flatMap(({ name, framework: is }) => (is ? [name] : [])));
  const needless = new Set(
    application?.entities.flatMap(({ table, group, selected }) =>
      framework.has(group) || !selected ? [tableKey(table)] : [],
    ),
  );
  const isLeft = (table: Table): boolean => needless.has(tableKey(table)) && !declared.has(tableKey(table));
  return {
    want: { ...carried, tables: carried.tables.filter((table) => !isLeft(table)) },
    left: carried.tables.filter(isLeft),
  };
}
