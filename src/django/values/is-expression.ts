import type { OperationValue, Value } from "../../python/evaluate/values.js";

/** Packages whose classes are query expressions, lookups or fields. */
const EXPRESSION_PACKAGES = ["django.db.models.", "django.contrib.postgres.", "django.contrib.gis.db.models."];

/**
 * Whether a value is a query expression: a call of one of Django's classes or of a project's own subclass, or an
 * operation on one (`F("a") + 1`, `Q(a=1) | Q(b=2)`, `F("a").desc()`).
 */
export function isExpression(value: Value): boolean {
  switch (value.kind) {
    case "call":
      if (value.callee.kind === "external") return isExpressionClass(value.callee.path);
      return value.callee.kind === "operation" && isExpression(value.callee);
    case "instance":
      return value.class.mro.some((each) => each.kind === "external" && isExpressionClass(each.path));
    case "operation":
      return holdsExpression(value);
    default:
      return false;
  }
}

/** Whether a dotted name is that of a class of expressions. */
export function isExpressionClass(path: string): boolean {
  if (!EXPRESSION_PACKAGES.some((prefix) => path.startsWith(prefix))) return false;
  const name = path.slice(path.lastIndexOf(".") + 1);
  return /^[A-Z]/.test(name) && !/(Manager|QuerySet)$/.test(name);
}

/** Whether something in a tree of operations is an expression. Without recursion: loops build trees as deep as they like. */
function holdsExpression(operation: OperationValue): boolean {
  const waiting: Value[] = [operation];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value.kind === "operation") waiting.push(...value.operands);
    else if (isExpression(value)) return true;
  }
  return false;
}
