import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ConvertOptions, convert } from "../src/pipeline.js";
import { fixtures, inputOf } from "./cases/fixture.js";
import { isGeneral } from "./cases/general-files.js";
import { goldenFolder } from "./cases/golden.js";
import { printDiagnostics } from "./cases/print-diagnostics.js";

/** The golden folders beside `drizzle-postgres` and `typeorm-postgres`: the other databases, Drizzle 1.0, a file for each entity. */
const VARIANTS = {
  "drizzle-1-postgres": { target: "drizzle", dialect: "postgres", libraryVersion: "1.0" },
  "drizzle-mysql": { target: "drizzle", dialect: "mysql" },
  "drizzle-mariadb": { target: "drizzle", dialect: "mariadb" },
  "drizzle-sqlite": { target: "drizzle", dialect: "sqlite" },
  "typeorm-mysql": { target: "typeorm", dialect: "mysql" },
  "typeorm-mariadb": { target: "typeorm", dialect: "mariadb" },
  "typeorm-sqlite": { target: "typeorm", dialect: "sqlite" },
  "typeorm-postgres-by-entity": { target: "typeorm", dialect: "postgres", layout: "entity" },
} as const satisfies Record<string, Omit<ConvertOptions, "namesGiven">>;

/** The variants that few fixtures are enough for. */
const FEW: ReadonlySet<string> = new Set(["typeorm-postgres-by-entity"]);

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

const chosen = fixtures().filter(({ name }) => CHOSEN.has(name));

it("every chosen fixture is there", () => {
  expect(chosen.map(({ name }) => name).sort()).toEqual([...CHOSEN].sort());
});

describe.each(Object.entries(VARIANTS))("%s", (folder, variant) => {
  const mine = FEW.has(folder) ? chosen.filter(({ name }) => name.startsWith("projects/")) : chosen;
  it.each(mine.map((fixture) => [fixture.name, fixture] as const))("%s", async (_, fixture) => {
    const { files, diagnostics } = await convert(inputOf(fixture), { ...variant, namesGiven: {} });
    const own = files.filter((file) => !isGeneral(file, variant.target));
    const written = new Map(own.map(({ path, text }) => [path, text]));
    const said = printDiagnostics(diagnostics, fixture.path);
    if (said !== "") written.set("diagnostics.txt", said);
    const { expected, actual } = goldenFolder(join(fixture.expected, folder), written);
    expect(actual).toEqual(expected);
  });
});
