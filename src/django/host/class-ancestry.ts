import { fieldClass } from "../fields/field-classes.js";
import type { DjangoVersion } from "../project.js";
import { atLeast } from "../version.js";

const FIELD = "django.db.models.Field";

/** How all classes of Django's are called that are fields. */
const FIELD_NAMES = /(Field|ForeignKey|ForeignObject|GenericRelation|PrimaryKey|OrderWrt)$/;

/** Since this version, `GenericForeignKey` is a `Field`. */
const GENERIC_KEY_IS_FIELD: DjangoVersion = "5.1";

/**
 * Whether a class of Django's, or of a known package's, derives from another of Django's; undefined where that is not known.
 * @param path canonical dotted names, both
 */
export function derivesFrom(path: string, from: string, django: DjangoVersion): boolean | undefined {
  if (path === from) return true;
  if (from !== FIELD) return undefined;
  const row = fieldClass(path);
  if (row === undefined) return path.startsWith("django.") && !FIELD_NAMES.test(path) ? false : undefined;
  return row.kind === "generic-key" ? atLeast(django, GENERIC_KEY_IS_FIELD) : true;
}
