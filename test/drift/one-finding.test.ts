import { describe, expect, it } from "vitest";
import { checkSources, type TypeScriptSources } from "../../src/check-sources.js";
import { dialects } from "../../src/dialects/index.js";
import type { Finding } from "../../src/drift/finding.js";
import { lower } from "../../src/lower/lower.js";
import { type ProjectInput, readFor } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { TARGETS } from "../../src/targets/index.js";
import type { Target } from "../../src/targets/target.js";
import { emitted } from "./emitted.js";

const MODELS = `from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=40)


class Book(models.Model):
    isbn = models.CharField(max_length=13)
    pages = models.PositiveIntegerField()
    kind = models.CharField(max_length=5)
    twice = models.GeneratedField(
        expression=models.F("pages") * 2, output_field=models.IntegerField(), db_persist=True
    )
    tags = models.ManyToManyField(Tag, related_name="tagged")
    cites = models.ManyToManyField("self", symmetrical=False, related_name="cited")

    class Meta:
        indexes = [models.Index(fields=["kind"], name="book_long", condition=models.Q(pages__gt=500))]
        constraints = [models.UniqueConstraint(fields=["isbn"], name="book_isbn", deferrable=models.Deferrable.DEFERRED)]


class Copy(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="copies")
`;

const inputOf = (models: string): ProjectInput => ({
  files: memoryFiles({ "/p/shop/models.py": models, "/p/shop/__init__.py": "" }),
  ...{ path: "/p/shop", settings: null, overrides: {}, pythonPath: [], apps: null, django: "5.2", allowMissing: false },
});

type Edit = (text: string) => string;
const instead =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

const asItIs: Edit = (text) => text;

/** What is found where the code of the models, or the models, are edited: severity, code, and about what. */
async function found(name: "drizzle" | "typeorm", version: number, code: Edit, models: Edit = asItIs) {
  return (await findingsOf(name, version, code, models)).map(shown);
}

/** The text of the models' line that each finding leads to. */
async function linesOf(name: "drizzle" | "typeorm", version: number, models: Edit): Promise<readonly string[]> {
  const lines = models(MODELS).split("\n");
  const findings = await findingsOf(name, version, asItIs, models);
  return findings.map(({ span }) => (lines[(span?.line ?? 0) - 1] ?? "").trim());
}

async function findingsOf(name: "drizzle" | "typeorm", version: number, code: Edit, models: Edit) {
  const { project, apps } = readFor(inputOf(MODELS), "postgres");
  const { schema } = lower(project, dialects.postgres, { apps });
  const target: Target = TARGETS[name];
  const libraryVersion = target.libraryVersions[version] ?? target.libraryVersions[0];
  const { files, sources } = emitted(schema, { target, libraryVersion });
  const edited = files.map(({ path, text }) => ({ path, text, after: code(text) }));
  if (models(MODELS) === MODELS) expect(edited.some(({ text, after }) => text !== after)).toBe(true);
  const changed: TypeScriptSources = {
    ...sources,
    files: memoryFiles(Object.fromEntries(edited.map(({ path, after }) => [`/out/${path}`, after]))),
  };
  const options = { dialect: "postgres", mode: "mirror" } as const;
  const { findings, problems } = await checkSources(inputOf(models(MODELS)), changed, options);
  expect(problems).toEqual([]);
  return findings;
}

function shown({ severity, code, table, columns, name }: Finding): string {
  return `${severity} ${code} ${table}.${columns.join()} ${name ?? ""}`;
}

const TARGET_VERSIONS = [
  ["drizzle", 0],
  ["drizzle", 1],
  ["typeorm", 0],
] as const;

