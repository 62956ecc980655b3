import { check as checkDatabase, type DatabaseDrift, type DriftCheck } from "../../check.js";
import { checkSources } from "../../check-sources.js";
import { HiddenTables } from "../../dialects/live-dialect.js";
import type { Side } from "../../drift/finding.js";
import type { ProjectInput } from "../../pipeline.js";
import type { SourceFile } from "../../source/source-file.js";
import type { Problem } from "../../typescript/read/program.js";
import { type DatabaseConnection, DatabaseFailure, isDatabase } from "../connect.js";
import type { Io } from "../io.js";
import { NoSources } from "../no-sources.js";
import { notComparedLive, notComparedSource } from "../not-compared.js";
import { absolute, projectInput } from "../options.js";
import type { Talk } from "../talk.js";
import { findSources } from "../typescript-sources.js";
import type { AskedCheck } from "./check-options.js";

/** What was compared, and in what words the other side is spoken of. */
export interface Outcome {
  readonly input: ProjectInput;
  readonly side: Side;
  readonly found: DriftCheck & Partial<Pick<DatabaseDrift, "migrations" | "isBare">>;
  /** What of the other side could not be read. */
  readonly problems: readonly Problem[];
  /** The TypeScript as it was read; none of a database. */
  readonly files: readonly SourceFile[];
  readonly notCompared: readonly string[];
}

/** Compares with what `--against` names; null where it cannot be reached or read, which has been said. */
export async function compare(path: string, options: AskedCheck, talk: Talk, io: Io): Promise<Outcome | null> {
  try {
    if (isDatabase(options.against)) return await againstDatabase(path, options, talk, io);
    return await againstSources(path, options, talk, io);
  } catch (cause) {
    const isSaid = cause instanceof DatabaseFailure || cause instanceof HiddenTables || cause instanceof NoSources;
    if (!isSaid) throw cause;
    talk.error(cause.message);
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
  return { input, side: sources.target, found, problems, files: read, notCompared: notComparedSource(found) };
}
