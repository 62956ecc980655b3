import { describe, expect, it } from "vitest";
import { postgres } from "../../src/dialects/postgres/postgres.js";
import { lower } from "../../src/lower/lower.js";
import type { Application, DeletionRule, Schema } from "../../src/schema/schema.js";
import { fixtures, truthOf } from "../cases/fixture.js";
import { type Json, projectFromTruth } from "./project-from-truth.js";

type Row = { [key: string]: Json };
type Models = Readonly<Record<string, Row>>;

const rows = (value: Json | undefined) => (Array.isArray(value) ? (value as Row[]) : []);
const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const sorted = <T extends object>(items: readonly T[]) => [...items].sort(byName);

/** What the application knows is what Django's `_meta` says, for every fixture that Django accepts. */
describe("the application half", () => {
  for (const fixture of fixtures()) {
    const truth = truthOf(fixture);
    if (truth?.kind !== "loaded" || truth.checks.some(({ level }) => level === "error")) continue;
    const models: Models = JSON.parse(JSON.stringify(truth.models));

    it(fixture.name, () => {
      const { schema } = lower(projectFromTruth({ models }), postgres, {});
      const { application } = schema;
      if (application === null) throw new Error("no application");
      expect(sorted(entities(application))).toEqual(sorted(wantedEntities(models)));
      expect(sorted(toOne(application))).toEqual(sorted(wantedToOne(models)));
      expect(sorted(manyToMany(application))).toEqual(sorted(wantedManyToMany(models)));
      expect(sorted(generic(application))).toEqual(sorted(wantedGeneric(models)));
      expectReferencesToHold(schema, application);
    });
  }
});

/** Every name that one part says of another is there. */
function expectReferencesToHold({ tables }: Schema, application: Application): void {
  const labels = new Set(application.entities.map(({ label }) => label));
  const columnsOf = (label: string) => {
    const entity = application.entities.find((each) => each.label === label);
    const table = tables.find(({ schema, name }) => schema === entity?.table.schema && name === entity.table.name);
    return new Set(table?.columns.map(({ name }) => name));
  };
  for (const { source, target, columns } of application.toOne) {
    expect(labels).toContain(target);
    for (const column of columns) expect(columnsOf(source)).toContain(column);
  }
  for (const relation of application.manyToMany) {
    for (const label of [relation.source, relation.target, relation.through]) expect(labels).toContain(label);
  }
  for (const { label, attributes } of application.entities) {
    expect(attributes.map(({ column }) => column).filter((column) => !columnsOf(label).has(column))).toEqual([]);
  }
  for (const table of tables) {
    for (const { references } of table.foreignKeys) {
      const target = tables.find(({ schema, name }) => schema === references.schema && name === references.name);
      expect(target?.columns.map(({ name }) => name)).toEqual(expect.arrayContaining([...references.columns]));
    }
  }
}

/** Models that stand for a table here: not swapped, and no proxy of a model that is not in the record. */
const standing = (models: Models) =>
  Object.entries(models).filter(
    ([, model]) => model.swapped !== true && (model.proxy !== true || known(models, model.proxy_for)),
  );
const known = (models: Models, label: Json | undefined) =>
  typeof label === "string" && models[label]?.swapped === false;

function entities({ entities }: Application) {
  return entities.map(({ label, kind, of, attributes }) => ({
    label,
    kind,
    of: kind === "alias" ? of : null,
    attributes: attributes.map(({ name, choices }) => [name, choices?.choices.length ?? 0]),
  }));
}

function wantedEntities(models: Models) {
  return standing(models).map(([label, model]) => ({
    label,
    kind: model.proxy === true ? "alias" : model.auto_created === true ? "join" : "table",
    of: model.proxy_for,
    attributes: rows(model.proxy === true ? [] : model.fields)
      .filter((field) => field.db_type !== null)
      .map((field) => [field.attname, rows(field.choices).length]),
  }));
}

function toOne({ toOne }: Application) {
  return toOne.map(({ source, name, target, reverse, unique, nullable, enforced, onDelete }) => {
    return { source, name, target, reverse, unique, nullable, enforced, onDelete: onDelete.kind };
  });
}

const RULES: Readonly<Record<string, DeletionRule["kind"]>> = {
  CASCADE: "cascade",
  PROTECT: "protect",
  RESTRICT: "restrict",
  SET_NULL: "set null",
  SET_DEFAULT: "set default",
  DO_NOTHING: "do nothing",
};

function wantedToOne(models: Models) {
  return standing(models).flatMap(([source, model]) =>
    // A proxy has no fields of its own in Django; those that pghistory gives one are values within its table's JSON, not columns.
    (model.proxy === true ? [] : rows(model.fields))
      .filter((field) => known(models, field.to))
      .map((field) => ({
        source,
        name: field.name,
        target: field.to,
        reverse: field.accessor,
        unique: field.one_to_one,
        nullable: field.null,
        enforced: field.db_constraint,
        onDelete: typeof field.on_delete === "string" ? (RULES[field.on_delete] ?? "code") : "set",
      })),
  );
}

function manyToMany({ manyToMany }: Application) {
  return manyToMany.map(({ source, name, target, through, automatic, sourceKey, targetKey, reverse, symmetrical }) => {
    const columns = [sourceKey.column, targetKey.column];
    return { source, name, target, through, automatic, columns, reverse, symmetrical };
  });
}

const isGenericKey = (column: Json | undefined) => (field: Row) =>
  field.kind === "GenericForeignKey" && field.object_id === column;

function wantedManyToMany(models: Models) {
  return standing(models).flatMap(([source, model]) =>
    rows(model.many_to_many)
      .filter((field) => known(models, field.to) && known(models, field.through))
      .filter((field) => field.source_column !== null && field.target_column !== null)
      // Tags that are told by generic keys, not by a foreign key, are a relation to Django, and left out with a warning.
      .filter((field) => !rows(models[String(field.through)]?.private_fields).some(isGenericKey(field.source_column)))
      .map((field) => ({
        source,
        name: field.name,
        target: field.to,
        through: field.through,
        automatic: field.auto_created,
        columns: [field.source_column, field.target_column],
        reverse: field.symmetrical === true ? null : field.accessor,
        symmetrical: field.symmetrical,
      })),
  );
}

function generic({ generic }: Application) {
  return generic.map(({ kind, entity, name }) => ({ kind, entity, name }));
}

function wantedGeneric(models: Models) {
  return standing(models).flatMap(([entity, model]) =>
    rows(model.private_fields)
      .filter((field) => field.kind === "GenericForeignKey" || known(models, field.to))
      .map((field) => ({ kind: field.kind === "GenericForeignKey" ? "key" : "reverse", entity, name: field.name })),
  );
}
