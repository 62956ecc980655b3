import { invariant } from "../../diagnostics/invariant.js";
import type { Span } from "../../source/span.js";
import type { ManyToManyDeclaration } from "../fields/field-declaration.js";
import { type BoundField, columnName, type ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import type { Fact, ManyToMany } from "../project.js";
import { findTarget } from "./relation-target.js";
import { isSymmetrical, reverseNamesOf, targetLabel } from "./relations.js";
import { findThrough, throughKeys } from "./through-keys.js";

/**
 * A many-to-many field with its target, through model, the two keys and the names of both ways, each fact with its
 * source; null when Django makes no through model either (the model is swapped out) or when the target could not be read.
 * https://docs.djangoproject.com/en/5.2/ref/models/fields/#manytomanyfield
 */
export function resolveManyToMany(field: BoundField, creation: ModelCreation): ManyToMany | null {
  const { declaration, model } = field;
  invariant(declaration.kind === "many-to-many", "only many-to-many fields are resolved here");
  const target = findTarget(model, declaration.to, creation);
  const through = findThrough(field, creation);
  if (declaration.through === null && through === undefined) return null;
  const reverse = reverseWay(field, declaration, target);
  const keys =
    through === undefined || target === undefined
      ? { source: null, target: null }
      : throughKeys(field, through, target, creation);
  const given = keySources(declaration, model, target, through);
  const symmetrical = isSymmetrical(declaration);
  return {
    name: field.name,
    className: declaration.className,
    source: model.label,
    to: fact(targetLabel(model, declaration.to, creation), declaration, "to", targetSource(declaration)),
    resolved: target !== undefined && through !== undefined,
    through:
      declaration.through === null
        ? rule(through?.label ?? "", "the model that Django makes for a field without `through`")
        : fact(targetLabel(model, declaration.through, creation), declaration, "through", "given"),
    autoCreated: declaration.through === null,
    table: tableFact(declaration, model, field.name, through),
    sourceField: keys.source === null ? null : placed(keys.source.name, given.origin, given.source),
    sourceColumn: keys.source === null ? null : columnName(keys.source),
    targetField: keys.target === null ? null : placed(keys.target.name, given.origin, given.target),
    targetColumn: keys.target === null ? null : columnName(keys.target),
    symmetrical:
      declaration.symmetrical === null
        ? rule(symmetrical, "Django's default: only a relation to the literal 'self' is symmetrical")
        : fact(symmetrical, declaration, "symmetrical", "given"),
    accessor: reverse.accessor,
    queryName: reverse.queryName,
    relatedName: reverse.relatedName,
    dbConstraint: declaration.dbConstraint,
    limitChoicesTo: declaration.limitChoicesTo,
    verboseName: declaration.verboseName,
    helpText: declaration.helpText,
    blank: declaration.blank,
    inheritedFrom: field.inheritedFrom,
    origin: declaration.origin,
  };
}

interface ReverseWay {
  readonly accessor: Fact<string | null>;
  readonly queryName: string | null;
  readonly relatedName: string | null;
}

function reverseWay(field: BoundField, declaration: ManyToManyDeclaration, target: ModelClass | undefined): ReverseWay {
  const { model } = field;
  const { accessor: name, queryName, relatedName, hidden } = reverseNamesOf(field, target);
  const accessor = ((): Fact<string | null> => {
    if (isSymmetrical(declaration) && name === null) return rule(null, "a symmetrical relation is its own way back");
    if (hidden) return fact(null, declaration, "related_name", "given: a name that ends in '+' hides the way back");
    if (declaration.relatedName) return fact(name, declaration, "related_name", "given");
    const { defaultRelatedName, provenance } = model.options;
    return defaultRelatedName
      ? placed(name, provenance.default_related_name ?? null, "`default_related_name` of Meta")
      : rule(name, "Django's default: the model's name in lower case and `_set`");
  })();
  if (target === undefined) return { accessor: rule(null, "the target is not known"), queryName: null, relatedName };
  return { accessor, queryName, relatedName };
}

function targetSource({ to }: ManyToManyDeclaration): string {
  return to.kind === "setting" ? `\`settings.${to.setting}\`` : "given";
}

function tableFact(
  declaration: ManyToManyDeclaration,
  model: ModelClass,
  name: string,
  through: ModelClass | undefined,
): Fact<string> {
  if (declaration.through !== null) {
    if (through === undefined) return rule("", "the through model is not known");
    const { provenance, dbTable } = through.options;
    const source = dbTable === null ? `the table of \`${through.label}\`` : `\`db_table\` of \`${through.label}\``;
    return placed(through.table, provenance.db_table ?? through.origin, source);
  }
  const table = through?.table ?? "";
  if (declaration.table !== null && declaration.table !== "") return fact(table, declaration, "db_table", "given");
  const long = `${model.table}_${name}`;
  const shortened = table === long ? "" : ", shortened to what PostgreSQL keeps of a name";
  return rule(
    table,
    `Django's name for an automatic join table: \`${model.label}\`'s table and the field's name${shortened}`,
  );
}

/** Why each key was chosen, in words. */
function keySources(
  declaration: ManyToManyDeclaration,
  model: ModelClass,
  target: ModelClass | undefined,
  through: ModelClass | undefined,
): { readonly origin: Span | null; readonly source: string; readonly target: string } {
  if (declaration.through === null) {
    const same = target !== undefined && target.name.toLowerCase() === model.name.toLowerCase();
    const words = same
      ? "Django's name for one of two keys to models of the same name: `from_` or `to_` and the name"
      : "Django's name for a key of an automatic join table: the model's name in lower case";
    return { origin: null, source: words, target: words };
  }
  if (declaration.throughFields !== null) {
    const origin = declaration.provenance.through_fields ?? null;
    return { origin, source: "given: the first of `through_fields`", target: "given: the second of `through_fields`" };
  }
  const key = (which: string, to: string) => `the ${which} foreign key of \`${through?.label ?? "?"}\` to \`${to}\``;
  return {
    origin: null,
    source: key("first", model.label),
    target: key(model === target ? "second" : "first", target?.label ?? "?"),
  };
}

function fact<T>(value: T, declaration: ManyToManyDeclaration, option: string, source: string): Fact<T> {
  return placed(value, declaration.provenance[option] ?? declaration.origin, source);
}

function rule<T>(value: T, source: string): Fact<T> {
  return { value, origin: null, source };
}

function placed<T>(value: T, origin: Span | null, source: string): Fact<T> {
  return { value, origin, source };
}
