import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSources } from "../../src/check-sources.js";
import { convert, type ProjectInput } from "../../src/pipeline.js";
import type { Files } from "../../src/source/files.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { TARGETS } from "../../src/targets/index.js";
import type { EmittedFile, Target } from "../../src/targets/target.js";

const SEED = Number(process.env.THROUGHLINE_SEED ?? 1);
/** How many places of each kind are drawn. */
const EACH = Number(process.env.THROUGHLINE_MUTATIONS ?? 4);

/** A project with places enough for every kind of change, in one file. */
const MODELS = readFileSync(join(import.meta.dirname, "samples/models.py"), "utf8");

/** A change to a line of the models, by the code that is due: what it matches, and what stands there instead. */
const CHANGES: Readonly<Record<string, readonly (readonly [RegExp, (match: RegExpExecArray) => string])[]>> = {
  "column-size": [
    [/max_length=(\d+)/, ([, length]) => `max_length=${Number(length) + 1}`],
    [/decimal_places=(\d+)/, ([, places]) => `decimal_places=${Number(places) + 1}`],
  ],
  "column-nullability": [[/Field\(\)$/, () => "Field(null=True)"]],
  "column-type": [
    [/IntegerField\(/, () => "DateField("],
    [/TextField\(/, () => "IntegerField("],
    [/BooleanField\(/, () => "FloatField("],
  ],
  "column-default": [[/db_default=(\d+)/, ([, value]) => `db_default=${Number(value) + 1}`]],
  "column-renamed": [
    [/^( {4})(\w+)( = models\.(?:Text|Float)Field.*)$/, ([, indent, , rest]) => `${indent}mutant${rest}`],
  ],
  "column-extra": [[/^ {4}(\w+) = models\.DateField\(null.*$/, () => "    pass"]],
  "column-extra-required": [[/^class (\w+)\(models\.Model\):$/, ([line]) => line]],
  "foreign-key-target": [[/ForeignKey\(Author/, () => "ForeignKey(Publisher"]],
  "unique-extra": [[/unique=True/, () => "unique=False"]],
  "unique-missing": [[/(CharField\(max_length=\d+)\)/, ([, start]) => `${start}, unique=True)`]],
  "index-extra": [[/db_index=True/, () => "db_index=False"]],
  "index-name": [[/name="(\w+_idx)"/, ([, name]) => `name="${name}_mutant"`]],
  "index-order": [[/fields=\["-/, () => 'fields=["']],
  "check-expression": [[/__gte=(\d+)/, ([, value]) => `__gte=${Number(value) + 1}`]],
  "table-renamed": [[/^class Orphan\(models\.Model\):$/, () => "class Changed(models.Model):"]],
  "relation-name": [[/related_name="(\w+)"/, () => 'related_name="mutants"']],
};

/** Codes that say the same of an index that TypeORM has no words for: only its name is known there. */
const isDue = (found: string, code: string): boolean =>
  found === code || (code === "index-order" && found === "index-columns");

interface Place {
  readonly code: string;
  readonly line: number;
  readonly text: string;
}

/** Every place where a change can be made, with the models as they are then. */
function placesOf(code: string): readonly Place[] {
  const lines = MODELS.split("\n");
  return (CHANGES[code] ?? []).flatMap(([pattern, write]) =>
    lines.flatMap((line, at): Place[] => {
      const match = pattern.exec(line);
      if (match === null) return [];
      const changed = line.slice(0, match.index) + write(match) + line.slice(match.index + match[0].length);
      // A column that only the code has: the field is taken away.
      if (code === "column-extra-required") return extraOf(lines, at);
      return [{ code, line: at + 1, text: lines.with(at, changed).join("\n") }];
    }),
  );
}

function extraOf(lines: readonly string[], at: number): Place[] {
  const field = lines.findIndex(
    (line, index) => index > at && /^ {4}\w+ = models\.(?:Text|Integer)Field\(\)$/.test(line),
  );
  const next = lines.findIndex((line, index) => index > at && line.startsWith("class "));
  if (field === -1 || (next !== -1 && field > next)) return [];
  return [{ code: "column-extra-required", line: at + 1, text: lines.with(field, "    pass").join("\n") }];
}

describe.each([
  ["drizzle", "0.45"],
  ["drizzle", "1.0"],
  ["typeorm", "1"],
] as const)(`mutations of the models, seed ${SEED}, against %s %s`, (name, libraryVersion) => {
  const target: Target = TARGETS[name];
  let emitted: readonly EmittedFile[] = [];
  beforeAll(async () => {
    const { files } = await convert(input(MODELS), {
      target: name,
      dialect: "postgres",
      libraryVersion,
      namesGiven: {},
    });
    emitted = files;
  });

  const found = async (models: string) => {
    const { findings, problems } = await checkSources(
      input(models),
      {
        files: memoryFiles(Object.fromEntries(emitted.map(({ path, text }) => [`/out/${path}`, text]))),
        paths: emitted.map(({ path }) => `/out/${path}`),
        ...{ target: target.name, libraryVersion, casing: null, namesGiven: {}, complete: true },
        display: (path) => path.slice("/out/".length),
      },
      { dialect: "postgres", mode: "mirror" },
    );
    expect(problems).toEqual([]);
    return findings;
  };

  it("finds nothing where nothing was changed", async () => {
    expect(await found(MODELS)).toEqual([]);
  });

  it.each(Object.keys(CHANGES))("%s", async (code) => {
    const places = drawn(placesOf(code), EACH);
    expect(places.length).toBeGreaterThan(0);
    for (const { line, text } of places) {
      const findings = await found(text);
      const due = findings.find((finding) => isDue(finding.code, code));
      expect({
        code,
        line,
        findings: findings.map((each) => `${each.code} ${each.table} ${each.span?.line} ${each.there?.line}`),
      }).toMatchObject({
        findings: expect.arrayContaining([expect.stringContaining(due?.code ?? code)]),
      });
      // A field that is gone has no line; the model's is told.
      const isGone = ["column-extra", "column-extra-required", "index-extra", "unique-extra", "relation-name"].includes(
        code,
      );
      if (!isGone)
        expect({ code, lines: findings.map(({ span }) => span?.line) }).toMatchObject({
          lines: expect.arrayContaining([line]),
        });
      expect(due?.there).not.toBeNull();
    }
  });
});

function input(models: string): ProjectInput {
  const files: Files = memoryFiles({ "/p/shop/models.py": models, "/p/shop/__init__.py": "" });
  return {
    files,
    path: "/p/shop",
    settings: null,
    overrides: {},
    pythonPath: [],
    apps: null,
    django: "5.2",
    allowMissing: false,
  };
}

/** The first `count` in an order that the seed decides. */
function drawn<T>(items: readonly T[], count: number): readonly T[] {
  let state = SEED;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, count)
    .map(({ item }) => item);
}
