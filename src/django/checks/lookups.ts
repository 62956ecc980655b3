import type { BoundField } from "../models/model-class.js";

/** Lookups of every field: what `Field.register_lookup` is called for in `django/db/models/lookups.py`. */
const ALWAYS =
  "exact iexact gt gte lt lte in contains icontains startswith istartswith endswith iendswith range isnull regex iregex";
const RELATION = "exact in gt gte lt lte isnull";
const DATE = "year month day week_day iso_week_day week iso_year quarter";
const TIME = "hour minute second";

/** Transforms by internal type. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#field-lookups */
const TRANSFORMS: Readonly<Record<string, string>> = {
  DateField: DATE,
  DateTimeField: `${DATE} ${TIME} date time`,
  TimeField: TIME,
};

/** Kinds of Django's own that have no lookups but these: for others (JSON keys, array indexes, a project's classes) any name may be one. */
const CLOSED =
  /^(Auto|BigAuto|SmallAuto|Boolean|Char|Date|DateTime|Decimal|Duration|Email|File|Float|Slug|Text|Time|UUID|(Positive)?(Big|Small)?Integer)Field$/;

/** Whether a field has a lookup or transform by Django itself; undefined where that cannot be told. */
export function hasLookup({ declaration }: BoundField, name: string): boolean | undefined {
  if (declaration.kind === "relation" || declaration.kind === "many-to-many") return RELATION.split(" ").includes(name);
  if (declaration.kind !== "column" || !CLOSED.test(declaration.internalType)) return undefined;
  if (!declaration.className.startsWith("django.db.models.")) return undefined;
  const transforms = TRANSFORMS[declaration.internalType] ?? "";
  return `${ALWAYS} ${transforms}`.split(" ").includes(name);
}
