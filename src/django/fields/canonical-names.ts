import type { RecordedDjango } from "../contrib/recorded.js";

/**
 * Where Django's names are at home. The same class can be imported from many places (`django.db.models.fields.CharField`,
 * `django.db.models.CharField`, `django.contrib.gis.db.models.CharField`); everything that looks names up uses the
 * public one.
 */
export interface CanonicalNames {
  /** The public dotted name; the path itself when it has none that is known. */
  canonical(path: string): string;
  /** `module.qualname` as Python prints the object: where it is defined. Takes a canonical name. */
  defined(canonical: string): string;
}

/** Names that older versions had, by what they are called since. */
const RENAMED: Readonly<Record<string, string>> = {
  "django.utils.translation.ugettext": "django.utils.translation.gettext",
  "django.utils.translation.ugettext_lazy": "django.utils.translation.gettext_lazy",
  "django.utils.translation.ugettext_noop": "django.utils.translation.gettext_noop",
  "django.utils.translation.ungettext": "django.utils.translation.ngettext",
  "django.utils.translation.ungettext_lazy": "django.utils.translation.ngettext_lazy",
  "django.utils.encoding.force_text": "django.utils.encoding.force_str",
  "django.utils.encoding.smart_text": "django.utils.encoding.smart_str",
  "django.contrib.contenttypes.generic.GenericForeignKey": "django.contrib.contenttypes.fields.GenericForeignKey",
  "django.contrib.contenttypes.generic.GenericRelation": "django.contrib.contenttypes.fields.GenericRelation",
};

/** Names of the standard library that Django's modules import, which projects then import from there. */
const BORROWED = /^django\.utils\.timezone\.(datetime|timedelta|timezone)\b/;

/** Modules of Django's that import names of `django.db.models` which projects then import from there. */
const PASSING_ON =
  /^django\.contrib\.(gis\.db\.models|postgres\.(?!forms)\w+|contenttypes\.(fields|models)|auth\.(models|base_user))\./;

/** The names of one version of Django. */
export function canonicalNames(django: RecordedDjango): CanonicalNames {
  // The longest package first: `django.db.models.functions.text.Lower` belongs to `functions`.
  const packages = Object.entries(django.reexports)
    .map(([name, modules]) => ({ name, names: new Set(Object.values(modules).flat()) }))
    .sort((a, b) => b.name.length - a.name.length);
  const definitions = new Map<string, string>();
  for (const [name, modules] of Object.entries(django.reexports)) {
    for (const [module, names] of Object.entries(modules)) {
      for (const each of names) {
        if (!definitions.has(`${name}.${each}`)) definitions.set(`${name}.${each}`, `${module}.${each}`);
      }
    }
  }
  const models = packages.find(({ name }) => name === "django.db.models");
  return {
    canonical(path) {
      if (!path.startsWith("django.")) return path;
      if (Object.hasOwn(RENAMED, path)) return RENAMED[path] ?? path;
      if (BORROWED.test(path)) return path.replace("django.utils.timezone", "datetime");
      if (path === "django.utils.timezone.utc") return "datetime.timezone.utc";
      const name = path.slice(path.lastIndexOf(".") + 1);
      const home = packages.find((each) => each.names.has(name) && path.startsWith(`${each.name}.`));
      if (home !== undefined) return `${home.name}.${name}`;
      if (models?.names.has(name) && PASSING_ON.test(path)) return `django.db.models.${name}`;
      return path;
    },
    defined: (canonical) => definitions.get(canonical) ?? canonical,
  };
}
