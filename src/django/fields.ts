import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Arguments, CallValue, InstanceValue, Value } from "../python/evaluate/values.js";
import { readColumn } from "./column-field.js";
import { readCustomField, withSetAttributes } from "./custom-fields.js";
import { type FieldClass, fieldClass } from "./field-classes.js";
import type { FieldContext, FieldDeclaration, UnknownFieldDeclaration } from "./field-declaration.js";
import { FieldOptions } from "./field-options.js";
import type { FieldSource } from "./field-source.js";
import { readCompositeKey, readGenericKey, readGenericRelation } from "./other-fields.js";
import { readForeignObject, readManyToMany, readRelation } from "./relation-fields.js";
import { looksLikeField } from "./values/field-likeness.js";

/**
 * What one attribute of a model class says as a field; null when it is no field (a manager, a method, a constant).
 * A field of a class that is not known (a package's) is `unknown` and reported; so is everything about it that cannot
 * be read. Nothing is said about which model it belongs to.
 */
export function readField(name: string, value: Value, context: FieldContext): FieldDeclaration | null {
  switch (value.kind) {
    case "call": {
      if (value.callee.kind !== "external") return looksLikeField(value) ? unknownField(value, context) : null;
      const row = fieldClass(value.callee.path);
      if (row === undefined) return looksLikeField(value) ? unknownField(value, context) : null;
      return readDeclared(name, row, {
        className: value.callee.path,
        rank: value.rank,
        origin: value.origin,
        options: new FieldOptions(argumentsOf(value), row, context, value.origin),
        custom: null,
        context,
      });
    }
    case "instance":
      return readCustomField(name, value, context);
    default:
      return null;
  }
}

/** Its arguments, and what `Model._meta.get_field("x").max_length = 5` and its like have set since. */
function argumentsOf(call: CallValue): Arguments {
  return call.attributes === undefined ? call.arguments : withSetAttributes(call.arguments, call.attributes);
}

/** Reads a field whose class's row is known. Null for a class that has no column of its own. */
export function readDeclared(name: string, row: FieldClass, source: FieldSource): FieldDeclaration | null {
  if (row.note !== null) {
    const message = `\`${source.className}\` was read as Django's field of its kind; ${row.note}, which was left out`;
    source.context.report(diagnostic("library-field-approximated", message, { span: source.origin }));
  }
  switch (row.kind) {
    case "column":
      return readColumn(name, row, source);
    case "relation":
      return readRelation(name, row, source);
    case "many-to-many":
      return readManyToMany(source);
    case "generic-key":
      return readGenericKey(source);
    case "generic-relation":
      return readGenericRelation(source);
    case "composite-primary-key":
      return readCompositeKey(source);
    case "foreign-object":
      return readForeignObject(source);
  }
}

/** A field of a class that is not known: reported, and kept as a column of unknown type. */
export function unknownField(value: CallValue | InstanceValue, context: FieldContext): UnknownFieldDeclaration {
  const className = classNameOf(value);
  const reason = `its class \`${className}\` is not known`;
  context.report(
    diagnostic("unknown-field-class", `Field class \`${className}\` is not known; the field was left out`, {
      span: value.origin,
    }),
  );
  return { kind: "unknown", className, rank: value.rank, origin: value.origin, provenance: {}, reason };
}

function classNameOf(value: CallValue | InstanceValue): string {
  if (value.kind === "instance") return `${value.class.module}.${value.class.qualname}`;
  return value.callee.kind === "external" ? value.callee.path : "?";
}
