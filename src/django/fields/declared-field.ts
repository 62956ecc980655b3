import { diagnostic } from "../../diagnostics/diagnostic.js";
import { readColumn } from "./column-field.js";
import { withCompanions } from "./companions.js";
import type { FieldClass } from "./field-classes.js";
import type { FieldDeclaration } from "./field-declaration.js";
import type { FieldSource } from "./field-source.js";
import { readCompositeKey, readGenericKey, readGenericRelation } from "./other-fields.js";
import { readForeignObject, readManyToMany, readRelation } from "./relation-fields.js";

/** Reads a field whose class's row is known, and what a package's class is known to bring with it. */
export function readDeclaredField(row: FieldClass, source: FieldSource): FieldDeclaration {
  const declaration = readKind(row, source);
  return row.library === null ? declaration : withCompanions(declaration, row.library, source);
}

function readKind(row: FieldClass, source: FieldSource): FieldDeclaration {
  if (row.note !== null) {
    const message = `\`${source.className}\` was read as Django's field of its kind; ${row.note}, which was left out`;
    source.context.report(diagnostic("library-field-approximated", message, { span: source.origin }));
  }
  switch (row.kind) {
    case "column":
      return readColumn(row, source);
    case "relation":
      return readRelation(row, source);
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
