import type { FieldDeclaration } from "../../fields/field-declaration.js";
import { aboutField, type Check, checkedModels } from "../check.js";
import type { ColumnContext, ColumnField, ColumnFinding, ColumnRule } from "./column-rule.js";
import { binaryDefault, exclusiveDates, fixedDate, sharedDefault } from "./defaults.js";
import { choicesFit, decimalDigits, maxLength, maxLengthIgnored } from "./lengths.js";
import {
  autoFieldKey,
  blankAddress,
  dbIndex,
  fileOptions,
  filePathKinds,
  primaryKeyNull,
  validators,
} from "./options.js";
import { removedField } from "./removed-fields.js";

/** All rules about one field, in the order in which they report. A new one is a function and a line here. */
const RULES: readonly ColumnRule[] = [
  choicesFit,
  dbIndex,
  primaryKeyNull,
  validators,
  removedField,
  maxLength,
  maxLengthIgnored,
  decimalDigits,
  exclusiveDates,
  fixedDate,
  sharedDefault,
  binaryDefault,
  filePathKinds,
  blankAddress,
  fileOptions,
  autoFieldKey,
];

/** Each field with a column by itself, the fields that are part of it included: what Django's field classes check in `check()`. */
export const columns: Check = function* ({ models, creation }) {
  for (const model of checkedModels(models)) {
    for (const field of model.fields) {
      const { declaration, autoCreated } = field;
      if (autoCreated || (declaration.kind !== "column" && declaration.kind !== "relation")) continue;
      for (const { code, message, ...details } of findings(declaration, creation)) {
        yield aboutField(code, field, message, details);
      }
    }
  }
};

function findings(column: ColumnField, context: ColumnContext): readonly ColumnFinding[] {
  const found: ColumnFinding[] = [];
  for (const rule of RULES) found.push(...rule(column, context));
  if (column.generated !== null) found.push(...outputField(column.generated.outputField, context));
  if (column.element !== null) found.push(...arrayElement(column.element.field, context));
  return found;
}

/** fields.E223, fields.W224. Mirrors `GeneratedField.check`. */
function* outputField(field: FieldDeclaration, context: ColumnContext): Iterable<ColumnFinding> {
  const { errors, warnings } = partFindings(field, context);
  const [option, name] = ["output_field", "GeneratedField.output_field"];
  if (errors !== "") {
    yield { code: "option-refused", djangoId: "fields.E223", message: `${name} has errors: ${errors}`, option };
  }
  if (warnings !== "") {
    yield { code: "option-doubtful", djangoId: "fields.W224", message: `${name} has warnings: ${warnings}`, option };
  }
}

/** postgres.E001, postgres.E002, postgres.W004. Mirrors `ArrayField.check`. */
function* arrayElement(field: FieldDeclaration, context: ColumnContext): Iterable<ColumnFinding> {
  const option = "base_field";
  if (field.kind === "relation" || field.kind === "many-to-many" || field.kind === "foreign-object") {
    const message = "Base field for array cannot be a related field";
    yield { code: "option-refused", djangoId: "postgres.E002", message, option };
    return;
  }
  const { errors, warnings } = partFindings(field, context);
  const name = "Base field for array";
  if (errors !== "") {
    yield { code: "option-refused", djangoId: "postgres.E001", message: `${name} has errors: ${errors}`, option };
  }
  if (warnings !== "") {
    yield { code: "option-doubtful", djangoId: "postgres.W004", message: `${name} has warnings: ${warnings}`, option };
  }
}

function partFindings(field: FieldDeclaration, context: ColumnContext): { errors: string; warnings: string } {
  if (field.kind !== "column" && field.kind !== "relation") return { errors: "", warnings: "" };
  const found = findings(field, context);
  const text = (wanted: (id: string) => boolean): string =>
    found.flatMap(({ djangoId, message }) => (wanted(djangoId) ? [`${message} (${djangoId})`] : [])).join("; ");
  return { errors: text((id) => id.includes(".E")), warnings: text((id) => id.includes(".W")) };
}
