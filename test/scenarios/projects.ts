import { convert, type SupportedDialect } from "../../src/pipeline.js";
import type { Schema } from "../../src/schema/schema.js";
import { type Fixture, fixtureNamed, inputOf } from "../cases/fixture.js";

/** The fixture project that a suite of scenarios is about. */
export function projectFixture(project: string): Fixture {
  return fixtureNamed(`projects/${project}`);
}

/** A fixture project as a schema of one dialect. */
export async function projectSchema(project: string, dialect: SupportedDialect = "postgres"): Promise<Schema> {
  const options = { target: "drizzle", dialect, namesGiven: {} } as const;
  return (await convert(inputOf(projectFixture(project)), options)).schema;
}
