import { check as checkDatabase, type DatabaseDrift, type DriftCheck } from "../../check.js";
import { checkSources } from "../../check-sources.js";
import { printable } from "../../diagnostics/code-frame.js";
import { HiddenTables } from "../../dialects/live-dialect.js";
import type { Side } from "../../drift/finding.js";
import type { ProjectInput } from "../../pipeline.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Problem } from "../../typescript/read/program.js";
import { type DatabaseConnection, DatabaseFailure, isDatabase } from "../connect.js";
import type { Io } from "../io.js";
import { NoSources } from "../no-sources.js";
import { comparedThroughFinish, notComparedLive, notComparedSource } from "../not-compared.js";
import { absolute, projectInput } from "../options.js";
import type { Proof } from "../reporters/check-report.js";
import type { Talk } from "../talk.js";
import { findSources } from "../typescript-sources.js";
import { WitnessFailure } from "../witness/witness-failure.js";
import { againstDjango, DJANGO } from "./against-django.js";
import type { AskedCheck } from "./check-options.js";

/** What was compared, and in what words the other side is spoken of. */
export interface Outcome {
  readonly input: ProjectInput;
  readonly side: Side;
  readonly found: DriftCheck & Partial<Pick<DatabaseDrift, "migrations" | "isBare">>;
  /** What of the other side could not be read. */
  readonly problems: readonly Problem[];
  /** The TypeScript and the SQL beside it as they were read; none of a database. */
  readonly files: readonly SourceFile[];
  readonly notCompared: readonly string[];
  /** What the code cannot hold and its `finish.sql` was held to; left out where the other side is no code. */
  readonly comparedThroughFinish?: readonly string[];
  /** What was held against Django itself; left out where the other side is another. */
  readonly proof?: Proof;
}

/** Failures that are a sentence for people. */
const SAID = [DatabaseFailure, HiddenTables, NoSources, WitnessFailure] as const;

/** Compares with what `--against` names; null where it cannot be reached or read, which has been said. */
export async function compare(path: string, options: AskedCheck, talk: Talk, io: Io): Promise<Outcome | null> {
  try {
    if (options.against === DJANGO) return await againstDjango(path, options, talk, io);
    if (options.python !== undefined) {
      talk.error("`--python` is for `--against django`; nothing else is held against what is run");
      return null;
    }
    if (isDatabase(options.against)) return await againstDatabase(path, options, talk, io);
    return await againstSources(path, options, talk, io);
  } catch (cause) {
    if (!(cause instanceof Error) || !SAID.some((failure) => cause instanceof failure)) throw cause;
    talk.error(cause.message);
    if (cause instanceof WitnessFailure) for (const line of cause.said) talk.say(`  ${printable(line)}\n`);
    return null;
  }
}

async function againstDatabase(path: string, options: AskedCheck, talk: Talk, io: Io): Promise<Outcome> {
  const input = projectInput(path, options, io);
  const { tables: include = null, excludeTables: exclude = [] } = options;
  let connection: DatabaseConnection | null = null;
  try {
    connection = await io.connect(options.against, absolute(".", options, io));
    const { dialect, assumed, query } = connection;
    if (!talk.quiet) for (const each of assumed) talk.say(`note: ${each}\n`);
    const found = await checkDatabase(input, query, { dialect, tables: { include, exclude } });
    const notCompared = notComparedLive(dialect, found);
    return { input, side: "database", found, problems: [], files: [], notCompared };
  } finally {
    await connection?.close();
  }
}

async function againstSources(path: string, options: AskedCheck, talk: Talk, io: Io): Promise<Outcome> {
  const { sources, read, dialect, mode, django, assumed } = await findSources(options, io);
  const given = projectInput(path, options, io);
  const input = options.django === undefined && django !== null ? { ...given, django } : given;
  if (!talk.quiet) for (const each of assumed) talk.say(`note: ${each}\n`);
  const { tables: include = null, excludeTables: exclude = [], checkChoices } = options;
  const found = await checkSources(input, sources, {
    ...{ dialect, mode, tables: { include, exclude } },
    ...(checkChoices !== undefined && { checkChoices }),
  });
  const { problems } = found;
  return {
    ...{ input, side: sources.target, found, problems, files: read },
    ...{ notCompared: notComparedSource(found), comparedThroughFinish: comparedThroughFinish(found) },
  };
}
