import { type App, type Choice, type Field, isOwnApp, type Model } from "../django/project.js";
import type { Attribute, ChoiceSet, Entity, Group } from "../schema/schema.js";
import { lowerDefaultValue, storesEmptyText } from "./defaults.js";
import { fieldDocumentation, modelDocumentation } from "./documentation.js";
import { literalOf } from "./literal.js";
import { columnFields } from "./model-index.js";
import { databaseColumn, databaseTable } from "./names.js";
import { lowerOrdering } from "./ordering.js";
import type { Join } from "./relations.js";
import type { LowerScope } from "./scope.js";

/** An app as the unit that becomes one file. */
export function lowerGroup(app: App): Group {
  return { name: app.label, documentation: app.verboseName, framework: !isOwnApp(app), source: app.source };
}

/**
 * A model as an entity: a table, a proxy as an alias of one, an automatic join model as a join.
 * @param selected whether it was asked for
 */
export function lowerEntity(
  model: Model,
  selected: boolean,
  joins: ReadonlyMap<string, Join>,
  scope: LowerScope,
): Entity {
  const concrete = scope.models.concrete(model);
  const join = joins.get(model.label);
  const kind = model.proxy ? "alias" : join !== undefined && model.autoCreated ? "join" : "table";
  const fields = kind === "alias" ? [] : columnFields(concrete);
  return {
    label: model.label,
    group: model.app,
    name: model.name,
    table: databaseTable(concrete.table, scope.dialect.limits),
    kind,
    of: kind === "alias" ? model.proxyFor : kind === "join" ? (join?.owner.label ?? null) : null,
    extends: model.parents.flatMap(({ label, field }) =>
      field !== null && fields.some((own) => own.name === field) ? [label] : [],
    ),
    selected,
    documentation: modelDocumentation(model),
    attributes: fields.map((field) => lowerAttribute(field, scope)),
    ordering: lowerOrdering(model, scope),
    origin: model.origin,
  };
}

function lowerAttribute(field: Field, scope: LowerScope): Attribute {
  return {
    name: field.attname,
    column: databaseColumn(field.column, scope.dialect.limits),
    documentation: fieldDocumentation(field),
    choices: field.choices === null ? null : choiceSet(field, field.choices),
    default: lowerDefaultValue(field),
    emptyText: storesEmptyText(field),
    touchedOnUpdate: field.autoNow,
    origin: field.origin,
  };
}

/** Choices with a value that can be said; null when none has one. */
function choiceSet({ choicesName: name, blank }: Field, choices: readonly Choice[]): ChoiceSet | null {
  const known = choices.flatMap((choice) => {
    const literal = literalOf(choice.value);
    return "literal" in literal ? [{ value: literal.literal, label: choice.label, name: choice.name }] : [];
  });
  return known.length === 0 || known.length < choices.length ? null : { name, blank, choices: known };
}
