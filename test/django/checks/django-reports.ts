import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { resolveSample } from "../core/resolve-sample.js";

/** One test of Django's `invalid_models_tests`, as `scripts/record-invalid-models.py` records it. */
export interface InvalidModels {
  readonly test: string;
  /** Settings that the test overrides. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** The models as one module. */
  readonly source: string;
  /** Check id, label of the model, name of the field of each of Django's messages. */
  readonly reports?: readonly (readonly [string, string | null, string | null])[];
  /** The exception with which Django refuses to make the classes. */
  readonly raises?: string;
}

/** The recorded cases. */
export function invalidModels(): readonly InvalidModels[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, "invalid-models.json"), "utf8")).cases;
}

/** Django's messages of a case, each once, as `id model.field`. */
export function wantedReports({ reports = [] }: InvalidModels): readonly string[] {
  return inOrder(reports.map(([id, model, field]) => written(id, model, field)));
}

/** Ours that have an id of Django's, written the same way. */
export function ownReports(diagnostics: readonly Diagnostic[]): readonly string[] {
  return inOrder(
    diagnostics.flatMap(({ djangoId, alsoDjangoIds = [], model, field }) =>
      djangoId === undefined ? [] : [djangoId, ...alsoDjangoIds].map((id) => written(id, model ?? null, field ?? null)),
    ),
  );
}

/** What is said about a case's models, installed as the app `invalid_models_tests`. */
export function diagnose({ source, settings }: InvalidModels): readonly Diagnostic[] {
  const overrides = Object.entries(settings).map(([name, value]) => `${name} = ${literal(value)}\n`);
  const { diagnostics } = resolveSample(
    {
      "invalid_models_tests/__init__.py": "",
      "invalid_models_tests/models.py": source,
      "settings.py": `${SETTINGS}${overrides.join("")}`,
    },
    { settings: "settings", django: "5.2" },
  );
  return diagnostics;
}

/** The settings under which the cases are recorded. */
const SETTINGS = `INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "invalid_models_tests"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "none"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
USE_TZ = False
`;

function literal(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value);
}

function written(id: string, model: string | null, field: string | null): string {
  return `${id} ${model ?? "-"}${field === null ? "" : `.${field}`}`;
}

function inOrder(reports: readonly string[]): readonly string[] {
  return [...new Set(reports)].sort();
}
