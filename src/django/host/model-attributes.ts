import { missingAttribute } from "../../python/evaluate/make.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";

/** What `dir()` lists of `Model` and its metaclass in Django 5.2, names that begin with an underscore left out, and what every model class gets. */
const OWN: ReadonlySet<string> = new Set(
  `DoesNotExist MultipleObjectsReturned add_to_class adelete arefresh_from_db asave check clean clean_fields
  date_error_message delete from_db full_clean get_constraints get_deferred_fields id mro objects pk
  prepare_database_save refresh_from_db save save_base serializable_value unique_error_message validate_constraints
  validate_unique`.split(/\s+/),
);

/**
 * Says that a model class which is being made has no such attribute, where that is certain: all its classes are read but
 * `Model` itself, and no other model's relation has put its way back into it yet.
 */
export function missingOnNewModel(model: ClassValue, name: string, at: Span | null): Value | undefined {
  if (name.startsWith("_") || OWN.has(name) || /^get_|_id$/.test(name)) return undefined;
  const isRead = model.mro.every((each) =>
    each.kind === "class" ? !each.module.startsWith("django.") : each.kind === "external" && each.path === MODEL,
  );
  return isRead ? missingAttribute(`\`${model.name}\` has no \`${name}\``, at) : undefined;
}

const MODEL = "django.db.models.Model";
