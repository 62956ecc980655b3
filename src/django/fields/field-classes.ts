import type { RecordedName } from "../contrib/recorded.js";
import type { LibraryField } from "../libraries/library-data.js";
import { libraryField } from "../libraries/registry.js";
import type { DjangoVersion } from "../project.js";

/**
 * Django's field classes, one row each. What a row says holds for the class and everything derived from it.
 * Mirrors the classes' `__init__` and `get_internal_type` in `django/db/models/fields/`, `django/contrib/postgres/fields/`
 * and `django/contrib/gis/db/models/fields.py`; https://docs.djangoproject.com/en/5.2/ref/models/fields/
 */
export interface FieldClass {
  readonly kind:
    | "column"
    | "relation"
    | "many-to-many"
    | "generic-key"
    | "generic-relation"
    | "composite-primary-key"
    | "foreign-object";
  /**
   * What `get_internal_type()` gives; null where it is the class's own name, so that a subclass has another, and where
   * another field decides (GeneratedField).
   */
  readonly internalType: string | null;
  /** Internal type that it had up to a version. */
  readonly formerly: { readonly until: DjangoVersion; readonly internalType: string } | null;
  /** `__init__`'s parameters in the order in which positional arguments fill them. */
  readonly positional: readonly string[];
  /** Options besides `positional` and those of every field that the class takes. */
  readonly options: readonly string[];
  readonly oneToOne: boolean;
  /** Whether the options of `Field` are taken too. */
  readonly isField: boolean;
  /** What stands where an option is not given. */
  readonly defaults: FieldPresets;
  /** What the class sets whatever is given. */
  readonly fixed: FieldPresets;
  /** Options that a package's class sets where they are not given. */
  readonly presets: readonly RecordedName[];
  /** What a package's class does that cannot be followed; null when there is nothing. */
  readonly note: string | null;
  /** PostgreSQL type of what derives from a class whose internal type is its own name. */
  readonly postgresType: string | null;
  /** What is known of a package's class besides; null for Django's own. */
  readonly library: LibraryField | null;
}

/** Options that a class presets. */
export interface FieldPresets {
  readonly max_length?: number;
  readonly db_index?: boolean;
  readonly unique?: boolean;
  readonly null?: boolean;
  readonly blank?: boolean;
  readonly editable?: boolean;
  readonly db_constraint?: boolean;
}

/** Parameters of `Field.__init__`, in order. */
export const FIELD_PARAMETERS = [
  "verbose_name",
  "name",
  "primary_key",
  "max_length",
  "unique",
  "blank",
  "null",
  "db_index",
  "rel",
  "default",
  "editable",
  "serialize",
  "unique_for_date",
  "unique_for_month",
  "unique_for_year",
  "choices",
  "help_text",
  "db_column",
  "db_tablespace",
  "auto_created",
  "validators",
  "error_messages",
  "db_comment",
  "db_default",
] as const;

const NAMES = ["verbose_name", "name"] as const;

function column(internalType: string | null, row: Partial<FieldClass> = {}): FieldClass {
  return {
    kind: "column",
    internalType,
    formerly: null,
    positional: FIELD_PARAMETERS,
    options: [],
    oneToOne: false,
    isField: true,
    defaults: {},
    fixed: {},
    presets: [],
    note: null,
    postgresType: null,
    library: null,
    ...row,
  };
}

const TEXT = { options: ["db_collation"] } as const;
const DATE = { positional: [...NAMES, "auto_now", "auto_now_add"] } as const;
const AUTO = { fixed: { blank: true } } as const;

function range(postgresType: string): FieldClass {
  return column(null, { postgresType, options: ["default_bounds"] });
}

function geometry(): FieldClass {
  return column(null, {
    positional: ["verbose_name", "dim", "geography"],
    options: ["srid", "spatial_index", "extent", "tolerance"],
    postgresType: null,
  });
}

const FOREIGN_KEY: FieldClass = {
  ...column(null),
  kind: "relation",
  positional: [
    "to",
    "on_delete",
    "related_name",
    "related_query_name",
    "limit_choices_to",
    "parent_link",
    "to_field",
    "db_constraint",
  ],
  options: ["swappable"],
  defaults: { db_index: true, db_constraint: true },
};

