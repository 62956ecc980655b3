import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fixture } from "../cases/fixture.js";

/** Django's own DDL for a fixture, a statement each; undefined where Django's checks refuse it, so that none was recorded. */
export function djangoStatements(fixture: Fixture): readonly string[] | undefined {
  const path = join(fixture.expected, "postgres.sql");
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8").replace(/^--.*\n/, "");
  return text === "" ? [] : text.replace(/;\n$/, "").split(";\n");
}
