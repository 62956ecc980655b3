import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.js";
import { checkSources } from "../../src/check-sources.js";
import { dialects } from "../../src/dialects/index.js";
import type { Finding } from "../../src/drift/finding.js";
import { lower } from "../../src/lower/lower.js";
import { type ProjectInput, readFor } from "../../src/pipeline.js";
import type { Column, Schema, Table } from "../../src/schema/schema.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { TARGETS } from "../../src/targets/index.js";
import type { Target } from "../../src/targets/target.js";
import { makeSqlite } from "../database/sqlite.js";

/** `tags = models.ManyToManyField("Tag", related_name="tagged")` of `Book`. */
const MODELS = readFileSync(join(import.meta.dirname, "samples/models.py"), "utf8");
const LINE = MODELS.split("\n").findIndex((line) => line.includes("ManyToManyField")) + 1;
const JOIN = "shop_book_tags";

const INPUT: ProjectInput = {
  files: memoryFiles({ "/p/shop/models.py": MODELS, "/p/shop/__init__.py": "" }),
  ...{ path: "/p/shop", settings: null, overrides: {}, pythonPath: [], apps: null, django: "5.2", allowMissing: false },
};

function schemaFor(dialect: "sqlite" | "postgres"): Schema {
  const { project, apps } = readFor(INPUT, dialect);
  return lower(project, dialects[dialect], { apps }).schema;
}

type Change = (table: Table) => Table | null;

function changed(schema: Schema, change: Change): Schema {
  return {
    ...schema,
    tables: schema.tables.flatMap((table) => (table.name === JOIN ? (change(table) ?? []) : [table])),
  };
}

/** What is found in an SQLite file whose join table is changed. */
async function inDatabase(change: Change): Promise<readonly Finding[]> {
  const { tables } = changed(schemaFor("sqlite"), change);
  const database = await makeSqlite(dialects.sqlite.statements(tables).map(({ sql }) => sql));
  expect(database.refused).toEqual([]);
  const found = await check(INPUT, async (sql) => database.rows<never>(sql), { dialect: "sqlite" });
  database.close();
  return found.findings;
}

/** What is found in the code that stands for such tables. */
async function inSources(name: "drizzle" | "typeorm", change: Change): Promise<readonly Finding[]> {
  const target: Target = TARGETS[name];
  const [libraryVersion] = target.libraryVersions;
  const { files } = target.emit(changed(schemaFor("postgres"), change), { libraryVersion });
  const sources = {
    files: memoryFiles(Object.fromEntries(files.map(({ path, text }) => [`/out/${path}`, text]))),
    paths: files.map(({ path }) => `/out/${path}`),
    ...{ target: name, libraryVersion, casing: null, namesGiven: {}, complete: true },
    display: (path: string) => path.slice("/out/".length),
  };
  return (await checkSources(INPUT, sources, { dialect: "postgres", mode: "mirror" })).findings;
}

const SIDES: readonly (readonly [string, (change: Change) => Promise<readonly Finding[]>])[] = [
  ["a database", inDatabase],
  ["Drizzle", (change) => inSources("drizzle", change)],
  ["TypeORM", (change) => inSources("typeorm", change)],
];

const text = (name: string): Column => ({
  ...{ name, type: { kind: "text" }, nullable: false, identity: null, default: null, generated: null },
  ...{ collation: null, comment: null, origin: null },
});

