import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/check-sources.js";
import type { ProjectInput } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const INPUT: ProjectInput = {
  files: memoryFiles({
    "/p/shop/models.py":
      "from django.db import models\n\n\nclass Book(models.Model):\n    title = models.TextField()\n    extra = models.TextField()\n",
    "/p/shop/__init__.py": "",
  }),
  ...{ path: "/p/shop", settings: null, pythonPath: [], apps: null, django: "5.2", allowMissing: false },
  overrides: { DEFAULT_AUTO_FIELD: "django.db.models.BigAutoField" },
};

const SHARED = `import { stamps } from "@acme/columns";
export const direct = stamps;
export const within = { ...stamps };
export const made = () => ({ ...stamps });
`;

/** A table with this line among its columns, the only one of its file that is spread. */
const schema = (line: string): string => `import { bigint, pgTable, text } from "drizzle-orm/pg-core";
import { direct, made, within } from "./shared.js";

export const books = pgTable("shop_book", {
  id: bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
  title: text().notNull(),
  ${line},
});
`;

async function problemsOf(line: string) {
  const files = { "/db/schema.ts": schema(line), "/db/shared.ts": SHARED };
  const { problems, findings } = await checkSources(
    INPUT,
    {
      ...{ files: memoryFiles(files), paths: ["/db/schema.ts"], target: "drizzle", libraryVersion: "0.45" },
      ...{ casing: null, complete: false, namesGiven: {} },
      display: (path) => path.slice(1),
    },
    { dialect: "postgres", mode: "mirror" },
  );
  // What may be spread is not said to be missing.
  expect(findings.map(({ code }) => code)).toEqual([]);
  return problems.map(({ message, span }) => ({ message, place: `${span.file}:${span.line}:${span.column}` }));
}

const UNREAD = "some columns of `shop_book` could not be read: it depends on `stamps` of `@acme/columns`";

describe("columns that are spread and cannot be read", () => {
  it.each([
    ["...direct", `${UNREAD} (from db/shared.ts:1:10)`],
    ["...within", `${UNREAD} (from db/shared.ts:1:10)`],
    ["...made()", `${UNREAD} (from db/shared.ts:1:10)`],
    ["...Object.assign({}, within)", `${UNREAD} (from db/shared.ts:1:10)`],
    ["...{ ...within }", `${UNREAD} (from db/shared.ts:1:10)`],
    ["...columnsOf(title)", "some columns of `shop_book` could not be read: it depends on a call of `columnsOf`"],
  ])("stand where the table spreads them, with where they come from: %s", async (line, message) => {
    expect(await problemsOf(line)).toEqual([{ message, place: "db/schema.ts:7:3" }]);
  });

  it("stand at the options of a column in the same way", async () => {
    const [problem] = await problemsOf("extra: text({ ...within }).notNull()");
    expect(problem).toEqual({
      message:
        "the type of `shop_book.extra` could not be read: it depends on `stamps` of `@acme/columns` (from db/shared.ts:1:10)",
      place: "db/schema.ts:7:17",
    });
  });
});
