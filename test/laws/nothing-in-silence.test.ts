import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { inspect } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { isRecord } from "../oracle/graph.js";

/**
 * Law 3: nothing is lost in silence. Every keyword argument that Django's own classes take, and every option of Meta,
 * changes what is resolved, is known to mean nothing to a schema (the lists below), or is reported. Every argument that
 * Django refuses is reported by name. Which is which was recorded from Django (`scripts/record-signatures.py`).
 */
describe("law 3: nothing is lost in silence", () => {
  let outcomes: ReadonlyMap<Probe, Outcome> = new Map();
  beforeAll(() => {
    outcomes = resolve(PROBES);
  });

  const expectNone = (probes: readonly Probe[], wrong: (outcome: Outcome, probe: Probe) => boolean): void => {
    expect(probes.length).toBeGreaterThan(0);
    const found = probes.filter((probe) => {
      const outcome = outcomes.get(probe);
      return outcome === undefined || wrong(outcome, probe);
    });
    expect(found.map(({ subject, argument }) => `${subject}: ${argument}`)).toEqual([]);
  };

  it("resolves every class with only the arguments that it must have, saying nothing", () => {
    expectNone(
      PROBES.filter(({ argument }) => argument === null),
      ({ model, diagnostics }) => model === undefined || diagnostics.some(isFault),
    );
  });

  it("uses or reports every argument that Django takes", () => {
    expectNone(
      PROBES.filter((probe) => probe.argument !== null && probe.taken && !isMeaningless(probe)),
      (outcome) => !outcome.changed && outcome.diagnostics.length === 0,
    );
  });

  it("says nothing about arguments that mean nothing to a schema", () => {
    expectNone(
      PROBES.filter((probe) => probe.argument !== null && probe.taken && isMeaningless(probe)),
      (outcome) => outcome.diagnostics.some(isFault),
    );
  });

  it("names every argument that Django refuses", () => {
    expectNone(
      PROBES.filter(({ taken }) => !taken),
      ({ diagnostics }, { argument }) =>
        !diagnostics.some(
          ({ severity, message }) => severity !== "info" && new RegExp(`\\b${argument}\\b`).test(message),
        ),
    );
  });
});

/** An error that is not Django's own about a class that it has removed (fields.E900 and on). */
function isFault({ code, severity }: Diagnostic): boolean {
  return severity === "error" && code !== "field-removed";
}

/** Arguments and options that Django keeps to its Python: forms, the admin, serializers, validation, files, messages. */
const MEANINGLESS: ReadonlySet<string> = new Set([
  "allow_files",
  "allow_folders",
  "allow_unicode",
  "apps",
  "auto_created",
  "base_manager_name",
  "decoder",
  "default_bounds",
  "default_manager_name",
  "default_permissions",
  "encoder",
  "error_messages",
  "for_concrete_model",
  "get_latest_by",
  "height_field",
  "match",
  "path",
  "permissions",
  "protocol",
  "recursive",
  "rel",
  "select_on_save",
  "serialize",
  "storage",
  "swappable",
  "unique_for_date",
  "unique_for_month",
  "unique_for_year",
  "unpack_ipv4",
  "upload_to",
  "validators",
  "violation_error_code",
  "violation_error_message",
  "width_field",
]);

/** Arguments that Django takes and does nothing with, on classes that have no column or decide it themselves. */
const EFFECTLESS: readonly { readonly subject: RegExp; readonly without: RegExp }[] = [
  { subject: /GenericRelation$/, without: /^(?!to$|object_id_field|content_type_field|related_query_name)/ },
  {
    subject: /ManyToManyField$/,
    without: /^(choices|db_column|db_default|db_index|db_tablespace|default|editable|max_length|primary_key)$/,
  },
  { subject: /AutoField$/, without: /^(blank|primary_key|unique)$/ },
  { subject: /NullBooleanField$/, without: /^(blank|null)$/ },
  { subject: /OneToOneField$/, without: /^unique$/ },
  { subject: /IPAddressField$|UUIDField$/, without: /^max_length$/ },
  { subject: /GeneratedField$/, without: /^(blank|editable)$/ },
];

function isMeaningless({ subject, argument }: Probe): boolean {
  if (argument === null || MEANINGLESS.has(argument)) return true;
  return EFFECTLESS.some((each) => each.subject.test(subject) && each.without.test(argument));
}