const MANY_TO_MANY: FieldClass = {
  ...column(null),
  kind: "many-to-many",
  positional: [
    "to",
    "related_name",
    "related_query_name",
    "limit_choices_to",
    "symmetrical",
    "through",
    "through_fields",
    "db_constraint",
    "db_table",
    "swappable",
  ],
  defaults: { db_constraint: true },
};

/** The table: canonical dotted name → row. */
export const FIELD_CLASSES = {
  "django.db.models.Field": column(null),
  "django.db.models.AutoField": column("AutoField", AUTO),
  "django.db.models.BigAutoField": column("BigAutoField", AUTO),
  "django.db.models.SmallAutoField": column("SmallAutoField", AUTO),
  "django.db.models.BigIntegerField": column("BigIntegerField"),
  "django.db.models.BinaryField": column("BinaryField", { defaults: { editable: false } }),
  "django.db.models.BooleanField": column("BooleanField"),
  "django.db.models.CharField": column("CharField", TEXT),
  "django.db.models.CommaSeparatedIntegerField": column("CharField", TEXT),
  "django.db.models.DateField": column("DateField", DATE),
  "django.db.models.DateTimeField": column("DateTimeField", DATE),
  "django.db.models.DecimalField": column("DecimalField", { positional: [...NAMES, "max_digits", "decimal_places"] }),
  "django.db.models.DurationField": column("DurationField"),
  "django.db.models.EmailField": column("CharField", { ...TEXT, defaults: { max_length: 254 } }),
  "django.db.models.FileField": column("FileField", {
    positional: [...NAMES, "upload_to", "storage"],
    defaults: { max_length: 100 },
  }),
  "django.db.models.FilePathField": column("FilePathField", {
    positional: [...NAMES, "path", "match", "recursive", "allow_files", "allow_folders"],
    defaults: { max_length: 100 },
  }),
  "django.db.models.FloatField": column("FloatField"),
  "django.db.models.GeneratedField": column(null, {
    positional: [],
    options: ["expression", "output_field", "db_persist"],
    defaults: { editable: false, blank: true },
  }),
  "django.db.models.GenericIPAddressField": column("GenericIPAddressField", {
    positional: [...NAMES, "protocol", "unpack_ipv4"],
    fixed: { max_length: 39 },
  }),
  "django.db.models.IPAddressField": column("IPAddressField", { fixed: { max_length: 15 } }),
  "django.db.models.ImageField": column("FileField", {
    positional: [...NAMES, "width_field", "height_field"],
    options: ["upload_to", "storage"],
    defaults: { max_length: 100 },
  }),
  "django.db.models.IntegerField": column("IntegerField"),
  "django.db.models.JSONField": column("JSONField", { positional: [...NAMES, "encoder", "decoder"] }),
  "django.db.models.NullBooleanField": column("BooleanField", {
    formerly: { until: "3.2", internalType: "NullBooleanField" },
    fixed: { null: true, blank: true },
  }),
  "django.db.models.OrderWrt": column("IntegerField", { fixed: { editable: false } }),
  "django.db.models.PositiveBigIntegerField": column("PositiveBigIntegerField"),
  "django.db.models.PositiveIntegerField": column("PositiveIntegerField"),
  "django.db.models.PositiveSmallIntegerField": column("PositiveSmallIntegerField"),
  "django.db.models.SlugField": column("SlugField", {
    options: ["db_collation", "allow_unicode"],
    defaults: { max_length: 50, db_index: true },
  }),
  "django.db.models.SmallIntegerField": column("SmallIntegerField"),
  "django.db.models.TextField": column("TextField", TEXT),
  "django.db.models.TimeField": column("TimeField", DATE),
  "django.db.models.URLField": column("CharField", { ...TEXT, positional: NAMES, defaults: { max_length: 200 } }),
  "django.db.models.UUIDField": column("UUIDField", { positional: ["verbose_name"], fixed: { max_length: 32 } }),

  "django.db.models.ForeignKey": FOREIGN_KEY,
  "django.db.models.OneToOneField": {
    ...FOREIGN_KEY,
    oneToOne: true,
    positional: ["to", "on_delete", "to_field"],
    options: [...FOREIGN_KEY.options, ...FOREIGN_KEY.positional],
    fixed: { unique: true },
  },
  "django.db.models.ForeignObject": {
    ...FOREIGN_KEY,
    kind: "foreign-object",
    positional: [
      "to",
      "on_delete",
      "from_fields",
      "to_fields",
      "rel",
      "related_name",
      "related_query_name",
      "limit_choices_to",
      "parent_link",
      "swappable",
    ],
    options: [...FOREIGN_KEY.options, ...FOREIGN_KEY.positional],
  },
  "django.db.models.ManyToManyField": MANY_TO_MANY,
  "django.db.models.CompositePrimaryKey": {
    ...column("CompositePrimaryKey"),
    kind: "composite-primary-key",
    positional: [],
    fixed: { editable: false },
  },
  "django.contrib.contenttypes.fields.GenericForeignKey": {
    ...column(null),
    kind: "generic-key",
    positional: ["ct_field", "fk_field", "for_concrete_model"],
    isField: false,
  },
  "django.contrib.contenttypes.fields.GenericRelation": {
    ...column(null),
    kind: "generic-relation",
    options: ["on_delete", "parent_link", "related_name", "swappable"],
    positional: [
      "to",
      "object_id_field",
      "content_type_field",
      "for_concrete_model",
      "related_query_name",
      "limit_choices_to",
    ],
  },

  "django.contrib.postgres.fields.ArrayField": column(null, { positional: ["base_field", "size"] }),
  "django.contrib.postgres.fields.HStoreField": column(null, { postgresType: "hstore" }),
  "django.contrib.postgres.fields.JSONField": column("JSONField", { positional: [...NAMES, "encoder", "decoder"] }),
  "django.contrib.postgres.fields.CICharField": column("CharField", {
    ...TEXT,
    formerly: { until: "5.0", internalType: "CICharField" },
  }),
  "django.contrib.postgres.fields.CIEmailField": column("CharField", {
    ...TEXT,
    defaults: { max_length: 254 },
    formerly: { until: "5.0", internalType: "CICharField" },
  }),
  "django.contrib.postgres.fields.CITextField": column("TextField", {
    ...TEXT,
    formerly: { until: "5.0", internalType: "CITextField" },
  }),
  "django.contrib.postgres.fields.RangeField": column(null),
  "django.contrib.postgres.fields.IntegerRangeField": range("int4range"),
  "django.contrib.postgres.fields.BigIntegerRangeField": range("int8range"),
  "django.contrib.postgres.fields.DecimalRangeField": range("numrange"),
  "django.contrib.postgres.fields.FloatRangeField": range("numrange"),
  "django.contrib.postgres.fields.DateTimeRangeField": range("tstzrange"),
  "django.contrib.postgres.fields.DateRangeField": range("daterange"),
  "django.contrib.postgres.search.SearchVectorField": column(null, { postgresType: "tsvector" }),
  "django.contrib.postgres.search.SearchQueryField": column(null, { postgresType: "tsquery" }),

  "django.contrib.gis.db.models.GeometryField": geometry(),
  "django.contrib.gis.db.models.PointField": geometry(),
  "django.contrib.gis.db.models.LineStringField": geometry(),
  "django.contrib.gis.db.models.PolygonField": geometry(),
  "django.contrib.gis.db.models.MultiPointField": geometry(),
  "django.contrib.gis.db.models.MultiLineStringField": geometry(),
  "django.contrib.gis.db.models.MultiPolygonField": geometry(),
  "django.contrib.gis.db.models.GeometryCollectionField": geometry(),
  "django.contrib.gis.db.models.RasterField": column(null, {
    positional: ["verbose_name", "srid", "spatial_index"],
    postgresType: "raster",
  }),
} as const satisfies Record<`django.${string}`, FieldClass>;

/** Canonical dotted name of a field class of Django's. */
export type FieldClassName = keyof typeof FIELD_CLASSES;

/** The row of a canonical dotted name: Django's own or a known package's; undefined for anything else. */
export function fieldClass(path: string): FieldClass | undefined {
  if (isFieldClassName(path)) return FIELD_CLASSES[path];
  const field = libraryField(path);
  const like = field === undefined || !isFieldClassName(field.like) ? undefined : FIELD_CLASSES[field.like];
  if (field === undefined || like === undefined) return undefined;
  return {
    ...like,
    internalType: field.internalType,
    positional: field.positional ?? like.positional,
    options: [...like.positional, ...like.options, ...field.options],
    presets: field.presets,
    note: field.note,
    library: field,
  };
}

function isFieldClassName(path: string): path is FieldClassName {
  return Object.hasOwn(FIELD_CLASSES, path);
}
