import { invariant } from "../../diagnostics/invariant.js";
import type { ColumnDeclaration, FieldDeclaration, RelationDeclaration } from "../fields/field-declaration.js";
import type { Field, Relation } from "../project.js";
import { resolveRelation } from "../relations/relations.js";
import { attname, type BoundField, columnName } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";

/** A model's field with a column, as plain data. Asked once all models are registered. */
export function resolveField(field: BoundField, creation: ModelCreation): Field {
  const { declaration } = field;
  const column = columnName(field);
  invariant(column !== null && "columnGiven" in declaration, "only fields with a column are resolved here");
  return fieldData(declaration, {
    name: field.name,
    attname: attname(field),
    column,
    primaryKey: field.primaryKey,
    autoCreated: field.autoCreated,
    inheritedFrom: field.inheritedFrom,
    relation: declaration.kind === "relation" ? resolveRelation(field, creation) : null,
  });
}

interface FieldPlace {
  readonly name: string;
  readonly attname: string;
  readonly column: string;
  readonly primaryKey: boolean;
  readonly autoCreated: boolean;
  readonly inheritedFrom: string | null;
  readonly relation: Relation | null;
}

function fieldData(declaration: ColumnDeclaration | RelationDeclaration, place: FieldPlace): Field {
  const { element, generated } = declaration;
  const size = element?.size ?? null;
  const elementField = element === null ? null : partField(element.field);
  const outputField = generated === null ? null : partField(generated.outputField);
  return {
    name: place.name,
    attname: place.attname,
    column: place.column,
    className: declaration.className,
    internalType: declaration.internalType,
    customDbType: declaration.customDbType,
    primaryKey: place.primaryKey,
    unique: declaration.unique || place.primaryKey,
    dbIndex: declaration.dbIndex,
    null: declaration.null,
    blank: declaration.blank,
    editable: declaration.editable,
    autoCreated: place.autoCreated,
    maxLength: declaration.maxLength,
    maxDigits: declaration.maxDigits,
    decimalPlaces: declaration.decimalPlaces,
    default: declaration.default,
    dbDefault: declaration.dbDefault,
    generated:
      generated === null || outputField === null
        ? null
        : { expression: generated.expression, stored: generated.stored, outputField },
    dbComment: declaration.dbComment,
    dbCollation: declaration.dbCollation,
    dbTablespace: declaration.dbTablespace,
    autoNow: declaration.autoNow,
    autoNowAdd: declaration.autoNowAdd,
    choices: declaration.choices,
    choicesName: declaration.choicesName,
    helpText: declaration.helpText,
    verboseName: declaration.verboseName,
    element: elementField === null ? null : { field: elementField, size },
    relation: place.relation,
    compositeOf: null,
    inheritedFrom: place.inheritedFrom,
    parameters: declaration.parameters,
    origin: declaration.origin,
    provenance: declaration.provenance,
    // Last: V8 adds what follows a spread property by property.
    ...(declaration.columnless === true ? { columnless: true } : {}),
    ...(declaration.keys === undefined ? {} : { keys: declaration.keys }),
  };
}

/** An array's element or a generated column's output: a field without a name of its own; null when it is no column. */
function partField(declaration: FieldDeclaration): Field | null {
  if (declaration.kind !== "column" && declaration.kind !== "relation") return null;
  return fieldData(declaration, {
    name: "",
    attname: "",
    column: "",
    primaryKey: false,
    autoCreated: false,
    inheritedFrom: null,
    relation: null,
  });
}
