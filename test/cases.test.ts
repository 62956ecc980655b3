import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { convert, inspect } from "../src/pipeline.js";
import { type CheckJson, type Fixture, fixtures, hasSettings, inputOf, type Truth, truthOf } from "./cases/fixture.js";
import { isGeneral } from "./cases/general-files.js";
import { goldenFile, goldenFolder } from "./cases/golden.js";
import { printDiagnostics } from "./cases/print-diagnostics.js";
import { compareGraph, place } from "./oracle/compare-graph.js";
import { appOf, asGraphJson, ofApps } from "./oracle/graph.js";

/**
 * Every fixture: what we resolve is what real Django resolved (`expected/django.json`, `expected/checks.json`), what we
 * say is `expected/diagnostics.txt`, and what we write is `expected/drizzle-postgres/` and `expected/typeorm-postgres/`. The last three are ours and are
 * rewritten by `UPDATE_GOLDENS=1`; the first two are Django's and are rewritten by `npm run truth`.
 */
for (const [area, members] of byArea(fixtures())) {
  describe(area, () => {
    for (const fixture of members) {
      const truth = truthOf(fixture);
      describe(fixture.name, () => {
        it("has its truth recorded", () => expect(truth).toBeDefined());

        it("is resolved as Django resolves it", () => {
          if (truth !== undefined) expect(untrue(fixture, truth)).toEqual([]);
        });

        it("converts to its golden files, with its golden diagnostics", async () => {
          const { files, diagnostics } = await convert(inputOf(fixture), {
            target: "drizzle",
            dialect: "postgres",
            namesGiven: {},
          });
          const said = printDiagnostics(diagnostics, fixture.path);
          expect(said).toBe(goldenFile(join(fixture.expected, "diagnostics.txt"), said));
          const own = files.filter((file) => !isGeneral(file, "drizzle"));
          const written = new Map(own.map(({ path, text }) => [path, text]));
          const { expected, actual } = goldenFolder(join(fixture.expected, "drizzle-postgres"), written);
          expect(actual).toEqual(expected);
        });

        it("converts to its golden TypeORM files", async () => {
          const options = { target: "typeorm", dialect: "postgres", namesGiven: {} } as const;
          const { files, diagnostics } = await convert(inputOf(fixture), options);
          const own = files.filter((file) => !isGeneral(file, "typeorm"));
          const written = new Map(own.map(({ path, text }) => [path, text]));
          const said = printDiagnostics(diagnostics, fixture.path);
          if (said !== "") written.set("diagnostics.txt", said);
          const { expected, actual } = goldenFolder(join(fixture.expected, "typeorm-postgres"), written);
          expect(actual).toEqual(expected);
        });
      });
    }
  });
}

/** What of our resolution is not what Django says, in words; empty when all is well. */
function untrue(fixture: Fixture, truth: Truth): readonly string[] {
  const { graph, diagnostics } = inspect(inputOf(fixture), "postgres");
  if (truth.kind === "refused") {
    const refused = diagnostics.some(({ severity }) => severity === "error");
    return refused ? [] : [`Django refuses it (${truth.exception}: ${truth.message}); no error was said`];
  }
  const all = asGraphJson(graph.models);
  const own = new Set(Object.keys(truth.models).map(appOf));
  const have = hasSettings(fixture) ? all : ofApps(all, own);
  const { differences, noise } = compareGraph(truth.models, have, diagnostics);
  return [
    ...differences
      .filter(({ silent }) => silent)
      .map(({ part, model, field, text }) => `${part} ${place(model, field)}: ${text}`),
    ...noise
      .filter((each) => !isAdvice(each, diagnostics))
      .map((each) => `noise: ${each} is right, but an error or warning is about it`),
    ...untrueChecks(diagnostics, truth.checks),
  ];
}

/** Codes that warn of what is resolved rightly but is probably not meant, or is said less than Django says it. */
const ADVICE: ReadonlySet<string> = new Set(["model-redefined", "stray-join-model"]);

/** Whether everything said about a place is Django's own opinion of it, or advice. */
function isAdvice(where: string, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .filter(({ model, field }) => model !== undefined && place(model, field ?? null) === where)
    .every(({ code, djangoId }) => djangoId !== undefined || ADVICE.has(code));
}

/** The check that `django_oracle.py` has Django be silent about. */
const SILENCED = "fields.W342";

/** Checks said under Django's ids that Django does not say. */
function untrueChecks(diagnostics: readonly Diagnostic[], checks: readonly CheckJson[]): readonly string[] {
  if (checks.some(({ id }) => id === "crash")) return [];
  const real = new Set(checks.map(({ id, model, field }) => `${id} ${model}.${field}`));
  const ofNoModel = new Set(checks.flatMap(({ id, model }) => (model === null ? [id] : [])));
  return diagnostics.flatMap(({ djangoId, model, field }) => {
    if (djangoId === undefined || djangoId === SILENCED || model === undefined) return [];
    const said = `${djangoId} ${model}.${field ?? null}`;
    return real.has(said) || ofNoModel.has(djangoId) ? [] : [`Django's check does not say ${said}`];
  });
}

function byArea(all: readonly Fixture[]): ReadonlyMap<string, readonly Fixture[]> {
  const areas = new Map<string, Fixture[]>();
  for (const fixture of all) {
    const area = fixture.name.split("/", 1)[0] ?? fixture.name;
    areas.set(area, [...(areas.get(area) ?? []), fixture]);
  }
  return areas;
}
