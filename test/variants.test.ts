import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialects } from "../src/dialects/index.js";
import { convert, type SupportedDialect } from "../src/pipeline.js";
import type { ReleaseName } from "../src/targets/drizzle/release.js";
import { fixtures, inputOf } from "./cases/fixture.js";
import { goldenFolder } from "./cases/golden.js";
import { printDiagnostics } from "./cases/print-diagnostics.js";

/** The golden folders beside `drizzle-postgres`: the other databases, and Drizzle 1.0. */
const VARIANTS = {
  "drizzle-1-postgres": { dialect: "postgres", libraryVersion: "1.0" },
  "drizzle-mysql": { dialect: "mysql", libraryVersion: "0.45" },
  "drizzle-mariadb": { dialect: "mariadb", libraryVersion: "0.45" },
  "drizzle-sqlite": { dialect: "sqlite", libraryVersion: "0.45" },
} as const satisfies Record<string, { dialect: string; libraryVersion: ReleaseName }>;

/** Fixtures that between them have every kind of field, key, constraint, index, relation and name. */
const CHOSEN: ReadonlySet<string> = new Set([
  ...["automatic-keys", "composite-primary-key", "database-defaults", "dates", "defaults", "files-and-more"].map(
    (name) => `fields/${name}`,
  ),
  ...["generated", "numbers", "primary-keys", "text", "comments-and-collations"].map((name) => `fields/${name}`),
  ...["tutorial-1-two-models", "tutorial-2-join-model", "tutorial-4-use", "self-relations", "multi-table-child"].map(
    (name) => `many-to-many/${name}`,
  ),
  ...["through-fields-both-orders", "several-between-one-pair", "to-user"].map((name) => `many-to-many/${name}`),
  ...["constraints", "indexes", "unique-together"].map((name) => `meta/${name}`),
  ...["hostile-strings", "long-names", "collisions"].map((name) => `names/${name}`),
  "inheritance/multi-table",
  "projects/bookshop",
]);

const AVAILABLE = new Set<string>(Object.keys(dialects));
const chosen = fixtures().filter(({ name }) => CHOSEN.has(name));

it("every chosen fixture is there", () => {
  expect(chosen.map(({ name }) => name).sort()).toEqual([...CHOSEN].sort());
});

describe.each(Object.entries(VARIANTS).filter(([, { dialect }]) => AVAILABLE.has(dialect)))(
  "%s",
  (folder, { dialect, libraryVersion }) => {
    it.each(chosen.map((fixture) => [fixture.name, fixture] as const))("%s", async (_, fixture) => {
      const options = {
        target: "drizzle",
        dialect: dialect as SupportedDialect,
        namesGiven: {},
        libraryVersion,
      } as const;
      const { files, diagnostics } = await convert(inputOf(fixture), options);
      const written = new Map(files.map(({ path, text }) => [path, text]));
      const said = printDiagnostics(diagnostics, fixture.path);
      if (said !== "") written.set("diagnostics.txt", said);
      const { expected, actual } = goldenFolder(join(fixture.expected, folder), written);
      expect(actual).toEqual(expected);
    });
  },
);