describe.each(SIDES)("the join table of a many-to-many in %s", (_, find) => {
  const one = async (code: string, change: Change): Promise<Finding> => {
    const findings = await find(change);
    const due = findings.filter((each) => each.code === code);
    expect({ findings: findings.map((each) => `${each.code} ${each.table}`), due: due.length }).toMatchObject({
      due: 1,
    });
    const [finding] = due;
    if (finding === undefined) throw new Error("there is no finding");
    expect(finding).toMatchObject({ severity: "error", table: JOIN });
    expect(finding.message).toMatch(/: `shop\.Book\.tags`\.$/);
    expect({ file: finding.span?.file, line: finding.span?.line }).toEqual({ file: "shop/models.py", line: LINE });
    return finding;
  };

  it("is missing", async () => {
    const { message, mend } = await one("many-to-many-table-missing", () => null);
    expect(message).toBe("The join table of a many-to-many relation is not there: `shop.Book.tags`.");
    expect(mend).toContain("delete the field.");
  });

  it("has another column that has to be filled in", async () => {
    const found = await one("many-to-many-columns", (table) => ({
      ...table,
      columns: [...table.columns, text("note")],
    }));
    expect(found).toMatchObject({ columns: ["note"], want: null, have: "text" });
  });

  it("takes a pair twice", async () => {
    const found = await one("many-to-many-pair-not-unique", (table) => ({
      ...table,
      uniques: [],
      indexes: table.indexes.filter(({ unique }) => !unique),
    }));
    expect(found.columns).toEqual(["book_id", "tag_id"]);
  });

  it("keeps pairs apart where they are the primary key", async () => {
    const codes = (
      await find((table) => ({
        ...table,
        primaryKey: { name: null, columns: ["book_id", "tag_id"] },
        uniques: [],
        indexes: table.indexes.filter(({ unique }) => !unique),
        columns: table.columns.filter(({ name }) => name !== "id"),
      }))
    ).map(({ code }) => code);
    expect(codes).toContain("many-to-many-columns");
    expect(codes).toContain("primary-key");
    expect(codes).not.toContain("many-to-many-pair-not-unique");
  });
});

describe.each(SIDES.slice(1))("the own key of the join table of a many-to-many in %s", (_, find) => {
  const keyed = (kind: "smallint" | "bigint" | "uuid") =>
    find((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.name === "id"
          ? { ...column, type: { kind }, identity: kind === "uuid" ? null : column.identity }
          : column,
      ),
    }));

  it.each(["smallint", "bigint"] as const)("is what migrations made: %s", async (kind) => {
    expect(await keyed(kind)).toMatchObject([
      {
        ...{ code: "many-to-many-key-type", severity: "note", columns: ["id"], want: "integer", have: kind },
        message: expect.stringMatching(/ DEFAULT_AUTO_FIELD: `shop\.Book\.tags`\.$/),
      },
    ]);
  });

  it("is no number", async () => {
    expect((await keyed("uuid")).map(({ code }) => code)).toContain("column-type");
  });
});

describe("the join table of a many-to-many in a database", () => {
  it("has a key under another name", async () => {
    const renamed = (name: string): string => (name === "tag_id" ? "label_id" : name);
    const findings = await inDatabase((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, name: renamed(column.name) })),
      uniques: table.uniques.map((unique) => ({ ...unique, columns: unique.columns.map(renamed) })),
      foreignKeys: table.foreignKeys.map((key) => ({ ...key, columns: key.columns.map(renamed) })),
      indexes: [],
    }));
    expect(findings.find(({ code }) => code === "many-to-many-columns")).toMatchObject({
      ...{ columns: ["tag_id"], want: "tag_id", have: "label_id" },
      mend: 'ALTER TABLE "shop_book_tags" RENAME COLUMN "label_id" TO "tag_id";',
    });
  });

  it("is an ordinary one where the models have a model for it", async () => {
    const models = `from django.db import models


class Tag(models.Model):
    pass


class Book(models.Model):
    tags = models.ManyToManyField(Tag, through="Tagging")


class Tagging(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE)
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE)
`;
    const input = { ...INPUT, files: memoryFiles({ "/p/shop/models.py": models, "/p/shop/__init__.py": "" }) };
    const database = await makeSqlite(['CREATE TABLE "shop_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT)']);
    const found = await check(input, async (sql) => database.rows<never>(sql), { dialect: "sqlite" });
    expect(found.findings.map(({ code, table }) => `${code} ${table}`)).toEqual([
      "table-missing shop_book",
      "table-missing shop_tagging",
    ]);
  });
});
