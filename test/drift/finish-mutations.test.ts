import { describe, expect, it } from "vitest";
import { artefactsOf, FINISH_SQL } from "../../src/artefacts/artefacts.js";
import { contentsOf, sqlStatements } from "../../src/artefacts/sql-statements.js";
import { compareFinish, type FinishComparison } from "../../src/check-finish.js";
import { dialects } from "../../src/dialects/index.js";
import { lower } from "../../src/lower/lower.js";
import { readFor } from "../../src/pipeline.js";
import type { Schema } from "../../src/schema/schema.js";
import { canonicalType } from "../../src/schema/static-words.js";
import { SourceFile } from "../../src/source/source-file.js";
import { standalone } from "../../src/standalone/standalone.js";
import { TARGETS } from "../../src/targets/index.js";
import type { Target } from "../../src/targets/target.js";
import { fixtureNamed, inputOf } from "../cases/fixture.js";

/** Whose `finish.sql` is edited: every kind of fact that has statements is in one of them. */
const PLACES = [
  ...["meta/constraints", "fields/comments-and-collations", "fields/virtual-columns", "fields/database-defaults"],
  ...["names/hostile-strings", "meta/indexes"],
];

const COMBINATIONS = [TARGETS.drizzle, TARGETS.typeorm].flatMap((target: Target) =>
  target.libraryVersions.flatMap((version) =>
    target.dialects.map((dialect) => [`${target.name} ${version} on ${dialect}`, target, version, dialect] as const),
  ),
);

/** A `finish.sql` as it was written, and what holds an edited one against its schema. */
interface Written {
  readonly text: string;
  compare(text: string): FinishComparison;
}

/** Each statement taken away, changed and added by hand is found at its place; what means the same is none. */
describe("edits of finish.sql", () => {
  let edits = 0;

  it.each(COMBINATIONS)("%s", async (_, target, version, dialect) => {
    const wrong: unknown[] = [];
    for (const place of PLACES) {
      for (const schema of schemasOf(place, dialect)) {
        const written = await writtenOf(schema, target, version);
        if (written === null) continue;
        const { text, compare } = written;
        const { statements } = sqlStatements(text, dialect);
        const expectFound = (edit: string, changed: string, at: number | null, words: string): void => {
          edits += 1;
          const { findings, problems } = compare(changed);
          const line = at === null ? null : new SourceFile("", changed).span(at, at).line;
          const contents = new Set(contentsOf(words, dialect));
          const isRight = findings.some(
            ({ there, table, span, through }) =>
              (there?.line === line || line === null) &&
              (contents.has(table.slice(table.lastIndexOf(".") + 1)) || contents.has(table)) &&
              (span !== null || table === "typeorm_metadata") &&
              through === FINISH_SQL,
          );
          if (!isRight || problems.length > 0) wrong.push({ place, edit, words, line, findings, problems });
        };
        for (const { text: words, start, end } of statements) {
          // What runs another statement has no meaning of its own.
          if (/^(?:PREPARE|EXECUTE|DEALLOCATE) /.test(words)) continue;
          expectFound("gone", text.slice(0, start) + text.slice(end + 1), null, words);
          const last = start + words.lastIndexOf(" ");
          expectFound("changed", `${text.slice(0, last)} mutant${text.slice(last)}`, start, words);
        }
        for (const { name, schema: tableSchema } of schema.tables.filter(({ managed }) => managed).slice(0, 2)) {
          const { quote } = dialects[dialect].expressions;
          const table = tableSchema === null ? quote(name) : `${quote(tableSchema)}.${quote(name)}`;
          const added = `ALTER TABLE ${table} ADD mutant integer`;
          expectFound("added", `${text}${added};\n`, text.length, added);
        }
        for (const [edit, changed] of Object.entries(harmless(text, statements, dialect))) {
          const { findings, others, problems } = compare(changed);
          if (findings.length + others + problems.length > 0) wrong.push({ place, edit, findings, others, problems });
        }
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it("were many", () => expect(edits).toBeGreaterThan(500));
});

function schemasOf(place: string, dialect: Schema["dialect"]): readonly Schema[] {
  const fixture = fixtureNamed(place);
  const { project, apps } = readFor(inputOf(fixture), dialect);
  const mirror = lower(project, dialects[dialect], { apps }).schema;
  return [mirror, standalone(mirror, dialects[dialect], { choices: true }).schema];
}

async function writtenOf(schema: Schema, target: Target, libraryVersion: string): Promise<Written | null> {
  const dialect = dialects[schema.dialect];
  const emission = target.emit(schema, { libraryVersion });
  const origin = { django: "6.0", target: target.name };
  const { finish } = artefactsOf(schema, dialect, emission, origin, { script: null, diagnostics: [] }, []);
  if (finish === null) return null;
  const reader = await target.reader();
  const { notCompared, bookkeeping } = reader.carried(schema, {
    ...{ libraryVersion, canonicalType: canonicalType(dialect.types) },
  });
  const wanted = { facts: notCompared, bookkeeping, told: [] };
  return {
    text: finish.text,
    compare: (text) => compareFinish(schema, wanted, new SourceFile(FINISH_SQL, text), target.name),
  };
}

/** Texts that say the same. */
function harmless(
  text: string,
  statements: ReturnType<typeof sqlStatements>["statements"],
  dialect: Schema["dialect"],
): Readonly<Record<string, string>> {
  const isBound = statements.some((statement) => /^(?:PREPARE|DELETE) /.test(statement.text));
  return {
    "as it was": text,
    "other line endings": text.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
    "no separators": text.replaceAll("-- --> statement-breakpoint\n", "/* ; ' */\n"),
    "blanks and comments": statements
      .map((statement) => statement.text.replace(/^(\w+) /, dialect === "sqlite" ? "$1\n" : "$1 -- it's\n  /* ; */ "))
      .join("\n;\n;;"),
    twice: `${text}${text}`,
    // What is prepared and run, and what is deleted and written anew, belongs together.
    ...(!isBound && {
      "in another order": [...statements]
        .reverse()
        .map((each) => `${each.text};`)
        .join("\n"),
    }),
  };
}
