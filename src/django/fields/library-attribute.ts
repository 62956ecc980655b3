import type { ClassLike, Value } from "../../python/evaluate/values.js";
import { classPath, isPlainAttribute } from "../libraries/registry.js";

/** Whether a value is one that a known package makes and that has neither column nor table: an image spec, a tracker. */
export function isLibraryAttribute(value: Value): boolean {
  return classesOf(value).some((each) => isPlainAttribute(classPath(each) ?? ""));
}

function classesOf(value: Value): readonly ClassLike[] {
  if (value.kind === "instance") return value.class.mro;
  return value.kind === "call" && value.callee.kind === "external" ? [value.callee] : [];
}
