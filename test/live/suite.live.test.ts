import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inspect } from "../../src/pipeline.js";
import { realFiles } from "../../src/source/real-files.js";
import { compareGraph, differingKeys, type GraphComparison, place, summarize } from "../oracle/compare-graph.js";
import { asGraphJson, type GraphJson, ofApps } from "../oracle/graph.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";

/** Apps of Django's tests in which everything must be equal, nothing silent and nothing said without need. */
const EXACT = [
  "many_to_many",
  "m2m_and_m2o",
  "m2m_intermediary",
  "m2m_multiple",
  "m2m_recursive",
  "m2m_regress",
  "m2m_signals",
  "m2m_through",
  "m2m_through_regress",
  "model_package",
  "many_to_one",
  "one_to_one",
  "custom_pk",
  "custom_columns",
  "model_inheritance",
  "proxy_models",
];

/** Share of all models of the suite that must be equal. */
const LEAST_EQUAL = 0.99;

/** Django's own test suite: its models as Django loads them, and as we resolve them. */
describe("Django's test suite", () => {
  let want: GraphJson = {};
  let have: GraphJson = {};
  let diagnostics: ReturnType<typeof inspect>["diagnostics"] = [];

  beforeAll(() => {
    const django = liveDjango();
    const folder = mkdtempSync(join(tmpdir(), "throughline-suite-"));
    const apps = suiteApps(django);
    const truth = join(folder, "truth.json");
    runPython(django, "test/oracle/django_oracle.py", [
      ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", apps.join(",")],
      ...["--meta", truth],
    ]);
    want = asGraphJson(JSON.parse(readFileSync(truth, "utf8")).models);
    writeFileSync(join(folder, "suite_settings.py"), settings([...ALWAYS_INSTALLED, ...apps]));
    const found = inspect(
      {
        files: realFiles(),
        path: django.tests,
        settings: "suite_settings",
        overrides: {},
        pythonPath: [folder, django.tests],
        apps: null,
        django: "5.2",
        allowMissing: false,
      },
      "postgres",
    );
    have = asGraphJson(found.graph.models);
    diagnostics = found.diagnostics;
  });

  it.each(EXACT)("%s is equal, nothing silent, no noise", (app) => {
    const own = new Set([app]);
    const about = diagnostics.filter(({ model }) => model?.startsWith(`${app}.`));
    const { differences, noise, models } = compareGraph(ofApps(want, own), ofApps(have, own), about);
    expect(models.total).toBeGreaterThan(0);
    expect({ differences, noise }).toEqual({ differences: [], noise: [] });
  });

  it(`at least ${LEAST_EQUAL * 100} % of all models are equal`, () => {
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
    expect(equal / comparison.models.total).toBeGreaterThanOrEqual(LEAST_EQUAL);
  });
});

/** How many models have no difference at all, of their own or in a field. */
function equalModels(want: GraphJson, { differences }: GraphComparison): number {
  const wrong = new Set(differences.map(({ model }) => model));
  return Object.keys(want).filter((label) => !wrong.has(label)).length;
}

/** The settings under which the suite's apps are loaded, the same as `django_oracle.py` uses. */
function settings(apps: readonly string[]): string {
  const installed = apps.map((app) => `    "${app}",\n`).join("");
  return `INSTALLED_APPS = [\n${installed}]\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\nUSE_TZ = True\nSITE_ID = 1\n`;
}
