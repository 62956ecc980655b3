import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProjectInput } from "../../src/pipeline.js";
import { realFiles } from "../../src/source/real-files.js";
import { asGraphJson, type GraphJson } from "../oracle/graph.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";

/** Apps of Django's tests in which everything must be equal, nothing silent and nothing said without need. */
export const EXACT_APPS = [
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
] as const;

/** Django's own test suite: what Django makes of it, and what to give the pipeline for it. */
export interface Suite {
  readonly truth: GraphJson;
  /** Django's own DDL for all of its tables. */
  readonly statements: readonly string[];
  readonly input: ProjectInput;
}

/** Loads the suite's apps under real Django. Takes seconds. */
export function loadSuite(): Suite {
  const django = liveDjango();
  const folder = mkdtempSync(join(tmpdir(), "throughline-suite-"));
  const apps = suiteApps(django);
  const [truth, ddl] = [join(folder, "truth.json"), join(folder, "ddl.sql")];
  runPython(django, "test/oracle/django_oracle.py", [
    ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", apps.join(",")],
    ...["--meta", truth, "--ddl", ddl],
  ]);
  return {
    truth: asGraphJson(JSON.parse(readFileSync(truth, "utf8")).models),
    statements: readFileSync(ddl, "utf8").replace(/;\n$/, "").split(";\n"),
    input: suiteInput(),
  };
}

/** What to give the pipeline for the suite. */
export function suiteInput(): ProjectInput {
  const django = liveDjango();
  const folder = mkdtempSync(join(tmpdir(), "throughline-suite-"));
  writeFileSync(join(folder, "suite_settings.py"), settings([...ALWAYS_INSTALLED, ...suiteApps(django)]));
  return {
    files: realFiles(),
    path: django.tests,
    settings: "suite_settings",
    overrides: {},
    pythonPath: [folder, django.tests],
    apps: null,
    django: "5.2",
    allowMissing: false,
  };
}

/** The settings under which `django_oracle.py` loads the apps too. */
function settings(apps: readonly string[]): string {
  const installed = apps.map((app) => `    "${app}",\n`).join("");
  return `INSTALLED_APPS = [\n${installed}]\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\nUSE_TZ = True\nSITE_ID = 1\n`;
}
