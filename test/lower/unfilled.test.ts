import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { resolveProject } from "../../src/django/resolve.js";
import { lower } from "../../src/lower/lower.js";
import { memoryFiles } from "../../src/source/memory-files.js";

/** What `samples/record-unfilled.py` recorded of real Django: what a field holds that is not given, by class. */
const recorded: {
  readonly fields: Readonly<Record<string, { readonly internalType: string; readonly stored: string | null }>>;
} = JSON.parse(readFileSync(join(import.meta.dirname, "samples/unfilled.json"), "utf8"));

const ARGUMENTS: Readonly<Record<string, string>> = {
  CharField: "max_length=9",
  DecimalField: "max_digits=5, decimal_places=2",
  ArrayField: "base_field=models.IntegerField()",
};

/** Classes that a model can have beside its own key, by the module that has them. */
const classes = Object.entries(recorded.fields).flatMap(([path, { stored }]) => {
  const [, module = "", name = ""] = /^(.*)\.(\w+)$/.exec(path) ?? [];
  const refused = /Auto|IPAddressField|NullBoolean|CommaSeparated/.test(name) && name !== "GenericIPAddressField";
  const imported = module === "django.contrib.postgres.search" && !name.startsWith("Search");
  return refused || imported ? [] : [{ module, name, stored, field: `f_${name.toLowerCase()}_${module.length}` }];
});

it.each(["postgres", "sqlite", "mysql"] as const)(
  "knows what Django stores for a field that is not given, on %s",
  (dialect) => {
    const used = classes.filter(({ module }) => dialect === "postgres" || module === "django.db.models");
    const fields = used.map(({ module, name, field }) => `    ${field} = ${module}.${name}(${ARGUMENTS[name] ?? ""})`);
    const given = [
      "    given = models.CharField(max_length=9, default='x')",
      "    empty = models.CharField(max_length=9, null=True)",
    ];
    const text = [
      "import django.contrib.postgres.fields",
      "import django.contrib.postgres.search",
      "import django.db.models",
      "from django.db import models",
      "class Specimen(models.Model):",
      ...fields,
      ...given,
    ];
    const files = memoryFiles({ "/p/shop/__init__.py": "", "/p/shop/models.py": `${text.join("\n")}\n` });
    const input = { files, path: "/p", settings: null, overrides: {}, pythonPath: [], django: null };
    const project = resolveProject({ ...input, backend: dialects[dialect].backend }, () => {});
    const entity = lower(project, dialects[dialect], {}).schema.application?.entities.find(
      ({ name }) => name === "Specimen",
    );
    const ours = new Map(entity?.attributes.map(({ name, emptyText }) => [name, emptyText]));
    expect(used.map(({ field, stored }) => [field, ours.get(field), stored === ""])).toEqual(
      used.map(({ field, stored }) => [field, stored === "", stored === ""]),
    );
    expect(used.length).toBeGreaterThan(20);
    expect([ours.get("given"), ours.get("empty"), ours.get("id")]).toEqual([false, false, false]);
  },
);
