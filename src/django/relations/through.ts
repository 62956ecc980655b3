import { invariant } from "../../diagnostics/invariant.js";
import type { RelationTarget } from "../fields/field-declaration.js";
import { addField } from "../models/add-field.js";
import { DEFAULT_OPTIONS } from "../models/meta.js";
import { type BoundField, type ModelClass, modelName } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { throughKey } from "../models/model-fields.js";
import { stripQuotes, truncateName } from "../models/naming.js";
import { prepareModel } from "../models/prepare-model.js";
import { registerModel } from "../models/register-model.js";
import { targetKey } from "./relation-target.js";

/**
 * Makes and registers the model behind a many-to-many field without `through`; null when the target cannot be read.
 * Mirrors `create_many_to_many_intermediary_model`.
 */
export function createThroughModel(field: BoundField, creation: ModelCreation): ModelClass | null {
  const { declaration, model: owner } = field;
  invariant(declaration.kind === "many-to-many", "only many-to-many fields have through models");
  const target = targetKey(owner, declaration.to, creation);
  if (target.kind === "unreadable") return null;
  const name = `${owner.name}_${field.name}`;
  const sameName = target.modelName === modelName(owner);
  const from = sameName ? `from_${modelName(owner)}` : modelName(owner);
  const to = sameName ? `to_${target.modelName}` : target.modelName;
  const made = creation.throughClasses.of(owner.class, field.name, declaration.origin);
  const through: ModelClass = {
    class: made,
    name,
    module: owner.module,
    appLabel: owner.appLabel,
    label: `${owner.appLabel}.${name}`,
    options: {
      ...DEFAULT_OPTIONS,
      isolated: owner.options.isolated,
      tablespace: owner.options.tablespace,
      uniqueTogether: [[from, to]],
      verboseName: `${from}-${to} relationship`,
      verboseNamePlural: `${from}-${to} relationships`,
    },
    abstract: false,
    proxy: false,
    table: throughTable(field, creation),
    managed: true,
    swappedFor: null,
    fields: [],
    manyToMany: [],
    privateFields: [],
    unreadFields: [],
    parents: new Map(),
    abstractBases: [],
    addedIndexes: [],
    pk: null,
    proxyFor: null,
    concrete: owner,
    attributes: new Set(),
    autoCreatedFor: field,
    ordering: (declaration.throughOrdering ?? []).map((name) => ({ kind: "field", name, descending: false })),
    complete: true,
    problems: [],
    origin: declaration.origin,
  };
  through.concrete = through;
  creation.classes.set(made, through);
  const self: RelationTarget = { kind: "name", name: owner.label };
  const other: RelationTarget = { kind: "name", name: target.written };
  const keys = [
    { fieldName: from, leadsTo: self },
    { fieldName: to, leadsTo: other },
  ];
  for (const [index, { fieldName, leadsTo }] of keys.entries()) {
    addField(through, {
      name: fieldName,
      declaration: throughKey(leadsTo, `${name}+`, declaration.dbConstraint),
      counter: { kind: "written", rank: [index] },
      autoCreated: true,
      inheritedFrom: null,
      fromParentTable: false,
      problems: [],
    });
  }
  for (const [index, column] of (declaration.throughColumns ?? []).entries()) {
    addField(through, {
      name: column.name,
      declaration: column.declaration,
      counter: { kind: "written", rank: column.beforeKeys ? [-1, index] : [keys.length, index] },
      autoCreated: true,
      inheritedFrom: null,
      fromParentTable: false,
      problems: [],
    });
  }
  prepareModel(through, creation);
  registerModel(through, creation);
  return through;
}

/** Mirrors `ManyToManyField._get_m2m_db_table` for a field without `through`. */
function throughTable(field: BoundField, { backend }: ModelCreation): string {
  const { declaration, model } = field;
  if (declaration.kind === "many-to-many" && declaration.table !== null && declaration.table !== "") {
    return declaration.table;
  }
  return truncateName(`${stripQuotes(model.table)}_${field.name}`, backend.maxNameLength);
}
