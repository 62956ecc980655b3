import type { ModelMutation, ModelMutationKind, ModelMutationKinds } from "./mutations.js";
import {
  fieldsOf,
  type ItemPlace,
  isField,
  isMentioned,
  itemsOf,
  type ModelPlace,
  modelsOf,
  tableOf,
  unquoted,
  withArgs,
  withItem,
  withModel,
} from "./places.js";
import type { CallSketch, FieldSketch, ModelSketch, ProjectSketch } from "./sketch.js";

type More = Partial<Omit<ModelMutationKind, "due" | "places">>;

/** Changes every model for which there is another one. */
const onModel = (
  due: readonly string[],
  make: (place: ModelPlace) => ModelSketch | null,
  more: More & {
    readonly column?: string;
    readonly field?: string;
    readonly name?: string;
    readonly isGone?: true;
  } = {},
): ModelMutationKind => {
  const { column = null, field = null, name = null, isGone, ...rest } = more;
  const atOf = (label: string): string | null => {
    if (isGone === true) return null;
    return field !== null ? `${label}.${field}` : name !== null ? `${label}:${name}` : label;
  };
  return {
    due,
    ...rest,
    places: (project, dialect) =>
      modelsOf(project, dialect).flatMap((place): ModelMutation[] => {
        const by = make(place);
        const label = `${place.app}.${place.model.name}`;
        if (by === null) return [];
        return [
          {
            ...{ project: withModel(place, by), tables: [tableOf({ ...place, model: by })], column, name },
            at: atOf(label),
          },
        ];
      }),
  };
};

/** Changes every index or constraint for which there is another one. */
const onItem = (
  due: readonly string[],
  make: (place: ItemPlace) => CallSketch | null,
  more: More = {},
): ModelMutationKind => ({
  due,
  ...more,
  places: (project, dialect) =>
    itemsOf(project, dialect).flatMap((place): ModelMutation[] => {
      const by = make(place);
      if (by === null) return [];
      const name = unquoted(by.args.name ?? '""');
      return [
        {
          ...{ project: withItem(place, by), tables: [tableOf(place)], column: null, name },
          at: `${place.app}.${place.model.name}:${name}`,
        },
      ];
    }),
});

/** Of an index that TypeORM has no words for, only the name is known there: then it is over something else. */
const onIndex = (due: string, make: (place: ItemPlace) => CallSketch | null, more: More = {}) =>
  onItem([due, "index-columns"], (place) => (place.list === "indexes" ? make(place) : null), { facts: INDEX, ...more });

const onConstraint = (
  of: string,
  due: readonly string[],
  make: (place: ItemPlace) => CallSketch | null,
  more: More = {},
) => onItem(due, (place) => (place.item.callee.endsWith(of) ? make(place) : null), more);

/** What a target may not be able to say of an index. */
const INDEX = ["index", "index method", "cut expression"] as const;

/** A plain field that a constraint or index can be over. */
function plainField({ model }: ModelPlace, ...taken: readonly string[]): string | undefined {
  return model.fields.find(
    (field) =>
      isField(field, "IntegerField", "DateField", "CharField") &&
      !taken.includes(field.name) &&
      field.args.unique === undefined,
  )?.name;
}

/** The names in a list of strings. */
const named = (list: string | undefined): readonly string[] => (list === undefined ? [] : JSON.parse(list));
const listed = (names: readonly string[]): string => `[${names.map((each) => `"${each}"`).join(", ")}]`;

const item = (callee: string, args: CallSketch["args"]): CallSketch => ({ callee, args });

/** Adds an index or constraint to every model that has a field for it. */
const adding = (
  list: "indexes" | "constraints",
  due: readonly string[],
  make: (place: ModelPlace, field: string) => CallSketch | null,
  more: More = {},
): ModelMutationKind =>
  onModel(
    due,
    (place) => {
      const field = plainField(place);
      const made = field === undefined ? null : make(place, field);
      return made === null
        ? null
        : { ...place.model, [list]: [...place.model[list], withArgs(made, { name: '"mutant"' })] };
    },
    { ...more, name: "mutant" },
  );

