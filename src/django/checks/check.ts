import type { DiagnosticCode } from "../../diagnostics/codes.js";
import { type Diagnostic, type DiagnosticDetails, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Span } from "../../source/span.js";
import { type BoundField, lineage, type ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import type { ReverseRelation } from "./reverse-relations.js";

/** What a check looks at: all models, once they are registered. */
export interface CheckContext {
  /** Registered models of installed apps, automatic through models included. */
  readonly models: readonly ModelClass[];
  readonly creation: ModelCreation;
  /** Relations that lead to a model or its parents and are not hidden: `_meta.related_objects`. */
  readonly relatedObjects: (model: ModelClass) => readonly ReverseRelation[];
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

/** A finding about a model as such. `option` names the Meta option to point at. */
export function aboutModel(
  code: DiagnosticCode,
  model: ModelClass,
  message: string,
  details: DiagnosticDetails & { readonly option?: string } = {},
): Diagnostic {
  const { option, ...rest } = details;
  const span = (option === undefined ? undefined : model.options.provenance[option]) ?? model.origin;
  return diagnostic(code, message, { model: model.label, span, ...rest });
}

/** The models that Django checks: neither automatic through models nor models that are swapped out. */
export function checkedModels(models: readonly ModelClass[]): readonly ModelClass[] {
  return models.filter((model) => model.autoCreatedFor === null && model.swappedFor === null);
}

/** Whether Django refuses to make the class at all, which is said already. */
export function isRefused(model: ModelClass, code: DiagnosticCode): boolean {
  return model.problems.some((problem) => problem.code === code);
}

/** Whether all fields of a model are known, its parents' too: only then a name that was not found is none. */
export function isFullyKnown(model: ModelClass): boolean {
  return lineage(model).every((each) => each.complete);
}

/** How Django prints a field: `app.Model.field`. */
export function fieldLabel(field: BoundField): string {
  return `${field.model.label}.${field.name}`;
}
