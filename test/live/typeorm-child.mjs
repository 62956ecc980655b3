// Run by `typeorm-project.ts` in a process of its own: `node typeorm-child.mjs <data-source.js> <task> <connection as JSON>`.
// Prints what the task found, as JSON, in one line after all that the library prints.
import { pathToFileURL } from "node:url";

const [, , file = "", task = "", connection = "{}"] = process.argv;
const { dataSource } = await import(pathToFileURL(file).href);
const given = JSON.parse(connection);
// The emitted source takes its connection from the environment, which cannot say everything that a test needs.
for (const options of new Set([dataSource.options, dataSource.driver.options])) {
  Object.assign(options, given, "socketPath" in given ? { url: undefined } : {});
}
dataSource.driver.database = given.database ?? dataSource.driver.database;

const TASKS = {
  synchronize: async () => {
    await dataSource.synchronize();
    return dataSource.entityMetadatas.filter(({ tableType }) => tableType === "regular").length;
  },
  log: async () => {
    const synchronized = dataSource.entityMetadatas.filter(({ synchronize }) => synchronize);
    // For MySQL's family TypeORM asks for all tables in one UNION, for which a server runs out of files.
    const size = "socketPath" in given ? 200 : synchronized.length;
    const statements = [];
    for (let start = 0; start < synchronized.length; start += size) {
      for (const [at, metadata] of synchronized.entries()) metadata.synchronize = at >= start && at < start + size;
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      statements.push(...upQueries.map(({ query }) => query));
    }
    return statements;
  },
  find: async () => {
    const entities = dataSource.entityMetadatas.filter(({ tableType }) => tableType === "regular");
    const made = new Set(entities.filter(({ synchronize }) => synchronize).map(({ tablePath }) => tablePath));
    const failed = [];
    let found = 0;
    for (const { target, name, tablePath, relations } of entities) {
      for (const { propertyName, inverseEntityMetadata, junctionEntityMetadata } of relations) {
        const needed = [tablePath, inverseEntityMetadata.tablePath, junctionEntityMetadata?.tablePath ?? tablePath];
        if (!needed.every((path) => made.has(path))) continue;
        found += 1;
        const options = { relations: { [propertyName]: true }, take: 1 };
        await dataSource
          .getRepository(target)
          .find(options)
          .catch(({ message }) => {
            failed.push(`${name}.${propertyName}: ${message}`);
          });
      }
    }
    return { found, failed };
  },
  exercise: async () => {
    const { exerciseManyToMany } = await import(new URL("many-to-many.mjs", pathToFileURL(file)).href);
    return exerciseManyToMany(dataSource);
  },
  migrate: async () => (await dataSource.runMigrations()).map(({ name }) => name),
};

await dataSource.initialize();
try {
  process.stdout.write(`\n${JSON.stringify(await TASKS[task]())}\n`);
} finally {
  await dataSource.destroy();
}
