import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import { isOfOtherPackage } from "../values/other-packages.js";
import type { ModelClass } from "./model-class.js";

/** Decorators of packages that register a model somewhere and give it back as it is, or of which more is said elsewhere. */
const HARMLESS =
  /^(pghistory\..*|reversion\.(revisions\.)?register|auditlog\.\w+|wagtail\.(snippets|contrib|admin)\b.*|rules\..*|dataclasses\..*|functools\..*|typing\w*\..*)$/;

/**
 * Says which decorators of a model could not be followed: they may add fields to it, change them, or make tables beside
 * its own (a package that keeps a history). Those of its Meta may set options.
 */
export function unreadDecorators(created: ClassValue, model: ModelClass): readonly Diagnostic[] {
  const lost = model.abstract
    ? "what it changes about the models that inherit from it is missing"
    : "what it changes about the model, and tables that it makes, are missing";
  const meta = created.namespace().get("Meta")?.value;
  return [
    ...unread(created, model.name, lost, model),
    ...(meta?.kind === "class" ? unread(meta, `${model.name}.Meta`, "options that it sets are missing", model) : []),
  ];
}

function unread(
  { decorators }: ClassValue,
  decoratedName: string,
  lost: string,
  model: ModelClass,
): readonly Diagnostic[] {
  return decorators.flatMap((decorator) => {
    const [name, reason] = described(decorator);
    if (name !== null && (name.startsWith("django.") || HARMLESS.test(name) || isOfOtherPackage(name))) return [];
    const what = name === null ? "A decorator" : `Decorator \`${name}\``;
    return diagnostic("decorator-unread", `${what} of \`${decoratedName}\` could not be followed${reason}; ${lost}`, {
      model: model.label,
      span: decorator.origin ?? model.origin,
    });
  });
}

/** Its dotted name where it has one, and why it could not be followed. */
function described(decorator: Value): readonly [name: string | null, reason: string] {
  switch (decorator.kind) {
    case "external":
      return [decorator.path, ": its source was not found"];
    case "call":
      return described(decorator.callee);
    case "operation": {
      const [receiver] = decorator.operands;
      return receiver === undefined ? [null, ""] : described(receiver);
    }
    case "function":
      return [
        decorator.definition.kind === "FunctionDef" ? `${decorator.module}.${decorator.definition.name}` : null,
        "",
      ];
    case "bound":
      return described(decorator.function);
    case "instance":
      return [`${decorator.class.module}.${decorator.class.qualname}`, ""];
    case "unknown":
      return [null, `: ${decorator.reason}`];
    default:
      return [null, ""];
  }
}
