import { DataSource, type DataSourceOptions, type Logger } from "typeorm";
import { convert, type SupportedDialect } from "../../../src/pipeline.js";
import type { Schema } from "../../../src/schema/schema.js";
import type { EmittedName } from "../../../src/targets/target.js";
import { inputOf } from "../../cases/fixture.js";
import { openTestDatabase } from "../../database/postgres.js";
import { djangoStatements } from "../../database/statements.js";
import { projectFixture } from "../../scenarios/projects.js";
import type { Exports } from "../load-modules.js";
import { entitiesOf, load } from "./load.js";

/** A fixture project's emitted code, on a database that Django's own DDL made. */
export interface OpenScenarios {
  readonly schema: Schema;
  readonly modules: ReadonlyMap<string, Exports>;
  readonly names: Readonly<Record<string, EmittedName>>;
  readonly source: DataSource;
  /** Empties every table. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** A project's emitted code, and what makes its tables. */
async function emitted(project: string, dialect: SupportedDialect, logger: Logger | undefined) {
  const fixture = projectFixture(project);
  const conversion = await convert(inputOf(fixture), { target: "typeorm", dialect, namesGiven: {} });
  const { schema, names } = conversion;
  const modules = await load(conversion);
  const statements = djangoStatements(fixture, dialect) ?? [];
  const common = { entities: entitiesOf(modules), ...(logger !== undefined && { logging: true as const, logger }) };
  return { schema, names, modules, statements, common };
}

/** Opens a project's code on a MariaDB server, in a database whose tables are made here. */
export async function openMariadbScenarios(
  project: string,
  connection: { readonly socketPath: string; readonly username: string; readonly database: string },
  logger?: Logger,
): Promise<OpenScenarios> {
  const { schema, names, modules, statements, common } = await emitted(project, "mariadb", logger);
  // As the emitted data source says; one connection, so that settings of the session hold.
  const said = { timezone: "Z", dateStrings: ["DATE"], poolSize: 1 };
  const options: DataSourceOptions = { type: "mariadb", ...connection, ...common, ...said };
  const source = await new DataSource(options).initialize();
  for (const statement of statements) await source.query(statement);
  return {
    ...{ schema, modules, names, source },
    async empty() {
      await source.query("SET FOREIGN_KEY_CHECKS = 0");
      for (const { name } of schema.tables) await source.query(`DELETE FROM \`${name}\``);
      await source.query("SET FOREIGN_KEY_CHECKS = 1");
    },
    close: () => source.destroy(),
  };
}

/** Opens a project's code on PostgreSQL or SQLite, both in this process. */
export async function openScenarios(
  project: string,
  dialect: "postgres" | "sqlite",
  logger?: Logger,
): Promise<OpenScenarios> {
  const { schema, names, modules, statements, common } = await emitted(project, dialect, logger);
  const lite = dialect === "postgres" ? await openTestDatabase() : null;
  const options: DataSourceOptions =
    lite === null
      ? { type: "sqljs", ...common }
      : { type: "postgres", extra: { ...lite.connection, max: 1, idleTimeoutMillis: 0 }, ...common };
  if (lite !== null) await lite.rebuild(statements);
  const source = await new DataSource(options).initialize();
  if (lite === null) for (const statement of statements) await source.query(statement);
  return {
    ...{ schema, modules, names, source },
    async empty() {
      await source.query(lite === null ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica");
      for (const { name } of schema.tables) await source.query(`DELETE FROM "${name}"`);
      await source.query(lite === null ? "PRAGMA foreign_keys = ON" : "SET session_replication_role = DEFAULT");
    },
    async close() {
      await source.destroy();
      await lite?.close();
    },
  };
}