describe.each(TARGET_VERSIONS)("one change in %s (%i) is one finding", (name, version) => {
  it("a table's name, which relations lead over", async () => {
    const due = ["error table-renamed shop_copy. "];
    expect(await found(name, version, instead('"shop_copy"', '"copies"'))).toEqual(due);
  });

  it("a join table's name", async () => {
    const table = /(pgTable\(\s*|Entity\(\{ name: )"shop_book_tags"/;
    const [first] = await found(name, version, instead(table, '$1"pairs"'));
    expect(first).toBe("error table-renamed shop_book_tags. ");
  });

  it("a column's name, which checks, conditions and generated columns mention", async () => {
    const column = name === "drizzle" ? instead("pages: integer()", 'pages: integer("leaves")') : renamedPages;
    expect(await found(name, version, column)).toEqual(["error column-renamed shop_book.pages "]);
  });

  it("a constraint's name in the code alone", async () => {
    const key = /"(shop_copy_book_id_\w+_fk_shop_book_id)"/;
    const [first, ...more] = await found(name, version, instead(key, '"renamed"'));
    expect(first).toMatch(/^note foreign-key-name shop_copy\.book_id /);
    expect(more).toEqual([]);
  });

  it("a table's name in the models, of which names of indexes, keys and of keys to it are made", async () => {
    const copies = instead(/related_name="copies"\)\n/, '$&\n    class Meta:\n        db_table = "copies"\n');
    expect(await found(name, version, asItIs, copies)).toEqual(["error table-renamed copies. "]);
    expect(await linesOf(name, version, copies)).toEqual(['db_table = "copies"']);
    const books = instead("    class Meta:\n", '$&        db_table_comment = "x"\n        db_table = "books"\n');
    const [first, ...more] = await linesOf(name, version, books);
    expect(first).toBe('db_table = "books"');
    expect(more.slice(0, 2)).toEqual([
      expect.stringMatching(/^tags = models\.ManyToMany/),
      expect.stringMatching(/^cites = models\.ManyToMany/),
    ]);
    expect(more.slice(2)).toEqual(name === "typeorm" ? ['db_table_comment = "x"'] : []);
  });

  it("a key's name in the models, of which those of its column, of its constraint and its index are made", async () => {
    const key = instead("    book = models.F", "    volume = models.F");
    expect(await found(name, version, asItIs, key)).toEqual(["error column-renamed shop_copy.volume_id "]);
  });

  it("a column that is the primary key, and is gone", async () => {
    const column =
      name === "drizzle"
        ? /(?<="shop_copy",\s*\{\s*)id: [^\n]*\n/
        : /(?<="shop_copy"[\s\S]*)@PrimaryGeneratedColumn\([^)]*\)\s+id!: number;\s+(?=[^@]*@Column)/;
    expect(await found(name, version, instead(column, ""))).toEqual(["error column-missing shop_copy.id "]);
  });

  it("the columns of a join table, exchanged", async () => {
    expect(await found(name, version, exchangedColumns)).toEqual([
      "error many-to-many-direction shop_book_tags.book_id,tag_id ",
    ]);
  });

  it("a constraint's name, under which finish.sql has it, too", async () => {
    const models = instead('name="book_isbn"', 'name="book_isbn_once"');
    expect(await found(name, version, (text) => text, models)).toEqual([
      "note unique-name shop_book.isbn book_isbn_once",
    ]);
  });
});

/** The names of a join table's columns, each at the other. */
const exchangedColumns: Edit = (text) =>
  text.replace(
    /(?:Table\(|Entity\(\{ name: )\s*"shop_book_tags"[\s\S]*?\n(?:\}|\);)|name: "shop_book_tags",[^@]*/g,
    (table) => table.replace(/\b(book|tag)_id(?=")/g, (_, one: string) => (one === "book" ? "tag_id" : "book_id")),
  );

/** As a person renames a column of an entity: wherever its SQL is written. */
const renamedPages: Edit = (text) =>
  text
    .replaceAll('\\"pages\\"', '\\"leaves\\"')
    .replaceAll('\'"pages"', '\'"leaves"')
    .replace(/(@Column\(\{ )(type: "integer" \}\)\s+pages!)/, '$1name: "leaves", $2');

it("a join table's pair that is an index, and unique no more", async () => {
  const index = (text: string) => text.replace(/unique\(("shop_book_tags_[^"]*")\)/, "index($1)");
  expect(await found("drizzle", 0, index)).toEqual([
    expect.stringMatching(/^error many-to-many-pair-not-unique shop_book_tags\.book_id,tag_id /),
  ]);
});

it("an index that is a unique constraint", async () => {
  const unique = (text: string) => text.replace(/index\(("shop_copy_book_id_[^"]*")\)/, "unique($1)");
  expect(await found("drizzle", 0, unique)).toEqual([
    expect.stringMatching(/^error index-uniqueness shop_copy\.book_id shop_copy_book_id_/),
  ]);
});

it("a many-to-many relation whose keys are exchanged is no two relations that are renamed", async () => {
  const join =
    /(name: "shop_book_cites",\s+synchronize: false,\s+joinColumn: \{ name: ")(\w+)("[^}]*\},\s+inverseJoinColumn: \{ name: ")(\w+)"/;
  expect(await found("typeorm", 0, instead(join, '$1$4$3$2"'))).toEqual([
    "error many-to-many-direction shop_book. cites",
  ]);
});

it("a foreign key that a relation says there is none of, at the option that says so", async () => {
  const option = instead(
    /(@ManyToOne\(\(\) => Book, \(book\) => book\.copies, \{)/,
    "$1\n    createForeignKeyConstraints: false,\n   ",
  );
  const [finding, ...more] = await findingsOf("typeorm", 0, option, asItIs);
  expect(more).toEqual([]);
  expect(finding?.code).toBe("foreign-key-missing");
  expect(finding?.there?.column).toBe("    ".length + 1);
});

it("an index that TypeORM has no words for, as TypeORM's own comparison takes it, is none", async () => {
  const models = instead("isbn = models.CharField(max_length=13", "$&, db_index=True");
  const like = async (columns: string) => {
    const index = `@Index("shop_book_isbn_d60b4a22", ["isbn"]) @Index("shop_book_isbn_d60b4a22_like", ["${columns}"])`;
    const findings = await findingsOf("typeorm", 0, instead('@Index("book_long"', `${index}\n$&`), models);
    return findings.filter(({ through }) => through === null).map(shown);
  };
  expect(await like("isbn")).toEqual([]);
  expect(await like("kind")).toEqual(["warning index-columns shop_book. shop_book_isbn_d60b4a22_like"]);
});

it("a column that the database alone numbers is an error: Django's rows bring their number", async () => {
  const always = instead("generatedByDefaultAsIdentity", "generatedAlwaysAsIdentity");
  expect(await found("drizzle", 0, always)).toEqual(["error column-identity shop_tag.id "]);
});