/** A value for each argument that differs from its default, as Python. */
const VALUES: Readonly<Record<string, string>> = {
  abstract: "True",
  app_label: '"elsewhere"',
  base_field: "models.TextField()",
  base_manager_name: '"objects"',
  blank: "True",
  check: "models.Q(a=2)",
  choices: '[(1, "one")]',
  columns: '["a"]',
  condition: "models.Q(a=3)",
  constraints: '[models.CheckConstraint(condition=models.Q(a=1), name="c")]',
  content_type_field: '"kind"',
  ct_field: '"kind"',
  db_collation: '"C"',
  db_column: '"other"',
  db_comment: '"said"',
  db_constraint: "False",
  db_default: "1",
  db_persist: "False",
  db_table: '"other"',
  db_table_comment: '"said"',
  db_tablespace: '"fast"',
  decimal_places: "1",
  deduplicate_items: "False",
  default: "5",
  default_manager_name: '"objects"',
  default_permissions: "()",
  default_related_name: '"things"',
  deferrable: "models.Deferrable.DEFERRED",
  editable: "False",
  expression: 'models.F("id") * 2',
  expressions: '[("b", "=")]',
  fields: '["b"]',
  fillfactor: "50",
  fk_field: '"key"',
  get_latest_by: '"a"',
  gin_pending_list_limit: "100",
  help_text: '"helpful"',
  include: '["b"]',
  index_type: '"spgist"',
  indexes: '[models.Index(fields=["a"], name="i")]',
  length: "90",
  limit_choices_to: '{"id": 1}',
  managed: "False",
  match: '".*"',
  max_digits: "9",
  max_length: "33",
  name: '"renamed"',
  null: "True",
  nulls_distinct: "False",
  object_id_field: '"key"',
  on_delete: "models.PROTECT",
  opclasses: '["int4_ops"]',
  order_with_respect_to: '"owner"',
  ordering: '["-a"]',
  output_field: "models.BigIntegerField()",
  pages_per_range: "8",
  path: '"/srv"',
  permissions: '[("may", "May")]',
  protocol: '"IPv4"',
  related_name: '"back"',
  related_query_name: '"query"',
  required_db_features: '["gis_enabled"]',
  required_db_vendor: '"oracle"',
  size: "4",
  swappable: "False",
  symmetrical: "False",
  through: '"nothing.There"',
  through_fields: '("a", "b")',
  to: '"auth.Group"',
  to_field: '"username"',
  to_fields: '["username"]',
  unique_for_date: '"d"',
  unique_for_month: '"d"',
  unique_for_year: '"d"',
  unique_together: '[("a", "b")]',
  upload_to: '"files"',
  validators: "[]",
  verbose_name: '"worded"',
  verbose_name_plural: '"wordeds"',
  violation_error_message: '"no"',
  violation_error_code: '"no"',
};

/** One class or Meta, called with what it must have and one argument more. */
interface Probe {
  /** `models.CharField`, `Meta`. */
  readonly subject: string;
  readonly kind: "field" | "index" | "constraint" | "meta";
  /** Null: nothing more. */
  readonly argument: string | null;
  readonly taken: boolean;
  readonly required: Readonly<Record<string, string>>;
}

interface Outcome {
  /** The resolved model without places and without its own name; undefined where there is none. */
  readonly model: string | undefined;
  /** Whether it differs from the one without the argument. */
  readonly changed: boolean;
  /** Those about the model. */
  readonly diagnostics: readonly Diagnostic[];
}

const PROBES: readonly Probe[] = readProbes();

function readProbes(): readonly Probe[] {
  const recorded: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "django-signatures.json"), "utf8"));
  if (!isRecord(recorded) || !isRecord(recorded.classes)) throw new TypeError("no signatures");
  const probes: Probe[] = [];
  for (const [subject, row] of Object.entries(recorded.classes)) {
    if (!isRecord(row) || !isRecord(row.required)) throw new TypeError(subject);
    const kind = row.kind === "index" || row.kind === "constraint" ? row.kind : "field";
    const required = Object.fromEntries(Object.entries(row.required).map(([name, value]) => [name, String(value)]));
    const probe = (argument: string | null, taken: boolean): void => {
      probes.push({ subject, kind, argument, taken, required });
    };
    probe(null, true);
    for (const name of texts(row.takes)) probe(name, true);
    for (const name of texts(row.refuses)) probe(name, false);
  }
  const options = texts(recorded.meta).map((argument) => ({ argument, taken: true }));
  for (const each of [{ argument: null, taken: true }, ...options, { argument: "made_up", taken: false }]) {
    probes.push({ subject: "Meta", kind: "meta", required: {}, ...each });
  }
  return probes;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Resolves a project with one app for each subject and one model for each probe. */
