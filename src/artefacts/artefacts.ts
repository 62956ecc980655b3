import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import type { Dialect, Statement } from "../dialects/dialect.js";
import type { Schema, TableName } from "../schema/schema.js";
import type { UncarriedFact } from "../schema/uncarried-fact.js";
import { finishGroups } from "./finish-groups.js";
import { printScript, unprintable } from "./sql-script.js";

/** An SQL file that stands beside the schema's code. */
export interface SqlScript {
  /** Relative to the output folder. */
  readonly path: string;
  readonly text: string;
  /** As they stand in the file, without semicolons. */
  readonly statements: readonly string[];
}

/** The SQL beside a schema; each is null where there is nothing to say. */
export interface Artefacts {
  /** Django's own DDL for every table that it manages: the first migration. */
  readonly baseline: SqlScript | null;
  /** What the target's code does not hold, for a database that the target's own tool made. Safe to run again. */
  readonly finish: SqlScript | null;
  /** What takes a database that mirrors Django's to one that stands alone. Safe to run again. */
  readonly standalone: SqlScript | null;
  /** Facts that neither the target's code nor `finish` holds: only `baseline` makes them. */
  readonly unsettled: readonly UncarriedFact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Name of the file in the output folder that holds what the target's code does not. */
export const FINISH_SQL = "finish.sql";

/** What the header of an SQL file says of where it comes from. */
export interface Origin {
  /** Django's version that was followed. */
  readonly django: string;
  /** The target's name. */
  readonly target: string;
}

/** The first migration as a file, and what was said about it. */
export interface Baseline {
  readonly script: SqlScript | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Django's own DDL for every table that it manages; no file where a statement cannot stand in one. */
export function baselineOf(schema: Schema, dialect: Dialect, origin: Origin): Baseline {
  const diagnostics: Diagnostic[] = [];
  const made = dialect.statements(schema.tables, origin.django).map(({ sql }) => sql);
  const statements = made.length === 0 ? [] : [...dialect.preparations(schema.tables), ...made];
  const header = baselineHeader(schema.dialect, origin);
  return { script: script("baseline.sql", header, statements, schema, diagnostics), diagnostics };
}

/**
 * The SQL beside a schema. A statement that no file can hold as it is forbids its file and is an error: half a baseline
 * would be worse than none.
 * @param bookkeeping statements for what the target's own library keeps in the database
 * @param takeover what takes a mirrored database to the schema, where the schema is no mirror
 */
export function artefactsOf(
  schema: Schema,
  dialect: Dialect,
  {
    notCarried,
    bookkeeping,
  }: { readonly notCarried: readonly UncarriedFact[]; readonly bookkeeping: readonly string[] },
  origin: Origin,
  baseline: Baseline,
  takeover: readonly Statement[],
): Artefacts {
  const diagnostics: Diagnostic[] = [...baseline.diagnostics];
  const { settled = [], unsettled = [] } = dialect.finish?.(notCarried, schema.tables) ?? {};
  const statements = finishGroups(settled).flatMap((group) => group.statements);
  const database = schema.dialect;
  return {
    baseline: baseline.script,
    finish: script(
      FINISH_SQL,
      finishHeader(database, origin, unsettled),
      [...statements, ...bookkeeping],
      schema,
      diagnostics,
    ),
    standalone: script(
      "standalone.sql",
      standaloneHeader(database),
      takeover.map(({ sql }) => sql),
      schema,
      diagnostics,
    ),
    unsettled,
    diagnostics,
  };
}

function script(
  path: string,
  header: readonly string[],
  statements: readonly string[],
  schema: Schema,
  diagnostics: Diagnostic[],
): SqlScript | null {
  if (statements.length === 0) return null;
  const reasons = statements.flatMap((statement) => {
    const reason = unprintable(statement);
    return reason === null ? [] : [{ statement, reason }];
  });
  for (const { statement, reason } of reasons) {
    const table = schema.tables.find(({ name }) => statement.includes(name));
    const about = table === undefined ? {} : { span: table.origin, ...modelOf(schema, table) };
    const message = `\`${path}\` was left out, for its statement \`${clipped(statement)}\` cannot be written: ${reason}.`;
    diagnostics.push(diagnostic("sql-left-out", message, about));
  }
  return reasons.length > 0 ? null : { path, text: printScript(header, statements), statements };
}

function modelOf({ application }: Schema, table: TableName): { readonly model?: string } {
  const entity = application?.entities.find((each) => each.table.name === table.name);
  return entity === undefined ? {} : { model: entity.label };
}

function clipped(statement: string): string {
  return `${statement.slice(0, 60).replace(/[^\x20-\x7e]/g, "?")}…`;
}

function baselineHeader(database: string, { django }: Origin): readonly string[] {
  return [
    `Generated by throughline: Django ${django}'s own DDL for ${database}, meant as the first migration.`,
    "Written once: later runs leave it alone, for by then it has been applied somewhere.",
  ];
}

function standaloneHeader(database: string): readonly string[] {
  return [
    `Generated by throughline: what takes a database that Django made on ${database} to one that stands alone.`,
    "A database made by the baseline of mode standalone needs none of it. Safe to run again. Changes made here are lost.",
  ];
}

function finishHeader(database: string, { target }: Origin, unsettled: readonly UncarriedFact[]): readonly string[] {
  const left = unsettled.map(
    ({ kind, table, name }) => `  ${oneLine([table, name].filter(Boolean).join("."))}: ${kind}`,
  );
  return [
    `Generated by throughline: what ${target} cannot say and Django's tables have on ${database}.`,
    `Run it after tables were made or changed by ${target}'s own tool; a database made by baseline.sql needs none of it.`,
    "Safe to run again. Changes made here are lost.",
    ...(left.length === 0 ? [] : ["Not in here, for only baseline.sql makes it:", ...left]),
  ];
}

function oneLine(text: string): string {
  return text.replace(/[\0-\x1f\x7f\u0085\u2028\u2029]/g, " ");
}
