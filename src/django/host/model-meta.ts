import { copyInstance, PythonInstance } from "../../python/evaluate/instances.js";
import { operation, str } from "../../python/evaluate/make.js";
import { PythonClass } from "../../python/evaluate/python-class.js";
import type { Arguments, ClassLike, ClassValue, OperationValue, Value } from "../../python/evaluate/values.js";
import type { LostAssignment } from "../../python/host.js";
import type { Span } from "../../source/span.js";
import { isFollowedLater } from "../models/later-options.js";
import type { HostSurroundings } from "./surroundings.js";

/** Operator of the operation that stands for `Model._meta`. */
const META = "_meta";
const MODEL = "django.db.models.Model";

/** Whether a class is a model, as far as its bases are known. */
export function isModel(value: ClassValue): boolean {
  return value.mro.some((each) => each.kind === "external" && each.path === MODEL);
}

/** `Model._meta` */
export function metaOf(model: ClassValue, at: Span | null): OperationValue {
  return operation(META, [model], at);
}

/** `Model._meta.name`; undefined where that is not known, and for any other operation. */
export function metaAttribute(of: OperationValue, name: string, surroundings: HostSurroundings): Value | undefined {
  const [model] = of.operands;
  if (of.operator !== META || model?.kind !== "class") return undefined;
  if (name === "object_name") return str(model.name);
  if (name === "model_name") return str(model.name.toLowerCase());
  return surroundings.modelOption(model, name);
}

/** `Model._meta.get_field("name")`: a model has copies of its abstract bases' fields. Undefined for any other method. */
export function metaMethod(callee: OperationValue, args: Arguments, surroundings: HostSurroundings): Value | undefined {
  const [receiver, method] = callee.operands;
  if (callee.operator !== "." || receiver?.kind !== "operation" || receiver.operator !== META) return undefined;
  const [model] = receiver.operands;
  const name = args.positional[0]?.value ?? args.keywords.get("field_name")?.value;
  if (method?.kind !== "str" || method.value !== "get_field" || model?.kind !== "class" || name?.kind !== "str")
    return undefined;
  for (const each of model.mro) {
    const found = each.kind === "class" ? each.namespace().get(name.value)?.value : undefined;
    if (found === undefined) continue;
    return each === model || !isCopied(each, surroundings) ? found : ownCopy(model, name.value, found);
  }
  const isKnown = model.mro.every((each) => each.kind === "class" || (each.kind === "external" && each.path === MODEL));
  return isKnown && !MADE_BY_DJANGO.test(name.value) ? NO_SUCH_FIELD : undefined;
}

/** Whether models that derive from a class have copies of its fields: an abstract model's, and what is no model. */
function isCopied(base: ClassLike, surroundings: HostSurroundings): boolean {
  if (base.kind !== "class" || !isModel(base)) return true;
  const abstract = surroundings.modelOption(base, "abstract");
  return abstract?.kind !== "bool" || abstract.value;
}

/** A child's own copy of an abstract base's field, the same each time: what is set on it is not the base's, nor another child's. */
function ownCopy(model: ClassValue, name: string, field: Value): Value {
  if (!(model instanceof PythonClass) || (field.kind !== "call" && !(field instanceof PythonInstance))) return field;
  const known = model.copies.get(name);
  if (known !== undefined) return known;
  const copy = field.kind === "call" ? { ...field, attributes: new Map(field.attributes) } : copyInstance(field);
  model.copies.set(name, copy);
  return copy;
}

/** What of `Options` decides over tables, columns and relations. */
const OPTIONS: ReadonlySet<string> = new Set([
  ...["abstract", "app_label", "constraints", "db_table", "db_table_comment", "db_tablespace", "default_related_name"],
  ...[
    "index_together",
    "indexes",
    "local_fields",
    "local_many_to_many",
    "managed",
    "order_with_respect_to",
    "ordering",
  ],
  ...["parents", "pk", "private_fields", "proxy", "required_db_features", "required_db_vendor", "swappable"],
  "unique_together",
]);

/** `Model._meta.name = value`: what is lost by it; undefined where it is followed, or says nothing of tables or relations. */
export function setOnMeta(
  of: Value,
  name: string,
  value: Value,
  at: Span | null,
  surroundings: HostSurroundings,
): LostAssignment | undefined {
  if (of.kind !== "operation" || of.operator !== META || !OPTIONS.has(name)) return undefined;
  const [model] = of.operands;
  if (model?.kind !== "class") return undefined;
  if (at !== null && isFollowedLater(name, value)) {
    surroundings.setOption(model, { name, value, span: at });
    return undefined;
  }
  const abstract = surroundings.modelOption(model, "abstract");
  // An abstract model is none of those that are told of: the warning stands at the code alone.
  const label = abstract?.kind === "bool" && abstract.value ? undefined : surroundings.modelOption(model, "label");
  const message = `\`${name}\` of \`${model.name}\` is set once the model is made; that is not followed, what its Meta says was used`;
  return { code: "meta-unreadable", message, ...(label?.kind === "str" && { model: label.value }) };
}

/** Fields that Django may have made, and the columns of keys. */
const MADE_BY_DJANGO = /^(id|pk|_order)$|_(id|ptr)$/;

const NO_SUCH_FIELD: Value = {
  kind: "unknown",
  reason: "the model has no field of this name",
  raises: "django.core.exceptions.FieldDoesNotExist",
  origin: null,
};
