import type { ClassLike, ClassValue } from "../../python/evaluate/values.js";
import { isPlainMixin } from "../libraries/registry.js";
import { isOfOtherPackage } from "../values/other-packages.js";
import type { ModelCreation } from "./model-creation.js";

/** Names under which Django's own root of all models is known. */
const MODEL_ROOTS: ReadonlySet<string> = new Set([
  "django.db.models.Model",
  "django.db.models.base.Model",
  "django.contrib.gis.db.models.Model",
]);

/** Packages whose classes never bring fields with them. */
const FIELDLESS_PACKAGES: ReadonlySet<string> = new Set([
  "abc",
  "builtins",
  "collections",
  "contextlib",
  "dataclasses",
  "enum",
  "functools",
  "logging",
  "object",
  "threading",
  "types",
  "typing",
  "typing_extensions",
]);

/** Whether a class is `django.db.models.Model` itself. */
export function isModelRoot(base: ClassLike): boolean {
  return base.kind === "external" && MODEL_ROOTS.has(base.path);
}

/**
 * Bases whose code is not there and that may be models or bring fields: everything external but Python's own classes
 * and Django's, and what could not be resolved. Of Django's own modules of models, the models are all recorded: what else they hold is none.
 */
export function unreadBases(value: ClassValue, { isRecordedModule }: ModelCreation): readonly ClassLike[] {
  return value.mro.filter((base) => {
    if (base.kind === "unknown") return true;
    if (base.kind !== "external" || isModelRoot(base)) return false;
    if (base.path.startsWith("django.")) {
      const module = base.path.slice(0, base.path.lastIndexOf("."));
      return /^django\.contrib\..*\bmodels$/.test(module) && !isRecordedModule(module);
    }
    if (isPlainMixin(base.path)) return false;
    return !isOfOtherPackage(base.path) && !FIELDLESS_PACKAGES.has(base.path.split(".", 1)[0] ?? "");
  });
}