function resolve(probes: readonly Probe[]): ReadonlyMap<Probe, Outcome> {
  const sources = new Map<string, string>();
  const names = new Map<Probe, string>();
  probes.forEach((probe, number) => {
    const app = appOf(probe);
    names.set(probe, `Probe${number}`);
    sources.set(app, (sources.get(app) ?? HEADER) + modelText(probe, `Probe${number}`));
  });
  const apps = [...sources.keys()].map((app) => `"${app}"`).join(", ");
  const files = memoryFiles({
    "/probes/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
    "/probes/settings.py": `INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", ${apps}]\n`,
    ...Object.fromEntries([...sources].map(([app, text]) => [`/probes/${app}/models.py`, text])),
    ...Object.fromEntries([...sources.keys()].map((app) => [`/probes/${app}/__init__.py`, ""])),
  });
  const { project, diagnostics } = inspect(
    {
      files,
      path: "/probes",
      settings: null,
      overrides: {},
      pythonPath: [],
      apps: null,
      django: "5.2",
      allowMissing: false,
    },
    "postgres",
  );
  const byName = new Map(project?.models.map((model) => [model.name, model]));
  const plain = new Map<string, string | undefined>();
  const outcomes = new Map<Probe, Outcome>();
  for (const [probe, name] of names) {
    const found = byName.get(name);
    const model = found && anonymous(JSON.stringify(found, withoutPlaces), name);
    if (probe.argument === null) plain.set(probe.subject, model);
    const about = diagnostics.filter((each) => each.model?.endsWith(`.${name}`));
    outcomes.set(probe, { model, changed: model !== plain.get(probe.subject), diagnostics: about });
  }
  return outcomes;
}

const HEADER = `from django.contrib.contenttypes import fields as generic
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres import constraints as pg_constraints, fields as pg, indexes as pg_indexes, search
from django.db import models
`;

function appOf({ subject }: Probe): string {
  return `app_${subject.replace(/\W/g, "_").toLowerCase()}`;
}

function modelText({ subject, kind, required, argument }: Probe, name: string): string {
  const more = argument === null ? {} : { [argument]: valueFor(subject, argument) };
  const call = Object.entries({ ...required, ...more }).map(([key, value]) => `${key}=${value}`);
  const owner = '    owner = models.ForeignKey("auth.User", models.CASCADE)\n';
  const body = `    a = models.IntegerField()\n    b = models.IntegerField()\n    d = models.DateField()\n${owner}`;
  const head = `\n\nclass ${name}(models.Model):\n`;
  if (kind === "field") {
    const generic = subject === "generic.GenericForeignKey" ? GENERIC_KEYS : "";
    return `${head}${generic}    f = ${subject}(${call.join(", ")})\n`;
  }
  if (kind === "meta") {
    const option = argument === null ? "pass" : `${argument} = ${valueFor(subject, argument)}`;
    return `${head}${body}\n    class Meta:\n        ${option}\n`;
  }
  return `${head}${body}\n    class Meta:\n        ${kind === "index" ? "indexes" : "constraints"} = [${subject}(${call.join(", ")})]\n`;
}

const GENERIC_KEYS = ["content_type", "kind"]
  .map((name) => `    ${name} = models.ForeignKey(ContentType, models.CASCADE, related_name="+")\n`)
  .concat(["object_id", "key"].map((name) => `    ${name} = models.IntegerField()\n`))
  .join("");

/** A value that is not the argument's default on this class. */
function valueFor(subject: string, argument: string): string {
  const indexed = /ForeignKey|OneToOne|Slug/.test(subject);
  if (argument === "db_index") return indexed ? "False" : "True";
  if (argument === "editable" && subject.endsWith("BinaryField")) return "True";
  return VALUES[argument] ?? "True";
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  return key === "origin" || key === "provenance" ? undefined : value;
}

function anonymous(text: string, name: string): string {
  return text.replaceAll(name, "Probe").replaceAll(name.toLowerCase(), "probe");
}
