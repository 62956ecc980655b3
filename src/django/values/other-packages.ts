/**
 * Packages of other things than models (serializers, schemas, documents, filters, tables, factories), by their first
 * name. Their classes look like models and their calls like model fields, but make neither columns nor tables, and a model
 * that derives from one of them gets no field of it.
 */
const OTHER_PACKAGES: ReadonlySet<string> = new Set([
  "attr",
  "attrs",
  "celery",
  "channels",
  "crispy_forms",
  "dal",
  "django_elasticsearch_dsl",
  "django_filters",
  "django_opensearch_dsl",
  "django_tables2",
  "drf_spectacular",
  "elasticsearch",
  "elasticsearch_dsl",
  "factory",
  "graphene",
  "graphene_django",
  "haystack",
  "import_export",
  "marshmallow",
  "mongoengine",
  "msgspec",
  "ninja",
  "opensearchpy",
  "pydantic",
  "pydantic_settings",
  "rest_framework",
  "sqlalchemy",
  "strawberry",
  "strawberry_django",
  "wtforms",
]);

/** Wagtail's blocks, of which content is put together, beside its models: https://docs.wagtail.org/en/stable/reference/streamfield/blocks.html */
const OTHER_MODULES = /^wagtail\.(?:\w+\.)*blocks(?:\.|$)/;

/** Whether a dotted name is one of a package, or of modules of a package, that have nothing to do with models. */
export function isOfOtherPackage(path: string): boolean {
  return OTHER_PACKAGES.has(path.split(".", 1)[0] ?? "") || OTHER_MODULES.test(path);
}
