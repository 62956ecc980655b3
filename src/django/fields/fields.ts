import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Arguments, CallValue, Value } from "../../python/evaluate/values.js";
import { looksLikeField, wrappedField } from "../values/field-likeness.js";
import { readCustomField } from "./custom-fields.js";
import { readDeclaredField } from "./declared-field.js";
import { fieldClass } from "./field-classes.js";
import type { FieldContext, FieldDeclaration } from "./field-declaration.js";
import { FieldOptions } from "./field-options.js";
import { isLibraryAttribute } from "./library-attribute.js";
import { withSetAttributes } from "./set-attributes.js";
import { statedRank } from "./stated-rank.js";
import { readTaggedItems } from "./tagged-items.js";
import { reportUnknownAttribute, unknownField } from "./unknown-field.js";

/**
 * What one attribute of a model class says as a field; null when it is no field (a manager, a method, a constant).
 * A field of a class that is not known (a package's) is `unknown` and reported; so is everything about it that cannot
 * be read, and an attribute that could be a field for all that is known. Nothing is said about which model it belongs to.
 */
export function readField(name: string, value: Value, context: FieldContext): FieldDeclaration | null {
  const declaration = fieldOf(value, context, name);
  if (declaration === null) reportUnknownAttribute(name, value, context);
  return declaration;
}

/** @param name of the attribute; null for a field that is part of another */
function fieldOf(value: Value, context: FieldContext, name: string | null): FieldDeclaration | null {
  if (isLibraryAttribute(value)) return null;
  const readPart = (part: Value): FieldDeclaration | null => fieldOf(part, context, null);
  const tagged = readTaggedItems(value, readPart);
  if (tagged !== null) return tagged;
  switch (value.kind) {
    case "call": {
      const { callee, origin } = value;
      const rank = statedRank(value) ?? value.rank;
      const row = callee.kind === "external" ? fieldClass(callee.path) : undefined;
      if (row === undefined || callee.kind !== "external") {
        const inner = wrappedField(value);
        if (inner !== undefined && callee.kind === "external") {
          const message = `\`${callee.path}(…)\` is given a field, which was read as it is written; what the call makes of it is not known`;
          context.report(diagnostic("library-field-approximated", message, { span: origin, severity: "warning" }));
          return fieldOf(inner, context, name);
        }
        return looksLikeField(value) ? unknownField(value, context) : null;
      }
      const options = new FieldOptions(argumentsOf(value), row, context, origin, callee.path);
      return readDeclaredField(row, { className: callee.path, rank, origin, options, custom: null, context, readPart });
    }
    case "instance":
      return readCustomField(value, name, context, readPart);
    default:
      return null;
  }
}

/** Its arguments, and what `Model._meta.get_field("x").max_length = 5` and its like have set since. */
function argumentsOf(call: CallValue): Arguments {
  return call.attributes === undefined ? call.arguments : withSetAttributes(call.arguments, call.attributes);
}