const dropping = (of: (place: ItemPlace) => boolean, due: readonly string[], more: More = {}): ModelMutationKind => ({
  due,
  ...more,
  places: (project, dialect) =>
    itemsOf(project, dialect)
      .filter(of)
      .map((place) => ({
        ...{ project: withItem(place, null), tables: [tableOf(place)], column: null },
        ...{ name: unquoted(place.item.args.name ?? '""'), at: null },
      })),
});

const renamed = (list: "indexes" | "constraints", of: string, due: readonly string[], more: More = {}) =>
  onItem(
    due,
    (place) =>
      place.list === list && place.item.callee.endsWith(of) ? withArgs(place.item, { name: '"mutant"' }) : null,
    more,
  );

/** One more field in the list of an index or constraint. */
const withField = ({ item: { args }, item: each, ...place }: ItemPlace): CallSketch | null => {
  const fields = named(args.fields);
  const bare = fields.map((name) => name.replace("-", ""));
  const other = plainField(place, ...bare);
  return fields.length === 0 || args.opclasses !== undefined || other === undefined
    ? null
    : withArgs(each, { fields: listed([...fields, other]) });
};

/** Changes the number in a condition. */
const otherwise = (condition: string | undefined): string | undefined =>
  condition?.replace(/=(\d+)\)/, (_, number: string) => `=${Number(number) + 1})`);

const isWhole = ({ item: { args } }: ItemPlace): boolean =>
  ["condition", "deferrable", "nulls_distinct", "include", "opclasses"].every((each) => args[each] === undefined);

/** `UniqueConstraint`s that are constraints, and those that are indexes. */
const isUnique = ({ item: { callee } }: ItemPlace): boolean => callee.endsWith("UniqueConstraint");

const withMeta = (model: ModelSketch, meta: Readonly<Record<string, string | undefined>>): ModelSketch => {
  const { args } = withArgs({ callee: "", args: model.meta }, meta);
  return { ...model, meta: args };
};

const together = (model: ModelSketch): readonly string[] | null => {
  const fields = model.fields.filter((each) => isField(each, "IntegerField", "DateField", "CharField"));
  const [one, other] = fields.map(({ name }) => name);
  return one === undefined || other === undefined ? null : [other, one];
};

/** Changes a field of the abstract base: every table of its children is due a finding, at the base's line. */
const onBase = (
  due: readonly string[],
  make: (fields: readonly FieldSketch[]) => { readonly fields: readonly FieldSketch[]; readonly name: string } | null,
  more: More & { readonly isGone?: true } = {},
): ModelMutationKind => {
  const { isGone, ...rest } = more;
  return {
    due,
    ...rest,
    places: (project, dialect) => {
      const [base] = project.apps.common ?? [];
      const by = base === undefined ? null : make(base.fields);
      if (base === undefined || by === null) return [];
      const children = modelsOf(project, dialect).filter(({ model }) => model.bases.includes(base.name));
      return [
        {
          project: withModel({ project, dialect, app: "common", model: base }, { ...base, fields: by.fields }),
          ...{ tables: children.map(tableOf), column: by.name, name: null },
          at: isGone === true ? null : `common.${base.name}.${by.name}`,
        },
      ];
    },
  };
};

const changedBase =
  (of: string, args: (field: FieldSketch) => Readonly<Record<string, string | undefined>>) =>
  (fields: readonly FieldSketch[]) => {
    const field = fields.find((each) => isField(each, of));
    return field === undefined
      ? null
      : { fields: fields.map((each) => (each === field ? withArgs(each, args(field)) : each)), name: field.name };
  };

function moved(project: ProjectSketch, { app, model }: ModelPlace, to: string): ProjectSketch {
  const left = (project.apps[app] ?? []).filter((each) => each !== model);
  return { ...project, apps: { ...project.apps, [app]: left, [to]: [...(project.apps[to] ?? []), model] } };
}

