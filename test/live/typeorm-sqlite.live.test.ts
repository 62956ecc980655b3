import { describe, expect, it } from "vitest";
import { convert } from "../../src/pipeline.js";
import { migrationStatements } from "../database/statements.js";
import { load, openSqlite } from "../targets/typeorm/load.js";
import { exerciseManyToMany } from "../targets/typeorm/many-to-many.js";
import { suiteInput } from "./suite.js";

/** Django's whole test suite in one SQLite database, made by the baseline: the schema builder is none for SQLite. */
describe("TypeORM and the tables of Django's test suite on SQLite", () => {
  it("loads all entities together, and follows their many-to-many relations", { timeout: 600_000 }, async () => {
    const conversion = await convert(suiteInput(), { target: "typeorm", dialect: "sqlite", namesGiven: {} });
    const statements = migrationStatements(conversion.artefacts.baseline?.text ?? "");
    const source = await openSqlite(await load(conversion), statements);
    const entities = source.entityMetadatas.filter(({ tableType }) => tableType === "regular").length;
    const { saved, readOnly, addOnly, wrong } = await exerciseManyToMany(source);
    await source.destroy();
    console.log(
      `entities loaded together: ${entities}; ${saved.length} saved, ${readOnly.length} read only, ${addOnly.length} added to only`,
    );
    const absent = conversion.schema.tables.flatMap(({ managed, name }) => (managed ? [] : [`no such table: ${name}`]));
    expect(wrong.filter((each) => !absent.some((why) => each.endsWith(why)))).toEqual([]);
    expect(entities).toBeGreaterThan(1700);
    expect(saved.length).toBeGreaterThan(150);
  });
});
