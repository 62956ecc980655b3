import type { ModelMutation, ModelMutationKind, ModelMutationKinds } from "./mutations.js";
import {
  columnOf,
  type FieldPlace,
  fieldsOf,
  isField,
  type ModelPlace,
  modelsOf,
  tableOf,
  withArgs,
  withField,
  withModel,
} from "./places.js";
import type { FieldSketch, ModelSketch, ProjectSketch } from "./sketch.js";

type More = Partial<Omit<ModelMutationKind, "due" | "places">>;

/** Changes every foreign key for which there is another one. */
const onKey = (
  due: readonly string[],
  make: (place: FieldPlace) => FieldSketch | null,
  more: More = {},
): ModelMutationKind => ({
  due,
  ...more,
  places: (project, dialect) =>
    fieldsOf(project, dialect).flatMap((place): ModelMutation[] => {
      const by = isField(place.field, "ForeignKey", "OneToOneField") ? make(place) : null;
      if (by === null) return [];
      return [
        {
          ...{ project: withField(place, by), tables: [tableOf(place)], column: columnOf(by), name: null },
          at: `${place.app}.${place.model.name}.${by.name}`,
        },
      ];
    }),
});

/** Changes every many-to-many field for which there is another one; the finding is due for the join table. */
const onMany = (
  due: readonly string[],
  make: (place: FieldPlace) => FieldSketch | null,
  more: More & { readonly table?: (place: FieldPlace) => string; readonly isGone?: true } = {},
): ModelMutationKind => {
  const { table = joinTableOf, isGone, ...rest } = more;
  return {
    due,
    ...rest,
    places: (project, dialect) =>
      fieldsOf(project, dialect).flatMap((place): ModelMutation[] => {
        const by = isField(place.field, "ManyToManyField") ? make(place) : null;
        if (by === null) return [];
        return [
          {
            ...{ project: withField(place, by), tables: [table(place)], column: null, name: null },
            at: isGone === true ? null : `${place.app}.${place.model.name}.${by.name}`,
          },
        ];
      }),
  };
};

/** What Django calls the table of a many-to-many field without a model of its own. */
function joinTableOf(place: FieldPlace): string {
  return `${tableOf(place)}_${place.field.name}`;
}

/** Whether a many-to-many field goes over the model, so that its keys have to be those two. */
function isThrough({ project, model }: ModelPlace): boolean {
  const fields = Object.values(project.apps).flatMap((models) => models.flatMap((each) => each.fields));
  return fields.some(({ args }) => args.through === `"${model.name}"`);
}

/** Another model of the app whose key is the same type as this one's, and stands before the one that refers to it. */
function otherTarget({ project, app, model }: ModelPlace, than: string | undefined): ModelSketch | undefined {
  const models = project.apps[app] ?? [];
  return models
    .slice(0, models.indexOf(model))
    .find(({ name, meta, fields }) => name !== than && meta.managed === undefined && !fields.some(isKey));
}

const isKey = ({ args }: FieldSketch): boolean => args.primary_key !== undefined;

/** The model that has the field `ref`, which keys can refer to. */
function referable({ project, app, model }: ModelPlace): ModelSketch | undefined {
  const models = project.apps[app] ?? [];
  return models.slice(0, models.indexOf(model)).find(({ fields }) => fields.some(({ name }) => name === "ref"));
}

/** The project with one more model at the end of the app. */
function withMore(project: ProjectSketch, app: string, model: ModelSketch): ProjectSketch {
  return { ...project, apps: { ...project.apps, [app]: [...(project.apps[app] ?? []), model] } };
}