/** Whether nothing refers to the model, and it to nothing. */
function isAlone({ project, model }: ModelPlace): boolean {
  const others = Object.values(project.apps)
    .flat()
    .flatMap(({ fields }) => fields);
  const refers = (field: FieldSketch): boolean => field.args[0] !== undefined;
  return !model.fields.some(refers) && !others.some(({ args }) => args[0]?.includes(model.name) === true);
}

/** SQLite has indexes for it. Its name hangs on its columns: another one is missing where they change. */
const TOGETHER_MISSING = ["unique-missing", "index-missing-unique"];

/** Changes to a model and its `Meta`. */
export const META_MUTATIONS: ModelMutationKinds = {
  "model added": {
    due: ["table-missing"],
    places: (project) =>
      ["shop", "stock"].map((app) => {
        const field = { name: "memo", callee: "models.TextField", args: {}, isLong: false };
        const mutant: ModelSketch = {
          ...{ name: "Mutant", bases: ["models.Model"], fields: [field], indexes: [], constraints: [], meta: {} },
        };
        return {
          project: { ...project, apps: { ...project.apps, [app]: [...(project.apps[app] ?? []), mutant] } },
          ...{ tables: [`${app}_mutant`], column: null, name: null, at: `${app}.Mutant` },
        };
      }),
  },
  "model dropped": {
    due: [],
    places: (project, dialect) =>
      modelsOf(project, dialect)
        .filter(isAlone)
        .map((place) => ({
          ...{ project: withModel(place, null), tables: [tableOf(place)], column: null, name: null, at: null },
        })),
  },
  "model moved to another app": {
    due: ["table-renamed"],
    places: (project, dialect) =>
      modelsOf(project, dialect)
        .filter((place) => isAlone(place) && place.model.meta.db_table === undefined)
        .map((place) => {
          const to = place.app === "shop" ? "stock" : "shop";
          return {
            ...{ project: moved(project, place, to), tables: [tableOf({ ...place, app: to })] },
            ...{ column: null, name: null, at: `${to}.${place.model.name}` },
          };
        }),
    cascades: true,
  },
  db_table: onModel(["table-renamed", "table-missing"], ({ model }) => withMeta(model, { db_table: '"mutant"' }), {
    cascades: true,
  }),
  db_table_comment: onModel(["table-comment"], ({ model }) => withMeta(model, { db_table_comment: '"mutant"' }), {
    facts: ["comment"],
    only: ["postgres", "mysql", "mariadb"],
  }),
  managed: onModel([], (place) => (isAlone(place) ? withMeta(place.model, { managed: "False" }) : null)),
  ordering: onModel([], ({ model }) => withMeta(model, { ordering: '["-pk"]' })),
  "verbose_name and get_latest_by": onModel([], ({ model }) =>
    withMeta(model, { verbose_name: '"mutant"', get_latest_by: '"pk"' }),
  ),
  "proxy added": {
    due: [],
    places: (project, dialect) =>
      modelsOf(project, dialect).map((place) => {
        const proxy: ModelSketch = {
          ...{ name: "Mutant", bases: [place.model.name], fields: [], indexes: [], constraints: [] },
          meta: { proxy: "True" },
        };
        const models = [...(project.apps[place.app] ?? []), proxy];
        return {
          project: { ...project, apps: { ...project.apps, [place.app]: models } },
          ...{ tables: [], column: null, name: null, at: null },
        };
      }),
  },
  order_with_respect_to: {
    due: ["column-missing"],
    places: (project, dialect) =>
      fieldsOf(project, dialect)
        .filter(({ field, model }) => isField(field, "ForeignKey") && model.meta.ordering === undefined)
        .map((place) => ({
          project: withModel(place, withMeta(place.model, { order_with_respect_to: `"${place.field.name}"` })),
          ...{ tables: [tableOf(place)], column: "_order", name: null, at: `${place.app}.${place.model.name}` },
        })),
  },
  "class of the primary key": onModel(
    ["column-type"],
    (place) => {
      if (!isAlone(place)) return null;
      const id = { name: "id", callee: "models.AutoField", args: { primary_key: "True" }, isLong: false };
      return { ...place.model, fields: [id, ...place.model.fields] };
    },
    { only: ["postgres", "mysql", "mariadb"], column: "id", field: "id" },
  ),
  "UUID as primary key": onModel(
    ["column-type"],
    (place) => {
      if (!isAlone(place)) return null;
      const args = { primary_key: "True", default: "uuid.uuid4" };
      return {
        ...place.model,
        fields: [{ name: "id", callee: "models.UUIDField", args, isLong: false }, ...place.model.fields],
      };
    },
    { column: "id", field: "id", cascades: true },
  ),
  "another field as primary key": onModel(
    ["primary-key"],
    (place) => {
      const field = place.model.fields.find((each) => isField(each, "CharField"));
      if (!isAlone(place) || field === undefined || isMentioned({ ...place, field })) return null;
      const fields = place.model.fields.map((each) =>
        each === field ? withArgs(each, { primary_key: "True", db_index: undefined }) : each,
      );
      return { ...place.model, fields };
    },
    { cascades: true },
  ),
  "index added": adding("indexes", ["index-missing"], (_, field) => item("models.Index", { fields: listed([field]) })),
  "index of an expression added": adding(
    "indexes",
    ["index-missing"],
    ({ model }) => {
      const text = model.fields.find((each) => isField(each, "CharField"))?.name;
      return text === undefined ? null : item("models.Index", { 0: `Upper("${text}")` });
    },
    { only: ["postgres", "mysql", "sqlite"], facts: INDEX },
  ),
  "index dropped": dropping(({ list }) => list === "indexes", ["index-extra"], { facts: INDEX }),
  "fields of an index": onIndex("index-columns", withField),
  "order of an index": onIndex("index-order", ({ item: each }) => {
    const [first, ...rest] = named(each.args.fields);
    if (first === undefined || each.callee === "HashIndex" || each.args.opclasses !== undefined) return null;
    return withArgs(each, { fields: listed([first.startsWith("-") ? first.slice(1) : `-${first}`, ...rest]) });
  }),
  "expression of an index": onIndex(
    "index-columns",
    ({ item: each }) =>
      each.args[0] === undefined ? null : withArgs(each, { 0: each.args[0].replace("Lower", "Upper") }),
    { only: ["postgres", "mysql", "sqlite"] },
  ),
  "condition of an index": onIndex(
    "index-condition",
    ({ item: each }) =>
      each.args.condition === undefined
        ? null
        : withArgs(each, {
            condition: each.args.condition.replace(/\d+\)$/, (number) => `${Number.parseInt(number, 10) + 1})`),
          }),
    { only: ["postgres", "sqlite"] },
  ),
  "condition added to an index": onIndex(
    "index-condition",
    ({ item: each }) => {
      const [first] = named(each.args.fields);
      if (first === undefined || each.args.condition !== undefined) return null;
      return withArgs(each, { condition: `Q(${first.replace("-", "")}__isnull=False)` });
    },
    { only: ["postgres", "sqlite"] },
  ),
  "operator class of an index": onIndex(
    "index-operator-class",
    ({ item: each }) =>
      each.args.opclasses === undefined ? null : withArgs(each, { opclasses: '["text_pattern_ops"]' }),
    { only: ["postgres"] },
  ),
  "include of an index": onIndex(
    "index-include",
    ({ item: each }) => (each.args.include === undefined ? null : withArgs(each, { include: undefined })),
    { only: ["postgres"], facts: [...INDEX, "include"] },
  ),
  "method of an index": onIndex(
    "index-method",
    ({ item: each }) => (each.callee === "HashIndex" ? { ...each, callee: "models.Index" } : null),
    { only: ["postgres"] },
  ),
  "parameters of an index": onIndex(
    "index-parameters",
    ({ item: each }) => (each.callee === "HashIndex" ? withArgs(each, { fillfactor: "71" }) : null),
    { only: ["postgres"] },
  ),
  "name of an index": renamed("indexes", "Index", ["index-name"], { facts: INDEX }),
  "unique constraint added": adding("constraints", ["unique-missing"], (_, field) =>
    item("models.UniqueConstraint", { fields: listed([field]) }),
  ),
  "unique constraint dropped": dropping((place) => isUnique(place) && isWhole(place), ["unique-extra"]),
  "unique index dropped": dropping(
    ({ item: each }) => each.callee.endsWith("UniqueConstraint") && each.args.condition !== undefined,
    ["index-extra-unique"],
    { only: ["postgres", "sqlite"], facts: INDEX },
  ),
  "fields of a unique constraint": onConstraint("UniqueConstraint", ["unique-columns", "index-columns"], (place) =>
    isWhole(place) ? withField(place) : null,
  ),
  "order in a unique constraint": onConstraint("UniqueConstraint", ["unique-columns"], (place) => {
    const fields = named(place.item.args.fields);
    return isWhole(place) && fields.length > 1 ? withArgs(place.item, { fields: listed([...fields].reverse()) }) : null;
  }),
  "condition of a unique constraint": onConstraint(
    "UniqueConstraint",
    ["index-condition"],
    ({ item: each }) =>
      each.args.condition === undefined
        ? null
        : withArgs(each, {
            condition: each.args.condition.replace(/\d+\)$/, (number) => `${Number.parseInt(number, 10) + 1})`),
          }),
    { only: ["postgres", "sqlite"], facts: INDEX },
  ),
  "condition added to a unique constraint": onConstraint(
    "UniqueConstraint",
    ["index-missing-unique"],
    (place) => {
      const [first] = named(place.item.args.fields);
      if (!isWhole(place) || first === undefined) return null;
      return withArgs(place.item, { condition: `Q(${first}__isnull=False)` });
    },
    { only: ["postgres", "sqlite"], cascades: true },
  ),
  deferrable: onConstraint(
    "UniqueConstraint",
    ["unique-deferrability"],
    ({ item: each }) => (each.args.deferrable === undefined ? null : withArgs(each, { deferrable: undefined })),
    { only: ["postgres"], facts: ["deferrability"] },
  ),
  "deferrable added": onConstraint(
    "UniqueConstraint",
    ["unique-deferrability"],
    (place) => (isWhole(place) ? withArgs(place.item, { deferrable: "Deferrable.DEFERRED" }) : null),
    { only: ["postgres"], facts: ["deferrability"] },
  ),
  nulls_distinct: onConstraint(
    "UniqueConstraint",
    ["unique-nulls"],
    ({ item: each }) => (each.args.nulls_distinct === undefined ? null : withArgs(each, { nulls_distinct: undefined })),
    { only: ["postgres"], facts: ["unique constraint"] },
  ),
  "include of a unique constraint": onConstraint(
    "UniqueConstraint",
    // Django makes an index of it, and a constraint again of one that covers nothing.
    ["unique-as-index", "unique-missing"],
    ({ item: each }) => (each.args.include === undefined ? null : withArgs(each, { include: undefined })),
    { only: ["postgres"], cascades: true },
  ),
  "name of a unique constraint": {
    ...renamed("constraints", "UniqueConstraint", ["unique-name", "index-name"], { facts: INDEX }),
  },
  "check added": adding(
    "constraints",
    ["check-missing"],
    (_, field) => item("models.CheckConstraint", { condition: `Q(${field}__isnull=False)` }),
    { facts: ["check"] },
  ),
  "check dropped": dropping(({ item: each }) => each.callee.endsWith("CheckConstraint"), ["check-extra"], {
    facts: ["check"],
  }),
  "condition of a check": onConstraint(
    "CheckConstraint",
    ["check-expression"],
    ({ item: each }) => {
      const condition = otherwise(each.args.condition);
      return condition === undefined ? null : withArgs(each, { condition });
    },
    { facts: ["check"] },
  ),
  "name of a check": renamed("constraints", "CheckConstraint", ["check-name"], { facts: ["check"] }),
  "exclusion constraint added": adding(
    "constraints",
    ["exclusion-missing", "index-missing"],
    ({ model }, field) =>
      model.fields.some(({ name, args }) => name === field && args.max_length === undefined)
        ? item("ExclusionConstraint", { expressions: `[("${field}", RangeOperators.EQUAL)]` })
        : null,
    { only: ["postgres"], facts: ["exclusion"] },
  ),
  "exclusion constraint dropped": dropping(
    ({ item: each }) => each.callee === "ExclusionConstraint",
    ["exclusion-extra", "index-extra"],
    { only: ["postgres"], facts: ["exclusion"] },
  ),
  "expressions of an exclusion constraint": onConstraint(
    "ExclusionConstraint",
    ["exclusion-elements", "index-columns", "index-operator-class"],
    ({ item: each }) =>
      withArgs(each, { expressions: each.args.expressions?.replace(/, \("\w+", RangeOperators.EQUAL\)/, "") }),
    { only: ["postgres"], facts: ["exclusion"] },
  ),
  "condition of an exclusion constraint": onConstraint(
    "ExclusionConstraint",
    ["exclusion-elements", "index-condition"],
    ({ item: each }) => withArgs(each, { condition: "Q(span__isnull=False)" }),
    { only: ["postgres"], facts: ["exclusion"] },
  ),
  "name of an exclusion constraint": renamed("constraints", "ExclusionConstraint", ["exclusion-name", "index-name"], {
    ...{ only: ["postgres"], facts: ["exclusion"] },
  }),
  "unique_together added": onModel(TOGETHER_MISSING, ({ model }) => {
    const fields = together(model);
    return fields === null || model.meta.unique_together !== undefined
      ? null
      : withMeta(model, { unique_together: `[${listed(fields)}]` });
  }),
  unique_together: onModel(
    TOGETHER_MISSING,
    ({ model }) =>
      model.meta.unique_together === undefined
        ? null
        : withMeta(model, { unique_together: model.meta.unique_together.replace(")", ', "author")') }),
    { cascades: true },
  ),
  "unique_together taken away": onModel(
    ["unique-extra", "index-extra-unique"],
    ({ model }) => (model.meta.unique_together === undefined ? null : withMeta(model, { unique_together: undefined })),
    { isGone: true },
  ),
  "index_together added": onModel(
    ["index-missing"],
    ({ model }) => {
      const fields = together(model);
      return fields === null ? null : withMeta(model, { index_together: `[${listed(fields)}]` });
    },
    { django: "4.2" },
  ),
  "field of an abstract base added": onBase(["column-missing"], (fields) => ({
    fields: [{ name: "mutant", callee: "models.DateField", args: { null: "True" }, isLong: false }, ...fields],
    name: "mutant",
  })),
  "field of an abstract base dropped": onBase(
    ["column-extra", "column-extra-required"],
    (fields) => ({
      fields: fields.filter((each) => !isField(each, "DateField")),
      name: fields.find((each) => isField(each, "DateField"))?.name ?? "",
    }),
    { isGone: true },
  ),
  "max_length in an abstract base": onBase(
    ["column-size"],
    changedBase("CharField", ({ args }) => ({ max_length: String(Number(args.max_length) + 1) })),
    { facts: ["column type"] },
  ),
  "null in an abstract base": onBase(
    ["column-nullability"],
    changedBase("DateField", () => ({ null: "True" })),
  ),
  "unique in an abstract base": onBase(
    ["unique-missing"],
    changedBase("IntegerField", () => ({ unique: "True" })),
  ),
  "db_index in an abstract base": onBase(
    ["index-missing"],
    changedBase("IntegerField", () => ({ db_index: "True" })),
  ),
};
