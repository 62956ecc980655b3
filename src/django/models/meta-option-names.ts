import type { DjangoVersion } from "../project.js";
import { atLeast } from "../version.js";

/** `DEFAULT_NAMES` of `django/db/models/options.py`, with the first and last version that has the option where it is not all of them. */
const META_OPTIONS: Readonly<Record<string, { readonly since?: DjangoVersion; readonly until?: DjangoVersion }>> = {
  verbose_name: {},
  verbose_name_plural: {},
  db_table: {},
  db_table_comment: { since: "4.2" },
  ordering: {},
  unique_together: {},
  permissions: {},
  get_latest_by: {},
  order_with_respect_to: {},
  app_label: {},
  db_tablespace: {},
  abstract: {},
  managed: {},
  proxy: {},
  swappable: {},
  auto_created: {},
  apps: {},
  default_permissions: {},
  select_on_save: {},
  default_related_name: {},
  required_db_features: {},
  required_db_vendor: {},
  base_manager_name: {},
  default_manager_name: {},
  indexes: {},
  constraints: {},
  index_together: { until: "5.0" },
};

/** Options that a Meta may have in a version of Django, in the order of its own tuple. */
export function metaOptionNames(django: DjangoVersion): readonly string[] {
  return Object.entries(META_OPTIONS)
    .filter(
      ([, { since, until }]) =>
        (since === undefined || atLeast(django, since)) && (until === undefined || atLeast(until, django)),
    )
    .map(([name]) => name);
}
