import type { DjangoVersion } from "../../project.js";
import { atLeast } from "../../version.js";
import { type ColumnRule, NOTHING } from "./column-rule.js";

interface Removed {
  readonly djangoId: string;
  readonly since: DjangoVersion;
  readonly name: string;
  readonly hint: string;
}

const POSTGRES = "django.contrib.postgres.fields";
const COLLATION = "with a case-insensitive non-deterministic collation instead.";

/** Classes that are only there for old migrations: their `system_check_removed_details`. */
const REMOVED: Readonly<Record<string, Removed>> = {
  "django.db.models.IPAddressField": {
    djangoId: "fields.E900",
    since: "1.9",
    name: "IPAddressField",
    hint: "Use GenericIPAddressField instead.",
  },
  "django.db.models.CommaSeparatedIntegerField": {
    djangoId: "fields.E901",
    since: "2.0",
    name: "CommaSeparatedIntegerField",
    hint: "Use CharField(validators=[validate_comma_separated_integer_list]) instead.",
  },
  "django.db.models.NullBooleanField": {
    djangoId: "fields.E903",
    since: "4.0",
    name: "NullBooleanField",
    hint: "Use BooleanField(null=True, blank=True) instead.",
  },
  [`${POSTGRES}.JSONField`]: {
    djangoId: "fields.E904",
    since: "4.0",
    name: `${POSTGRES}.JSONField`,
    hint: "Use django.db.models.JSONField instead.",
  },
  [`${POSTGRES}.CICharField`]: {
    djangoId: "fields.E905",
    since: "5.1",
    name: `${POSTGRES}.CICharField`,
    hint: `Use CharField(db_collation="…") ${COLLATION}`,
  },
  [`${POSTGRES}.CIEmailField`]: {
    djangoId: "fields.E906",
    since: "5.1",
    name: `${POSTGRES}.CIEmailField`,
    hint: `Use EmailField(db_collation="…") ${COLLATION}`,
  },
  [`${POSTGRES}.CITextField`]: {
    djangoId: "fields.E907",
    since: "5.1",
    name: `${POSTGRES}.CITextField`,
    hint: `Use TextField(db_collation="…") ${COLLATION}`,
  },
};

/** A class that Django has removed: fields.E900–E907. Mirrors `Field._check_deprecation_details`. */
export const removedField: ColumnRule = ({ className }, { django }) => {
  const removed = Object.hasOwn(REMOVED, className) ? REMOVED[className] : undefined;
  if (removed === undefined || !atLeast(django, removed.since)) return NOTHING;
  const { djangoId, name, hint } = removed;
  const message = `${name} is removed except for support in historical migrations`;
  return [{ code: "field-removed", djangoId, message, hint }];
};
