import type { CallValue, ClassLike, InstanceValue, Value } from "../../python/evaluate/values.js";
import { fieldClass } from "../fields/field-classes.js";
import { isOfOtherPackage } from "./other-packages.js";

/** Options that hardly anything but a model field takes. */
const FIELD_OPTIONS = [
  "null",
  "blank",
  "db_index",
  "db_column",
  "max_length",
  "on_delete",
  "primary_key",
  "unique",
  "verbose_name",
  "help_text",
  "related_name",
  "upload_to",
];

/** Of Django's own packages only the ones with model fields count: `forms.CharField` is no column. */
const NO_MODEL_FIELDS = /^django\.(?!db\.models\.|contrib\.)/;

/**
 * Whether a call of something that is not known is probably a model field: by the name of what is called, by its
 * options, or because it wraps a field.
 */
export function looksLikeField(call: CallValue): boolean {
  if (call.callee.kind === "external") {
    if (hasNoModelFields(call.callee.path)) return false;
    if (/(Field|ForeignKey|Key)$/.test(call.callee.path)) return true;
  }
  return (
    hasFieldOptions(call) ||
    [...call.arguments.positional, ...call.arguments.keywords.values()].some(({ value }) => isKnownField(value))
  );
}

/** The same for an instance of a project's class that derives from something that is not known. */
export function instanceLooksLikeField(value: InstanceValue): boolean {
  const unread = value.class.mro.find((each) => isUnread(each));
  if (unread === undefined) return false;
  if (unread.kind === "external" && hasNoModelFields(unread.path)) return false;
  return /(Field|ForeignKey)$/.test(value.class.name) || (value.external !== null && hasFieldOptions(value.external));
}

/**
 * The field in a call of a package's function that is given one, as `encrypt(models.TextField())` is: such functions give
 * the field back. Undefined where a class is called (it may be a column of its own kind) or no field is given.
 */
export function wrappedField(call: CallValue): Value | undefined {
  const { callee } = call;
  if (callee.kind !== "external" || !/(^|\.)[a-z_]\w*$/.test(callee.path) || hasNoModelFields(callee.path))
    return undefined;
  const [first] = call.arguments.positional;
  return first !== undefined && isKnownField(first.value) ? first.value : undefined;
}

function hasNoModelFields(path: string): boolean {
  return NO_MODEL_FIELDS.test(path) || isOfOtherPackage(path);
}

function isUnread(each: ClassLike): boolean {
  return (
    each.kind === "unknown" ||
    (each.kind === "external" && !/^(builtins|abc|typing|enum)\./.test(each.path) && !each.path.startsWith("django."))
  );
}

function hasFieldOptions(call: CallValue): boolean {
  return FIELD_OPTIONS.some((name) => call.arguments.keywords.has(name));
}

function isKnownField(value: Value): boolean {
  return value.kind === "call" && value.callee.kind === "external" && fieldClass(value.callee.path) !== undefined;
}
