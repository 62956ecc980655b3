import { beforeAll, describe, expect, it } from "vitest";
import { inspect } from "../../src/pipeline.js";
import { compareGraph, differingKeys, type GraphComparison, place, summarize } from "../oracle/compare-graph.js";
import { asGraphJson, type GraphJson, ofApps } from "../oracle/graph.js";
import { EXACT_APPS, loadSuite } from "./suite.js";

/** Django's own test suite: its models as Django loads them, and as we resolve them. */
describe("Django's test suite", () => {
  let want: GraphJson = {};
  let have: GraphJson = {};
  let diagnostics: ReturnType<typeof inspect>["diagnostics"] = [];

  beforeAll(() => {
    const suite = loadSuite();
    const found = inspect(suite.input, "postgres");
    want = suite.truth;
    have = asGraphJson(found.graph.models);
    diagnostics = found.diagnostics;
  });

  it.each(EXACT_APPS)("%s is equal, nothing silent, no noise", (app) => {
    const own = new Set<string>([app]);
    const about = diagnostics.filter(({ model }) => model?.startsWith(`${app}.`));
    const { differences, noise, models } = compareGraph(ofApps(want, own), ofApps(have, own), about);
    expect(models.total).toBeGreaterThan(0);
    expect({ differences, noise }).toEqual({ differences: [], noise: [] });
  });

  it("all models are equal", () => {
    const comparison = compareGraph(want, have, diagnostics);
    const equal = equalModels(want, comparison);
    console.log(summarize(comparison));
    console.log(`models equal in everything: ${equal} of ${comparison.models.total}`);
    console.log(`by key: ${differingKeys(comparison).slice(0, 20).join(", ")}`);
    for (const { part, model, field, text, silent } of comparison.differences.slice(0, 40)) {
      console.log(`${silent ? "silent" : "said"}: ${part} ${place(model, field)}: ${text.slice(0, 300)}`);
    }
    if (comparison.noise.length > 0) console.log(`noise: ${comparison.noise.join(", ")}`);
    expect(comparison.models.total).toBeGreaterThan(1800);
    expect(equal).toBe(comparison.models.total);
  });
});

/** How many models have no difference at all, of their own or in a field. */
function equalModels(want: GraphJson, { differences }: GraphComparison): number {
  const wrong = new Set(differences.map(({ model }) => model));
  return Object.keys(want).filter((label) => !wrong.has(label)).length;
}
