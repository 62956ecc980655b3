import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { type Diagnostic, type DiagnosticDetails, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";
import type { BoundField, ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";

/** What a check looks at: all models, once they are registered. */
export interface CheckContext {
  /** Registered models of installed apps, automatic through models included. */
  readonly models: readonly ModelClass[];
  readonly creation: ModelCreation;
}

/**
 * One rule about models, its findings in the order of the models. Most are Django's own system checks and carry
 * Django's id and words (https://docs.djangoproject.com/en/5.2/ref/checks/#models).
 */
export type Check = (context: CheckContext) => Iterable<Diagnostic>;

/** A finding about a field. `option` says which argument's place to point at. */
export function aboutField(
  code: DiagnosticCode,
  field: BoundField,
  message: string,
  details: DiagnosticDetails & { readonly option?: string } = {},
): Diagnostic {
  const { option, ...rest } = details;
  const span = placeOf(field, option) ?? field.model.origin;
  return diagnostic(code, message, { model: field.model.label, field: field.name, span, ...rest });
}

function placeOf({ declaration }: BoundField, option: string | undefined): Span | null {
  return (option === undefined ? undefined : declaration.provenance[option]) ?? declaration.origin;
}

/** Fields that point to another model and were written by the project's author. */
export function writtenRelations(model: ModelClass): readonly BoundField[] {
  if (model.autoCreatedFor !== null) return [];
  return [...model.fields, ...model.manyToMany].filter(
    ({ declaration, autoCreated }) =>
      !autoCreated && (declaration.kind === "relation" || declaration.kind === "many-to-many"),
  );
}

/** How Django prints a field: `app.Model.field`. */
export function fieldLabel(field: BoundField): string {
  return `${field.model.label}.${field.name}`;
}
