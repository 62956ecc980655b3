import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { ClassLike, Value } from "../../python/evaluate/values.js";
import { classPath, isPlainAttribute, isTagManager } from "../libraries/registry.js";
import type { FieldContext } from "./field-declaration.js";

/**
 * Whether a value is one that a known package makes and that has neither column nor table of the model's own: an image
 * spec, a tracker, a manager of tags. Of tags it is said where they are.
 */
export function isLibraryAttribute(value: Value, { report }: FieldContext): boolean {
  const paths = classesOf(value).flatMap((each) => classPath(each) ?? []);
  if (paths.some(isTagManager)) {
    const message =
      "The tags are a many-to-many relation through generic keys (`content_type`, `object_id`); it has no table of its own and was left out";
    report(diagnostic("library-field-approximated", message, { span: value.origin }));
    return true;
  }
  return paths.some(isPlainAttribute);
}

function classesOf(value: Value): readonly ClassLike[] {
  if (value.kind === "instance") return value.class.mro;
  return value.kind === "call" && value.callee.kind === "external" ? [value.callee] : [];
}