/** Changes to relations. */
export const RELATION_MUTATIONS: ModelMutationKinds = {
  "key added": {
    due: ["column-missing"],
    cascades: true,
    places: (project, dialect) =>
      modelsOf(project, dialect).flatMap((place): ModelMutation[] => {
        const target = otherTarget(place, undefined);
        if (target === undefined || isThrough(place)) return [];
        const args = { 0: target.name, on_delete: "models.CASCADE", null: "True", related_name: '"+"' };
        const field = { name: "mutant", callee: "models.ForeignKey", args, isLong: false };
        return [
          {
            project: withModel(place, { ...place.model, fields: [...place.model.fields, field] }),
            ...{ tables: [tableOf(place)], column: "mutant_id", name: null },
            at: `${place.app}.${place.model.name}.mutant`,
          },
        ];
      }),
  },
  on_delete: onKey([], ({ field }) =>
    withArgs(
      field,
      field.args.on_delete === undefined ? { 1: "models.DO_NOTHING" } : { on_delete: "models.DO_NOTHING" },
    ),
  ),
  "on_delete, standing alone": onKey(
    ["foreign-key-action"],
    ({ field }) =>
      field.args.on_delete === "models.CASCADE" ? withArgs(field, { on_delete: "models.DO_NOTHING" }) : null,
    { mode: "standalone" },
  ),
  to: onKey(
    ["foreign-key-target"],
    (place) => {
      const { 0: to } = place.field.args;
      const other = otherTarget(place, to);
      return other === undefined || isThrough(place) ? null : withArgs(place.field, { 0: other.name });
    },
    { cascades: true },
  ),
  to_field: onKey(
    ["foreign-key-target"],
    (place) => (referable(place)?.name === place.field.args[0] ? withArgs(place.field, { to_field: '"ref"' }) : null),
    { cascades: true },
  ),
  db_constraint: onKey(["foreign-key-extra"], ({ field }) => withArgs(field, { db_constraint: "False" })),
  "null of a key": onKey(
    ["column-nullability"],
    ({ field }) => (field.args.null === undefined ? withArgs(field, { null: "True" }) : null),
    { cascades: true },
  ),
  "db_column of a key": onKey(
    ["column-renamed", "column-missing"],
    ({ field }) => withArgs(field, { db_column: '"mutant"' }),
    { cascades: true },
  ),
  "ForeignKey to OneToOne": onKey(
    ["unique-missing"],
    ({ field }) => (isField(field, "ForeignKey") ? { ...field, callee: "models.OneToOneField" } : null),
    { cascades: true },
  ),
  "OneToOne to ForeignKey": onKey(
    ["unique-extra"],
    ({ field }) => (isField(field, "OneToOneField") ? { ...field, callee: "models.ForeignKey" } : null),
    { cascades: true },
  ),
  related_name: {
    due: ["relation-name"],
    places: (project, dialect) =>
      fieldsOf(project, dialect).flatMap((place): ModelMutation[] => {
        const target = modelsOf(project, dialect).find(({ model }) => model.name === place.field.args[0]);
        const isPlain = isField(place.field, "ForeignKey") && place.field.args.related_name !== undefined;
        if (!isPlain || target === undefined) return [];
        return [
          {
            project: withField(place, withArgs(place.field, { related_name: '"mutants"' })),
            ...{ tables: [tableOf(target)], column: null, name: "mutants" },
            at: `${place.app}.${place.model.name}.${place.field.name}`,
          },
        ];
      }),
  },
  "many-to-many added": {
    due: ["many-to-many-table-missing", "table-missing"],
    cascades: true,
    places: (project, dialect) =>
      modelsOf(project, dialect).flatMap((place): ModelMutation[] => {
        const target = otherTarget(place, undefined);
        if (target === undefined) return [];
        const args = { 0: target.name, related_name: '"+"' };
        const field = { name: "mutants", callee: "models.ManyToManyField", args, isLong: false };
        return [
          {
            project: withModel(place, { ...place.model, fields: [...place.model.fields, field] }),
            ...{ tables: [`${tableOf(place)}_mutants`], column: null, name: null },
            at: `${place.app}.${place.model.name}.mutants`,
          },
        ];
      }),
  },
  "many-to-many dropped": {
    due: ["relation-extra"],
    cascades: true,
    places: (project, dialect) =>
      fieldsOf(project, dialect)
        .filter(({ field }) => isField(field, "ManyToManyField") && field.args.through === undefined)
        .map((place) => ({
          ...{ project: withField(place, null), tables: [tableOf(place)], column: null, name: null },
          at: `${place.app}.${place.model.name}`,
        })),
  },
  "target of a many-to-many": onMany(
    ["column-renamed", "foreign-key-target", "column-missing"],
    (place) => {
      const { 0: to, through } = place.field.args;
      const other = otherTarget(place, to);
      return other === undefined || through !== undefined || to === '"self"'
        ? null
        : withArgs(place.field, { 0: other.name });
    },
    { cascades: true },
  ),
  "db_table of a many-to-many": onMany(
    ["many-to-many-table-renamed", "table-renamed", "many-to-many-table-missing", "table-missing"],
    ({ field }) => (field.args.through === undefined ? withArgs(field, { db_table: '"mutant"' }) : null),
    { cascades: true, table: () => "mutant" },
  ),
  "through taken away": onMany(
    ["many-to-many-table-missing", "table-missing"],
    ({ field }) => (field.args.through === undefined ? null : withArgs(field, { through: undefined })),
    { cascades: true },
  ),
  through: {
    due: ["table-missing", "many-to-many-table-missing"],
    cascades: true,
    places: (project, dialect) =>
      fieldsOf(project, dialect).flatMap((place): ModelMutation[] => {
        const { field, app, model } = place;
        const to = field.args[0];
        if (!isField(field, "ManyToManyField") || field.args.through !== undefined || to === '"self"') return [];
        const key = (name: string, target: string): FieldSketch => ({
          ...{ name, callee: "models.ForeignKey", isLong: false },
          args: { 0: target, on_delete: "models.CASCADE" },
        });
        const through: ModelSketch = {
          ...{ name: "Mutant", bases: ["models.Model"], indexes: [], constraints: [], meta: {} },
          fields: [key("one", model.name), key("other", to ?? "")],
        };
        const changed = withField(place, withArgs(field, { through: '"Mutant"' }));
        return [
          {
            ...{ project: withMore(changed, app, through), tables: [`${app}_mutant`], column: null, name: null },
            at: `${app}.Mutant`,
          },
        ];
      }),
  },
  symmetrical: onMany(
    ["relation-missing-back", "many-to-many-missing", "relation-missing"],
    ({ field: { args }, field }) =>
      args[0] === '"self"' && args.symmetrical === undefined
        ? withArgs(field, { symmetrical: "False", related_name: '"mutants"' })
        : null,
    { cascades: true, table: tableOf },
  ),
  "symmetrical taken away": onMany(
    ["relation-extra"],
    ({ field: { args }, field }) =>
      args.symmetrical === undefined ? null : withArgs(field, { symmetrical: undefined, related_name: undefined }),
    { cascades: true, table: tableOf, isGone: true },
  ),
};
