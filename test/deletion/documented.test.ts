import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../src/schema/schema.js";
import { drizzle } from "../../src/targets/drizzle/drizzle.js";
import { typeorm } from "../../src/targets/typeorm/typeorm.js";
import { projectSchema } from "../scenarios/projects.js";
import { recorded } from "../standalone/recorded.js";
import { typeErrors } from "../targets/compile.js";
import { type Deleted, insertion, type LiveProject, openProject } from "../targets/drizzle/live-project.js";
import { type OpenScenarios, openScenarios } from "../targets/typeorm/scenarios.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/deletion.md"), "utf8");

/** What real Django answered (`record_documented.py`). */
interface Documented {
  readonly answers: readonly {
    readonly django: string;
    readonly answer: Deleted | null;
    readonly raised: string | null;
    readonly statements: number;
  }[];
  readonly many: Readonly<Record<string, { readonly answer: Deleted; readonly statements: number }>>;
}

const documented: Documented = JSON.parse(readFileSync(join(import.meta.dirname, "documented.json"), "utf8"));

/** Django's call, Drizzle's and TypeORM's, of each row of the table. */
const rows = [...PAGE.matchAll(/^\| `([A-Z]\w+\.objects\.[^`]+)` \| (?:``(.+)``|`([^`]+)`) \| `([^`]+)` \|$/gm)].map(
  ([, django = "", quoted, plain, typeorm = ""]) => [django, quoted ?? plain ?? "", typeorm] as const,
);

/** Code blocks but for the import. */
const blocks = [...PAGE.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);

const schema: Schema = await projectSchema("archive");

it("every row of the page was recorded, and nothing else", () => {
  expect(documented.answers.map(({ django }) => django)).toEqual(rows.map(([django]) => django));
  expect(rows.length).toBeGreaterThan(8);
});

it("the code of the page is what users can write", () => {
  const { files } = drizzle.emit(schema, {});
  const [imports = "", ...others] = blocks;
  const code = [
    'import { eq, sql } from "drizzle-orm";',
    'import type { PgliteDatabase } from "drizzle-orm/pglite";',
    `${imports.replace("./db/", "./")}import { ProtectedError } from "./deletion.js";`,
    'import { document, map, membership, person, topic } from "./archive.js";',
    "export async function page(db: PgliteDatabase): Promise<void> {",
    ...others.map(
      (block) =>
        `{ ${block.replace(/^const \[total, byModel\](.*)$/m, "const [total, byModel]$1 total satisfies number; byModel satisfies Readonly<Record<string, number>>;")} }`,
    ),
    ...rows.map(([, drizzle]) => `${drizzle};`),
    "}",
  ].join("\n");
  expect(typeErrors({ page: [...files, { path: "page.ts", text: code }] })).toEqual([]);
});

describe("the page's calls answer as Django's do", () => {
  let project: LiveProject;
  let known: Readonly<Record<string, unknown>> = {};
  beforeAll(async () => {
    project = await openProject(schema, "pglite", "0.45");
    const { deleteRows, ProtectedError } = project.modules.get("deletion.ts") ?? {};
    known = { ...project.modules.get("archive.ts"), db: project.db, deleteRows, ProtectedError, eq, sql };
  });
  afterAll(() => project.close());

  const run = (code: string): Promise<unknown> =>
    new Function(...Object.keys(known), `return (async () => { ${code} })()`)(...Object.values(known));

  it.each(rows)("%s", async (django, code) => {
    const want = documented.answers.find((each) => each.django === django);
    await project.rebuild(recorded.rows);
    project.sent();
    const answer = run(`return ${code}`);
    if (want?.raised === null) {
      expect(await answer).toEqual(want.answer);
      expect(ofRows(project.sent()).length).toBeLessThanOrEqual(want.statements);
    } else await expect(answer).rejects.toMatchObject({ name: want?.raised });
  });

  it("the blocks run, and what is said of them holds", async () => {
    const [, byKey = "", caught = ""] = blocks;
    await project.rebuild(recorded.rows);
    await run(byKey);
    const said = /error\.obstacles; \/\/ (.*)$/m.exec(caught)?.[1] ?? "";
    const { outputText } = ts.transpileModule(caught.replace("error.obstacles;", "return error.obstacles;"), {
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
    });
    expect(await run(outputText)).toEqual(await run(`return ${said}`));
  });
});

describe("a deletion of 1,000 rows takes no more statements than Django's", () => {
  it.each(["pglite", "sql.js"] as const)("by %s", async (driver) => {
    const project = await openProject(
      await projectSchema("archive", driver === "pglite" ? "postgres" : "sqlite"),
      driver,
      "0.45",
    );
    const thousand = Array.from({ length: 1000 }, (_, at) => at + 1000);
    const gil = { ...recorded.rows.archive_person?.[0], id: 100, name: "Gil" };
    const seas = { id: 100, name: "seas" };
    const documents = thousand.map((id) => ({ id, title: `n${id}`, author_id: 100, part_of_id: null }));
    const topics = thousand.map((id) => ({ id, document_id: id, topic_id: 100 }));
    const tables = {
      archive_person: [gil],
      archive_topic: [seas],
      archive_document: documents,
      archive_document_topics: topics,
    };
    const deletions = [
      ["1,000 join rows that nothing refers to", "archive_topic"],
      ["1,000 rows that are referred to", "archive_person"],
    ] as const;
    for (const [name, table] of deletions) {
      await project.rebuild(tables);
      project.sent();
      expect(await project.deleteRows(project.table(table), [100])).toEqual(documented.many[name]?.answer);
      const statements = ofRows(project.sent()).length;
      expect(statements).toBeLessThanOrEqual(documented.many[name]?.statements ?? 0);
      expect(`${name}: ${statements}`).toMatchSnapshot(driver);
    }
    await project.close();
  });
});

/** The statements that read or write rows: no `begin` and `commit`, which Django's count has not either. */
function ofRows(statements: readonly string[]): readonly string[] {
  return statements.filter((each) => /^(select|insert|update|delete)\b/i.test(each));
}

describe("the page's calls of TypeORM answer as Django's do", () => {
  let opened: OpenScenarios;
  beforeAll(async () => {
    opened = await openScenarios("archive", "postgres");
  });
  afterAll(() => opened.close());

  it.each(rows)("%s", async (django, _, code) => {
    const want = documented.answers.find((each) => each.django === django);
    await opened.empty();
    for (const statement of insertions(recorded.rows, opened.schema)) await opened.source.query(statement);
    const { deleteRows } = opened.modules.get("deletion.ts") ?? {};
    const known = { ...opened.modules.get("archive.ts"), manager: opened.source.manager, deleteRows };
    const answer: Promise<unknown> = new Function(...Object.keys(known), `return (async () => { return ${code} })()`)(
      ...Object.values(known),
    );
    if (want?.raised === null) expect(await answer).toEqual(want.answer);
    else await expect(answer).rejects.toMatchObject({ name: want?.raised });
  });

  it("compile", () => {
    const text = [
      'import type { EntityManager } from "typeorm";',
      'import { deleteRows } from "./deletion.js";',
      'import { ArchiveMap, Document, Membership, Person, Topic } from "./archive.js";',
      "export async function page(manager: EntityManager): Promise<void> {",
      ...rows.map(([, , code]) => `  ${code};`),
      "}",
    ].join("\n");
    const { files } = typeorm.emit(schema, {});
    expect(typeErrors({ page: [...files, { path: "page.ts", text }] }, "typeorm")).toEqual([]);
  });
});

/** The statements that store rows, tables that are referred to first where the database asks for that: here they are deferred. */
function insertions(all: Readonly<Record<string, readonly object[]>>, { tables }: Schema): readonly string[] {
  return tables.flatMap((table) => (all[table.name] ?? []).map((row) => insertion(table, row as never)));
}
