import { DataSource, type DataSourceOptions, type MixedList } from "typeorm";
import type { Conversion } from "../../../src/pipeline.js";
import type { TestDatabase } from "../../database/postgres.js";
import { type Exports, loadModules } from "../load-modules.js";

/** Classes of entities or migrations, as a data source takes them. */
type Classes = MixedList<new () => object>;

/**
 * The emitted modules by path, compiled as tsx and esbuild compile them: decorators, but no metadata about types. The data
 * source of SQLite is left out: it loads a driver that is compiled for the machine (better-sqlite3).
 */
export function load({ files, migrations, schema }: Conversion): Promise<ReadonlyMap<string, Exports>> {
  const all = [...files, ...migrations];
  const loaded = schema.dialect === "sqlite" ? all.filter(({ path }) => path !== "data-source.ts") : all;
  return loadModules(loaded, { typeorm: "typeorm" }, { experimentalDecorators: true, useDefineForClassFields: true });
}

/** The list of every entity that the emitted index exports. */
export function entitiesOf(modules: ReadonlyMap<string, Exports>): Classes {
  return modules.get("index.ts")?.["entities"] as Classes;
}

/** A data source over these entities and a PostgreSQL in this process, with what the emitted one says besides. */
export async function openPostgres(
  modules: ReadonlyMap<string, Exports>,
  { connection }: TestDatabase,
): Promise<DataSource> {
  const emitted = modules.get("data-source.ts")?.["dataSource"] as DataSource;
  const extra = { ...connection, max: 1, idleTimeoutMillis: 0 };
  const { uuidExtension, installExtensions } = emitted.options as DataSourceOptions & { type: "postgres" };
  const options: DataSourceOptions = {
    type: "postgres",
    extra,
    entities: entitiesOf(modules),
    ...(uuidExtension !== undefined && { uuidExtension }),
    ...(installExtensions !== undefined && { installExtensions }),
  };
  const source = new DataSource(options);
  source.driver.supportedDataTypes = emitted.driver.supportedDataTypes;
  return source.initialize();
}

/** A data source over these entities and a new SQLite database in memory, made by the statements. */
export async function openSqlite(
  modules: ReadonlyMap<string, Exports>,
  statements: readonly string[],
): Promise<DataSource> {
  const source = await new DataSource({ type: "sqljs", entities: entitiesOf(modules) }).initialize();
  for (const statement of statements) await source.query(statement);
  return source;
}
