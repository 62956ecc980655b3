import type { ModelMutation, ModelMutationKind, ModelMutationKinds } from "./mutations.js";
import {
  columnOf,
  type FieldPlace,
  fieldsOf,
  isField,
  isMentioned,
  modelsOf,
  tableOf,
  withArgs,
  withField,
  withModel,
} from "./places.js";
import type { FieldSketch } from "./sketch.js";

type More = Partial<Omit<ModelMutationKind, "due" | "places">>;

/** Plain fields, which nothing but themselves hangs on. */
const PLAIN = ["CharField", "TextField", "IntegerField", "DateField", "FloatField", "BooleanField", "DecimalField"];

/** Changes every field for which there is another one. */
const onField = (
  due: readonly string[],
  make: (place: FieldPlace) => FieldSketch | null,
  more: More = {},
): ModelMutationKind => ({
  due,
  ...more,
  places: (project, dialect) =>
    fieldsOf(project, dialect).flatMap((place): ModelMutation[] => {
      const by = make(place);
      return by === null ? [] : [mutationOf(place, by)];
    }),
});

function mutationOf(place: FieldPlace, by: FieldSketch): ModelMutation {
  return {
    project: withField(place, by),
    tables: [tableOf(place)],
    column: columnOf(by),
    name: null,
    at: `${place.app}.${place.model.name}.${by.name}`,
  };
}

/** SQLite's columns hold any value of their affinity. */
const HELD_ON_SQLITE: More = { noneOn: ["sqlite"] };

/** Makes every field of a class one of another. */
const toClass = (from: string, to: string, args: FieldSketch["args"] = {}, more: More = {}): ModelMutationKind =>
  onField(
    ["column-type"],
    (place) => {
      const { field } = place;
      const isPlain = Object.keys(field.args).every((each) => ["null", "max_length", "default"].includes(each));
      if (!isField(field, from) || !isPlain || isMentioned(place)) return null;
      const { max_length: _, ...kept } = field.args;
      return { ...field, callee: `models.${to}`, args: { ...kept, ...args }, isLong: field.isLong };
    },
    more,
  );

const isPlain = ({ field }: FieldPlace): boolean => isField(field, ...PLAIN);

/** Changes to a field. */
export const FIELD_MUTATIONS: ModelMutationKinds = {
  "field added": {
    due: ["column-missing"],
    places: (project, dialect) =>
      modelsOf(project, dialect).map((place) => {
        const field = { name: "mutant", callee: "models.DateField", args: { null: "True" }, isLong: false };
        const [first, ...rest] = place.model.fields;
        const fields = first === undefined ? [field] : [first, field, ...rest];
        return {
          ...{ project: withModel(place, { ...place.model, fields }), tables: [tableOf(place)] },
          ...{ column: "mutant", name: null, at: `${place.app}.${place.model.name}.mutant` },
        };
      }),
  },
  "field dropped": {
    due: ["column-extra", "column-extra-required"],
    cascades: true,
    places: (project, dialect) =>
      fieldsOf(project, dialect)
        .filter((place) => isPlain(place) && !isMentioned(place))
        .map((place) => ({
          ...{ project: withField(place, null), tables: [tableOf(place)] },
          ...{ column: columnOf(place.field), name: null, at: `${place.app}.${place.model.name}` },
        })),
  },
  "field renamed": onField(
    ["column-renamed", "column-missing"],
    (place) => (isPlain(place) && !isMentioned(place) ? { ...place.field, name: "mutant" } : null),
    { cascades: true },
  ),
  db_column: onField(
    ["column-renamed", "column-missing"],
    (place) => (isPlain(place) && !isMentioned(place) ? withArgs(place.field, { db_column: '"mutant"' }) : null),
    { cascades: true },
  ),
  max_length: onField(
    ["column-size"],
    ({ field }) =>
      isField(field, "CharField") && field.args.max_length !== undefined
        ? withArgs(field, { max_length: String(Number(field.args.max_length) + 1) })
        : null,
    { facts: ["column type"] },
  ),
  max_digits: onField(
    ["column-size"],
    ({ field }) =>
      field.args.max_digits === undefined
        ? null
        : withArgs(field, { max_digits: String(Number(field.args.max_digits) + 1) }),
    { only: ["postgres", "mysql", "mariadb"] },
  ),
  decimal_places: onField(
    ["column-size"],
    ({ field }) =>
      field.args.decimal_places === undefined
        ? null
        : withArgs(field, { decimal_places: String(Number(field.args.decimal_places) + 1) }),
    { only: ["postgres", "mysql", "mariadb"] },
  ),
  null: onField(["column-nullability"], (place) =>
    isPlain(place) && place.field.args.null === undefined ? withArgs(place.field, { null: "True" }) : null,
  ),
  "null taken away": onField(["column-nullability"], (place) =>
    isPlain(place) && place.field.args.null !== undefined ? withArgs(place.field, { null: undefined }) : null,
  ),
  unique: onField(["unique-missing"], ({ field }) =>
    isField(field, "CharField", "IntegerField", "DateField") && !("unique" in field.args) && !("db_index" in field.args)
      ? withArgs(field, { unique: "True" })
      : null,
  ),
  "unique taken away": onField(["unique-extra"], ({ field }) =>
    "unique" in field.args ? withArgs(field, { unique: undefined }) : null,
  ),
  db_index: onField(["index-missing"], ({ field }) =>
    isField(field, "CharField", "IntegerField", "DateField") && !("unique" in field.args) && !("db_index" in field.args)
      ? withArgs(field, { db_index: "True" })
      : null,
  ),
  "db_index taken away": onField(["index-extra"], ({ field }) =>
    "db_index" in field.args ? withArgs(field, { db_index: undefined }) : null,
  ),
  "db_index of a key": onField(
    ["index-extra"],
    ({ field }) => (isField(field, "ForeignKey") ? withArgs(field, { db_index: "False" }) : null),
    { only: ["postgres", "sqlite"] },
  ),
  db_default: onField(
    ["column-default"],
    ({ field: { args }, field }) =>
      args.db_default === undefined
        ? null
        : withArgs(field, {
            db_default: /^\d+$/.test(args.db_default) ? String(Number(args.db_default) + 1) : '"mutant"',
          }),
    { facts: ["default"] },
  ),
  "db_default added": onField(
    ["column-default"],
    ({ field }) =>
      isField(field, "IntegerField") && field.args.db_default === undefined
        ? withArgs(field, { db_default: "41" })
        : null,
    { facts: ["default"] },
  ),
  "db_default taken away": onField(
    ["column-default"],
    ({ field }) => (field.args.db_default === undefined ? null : withArgs(field, { db_default: undefined })),
    { facts: ["default"] },
  ),
  db_comment: onField(
    ["column-comment"],
    (place) => (isPlain(place) ? withArgs(place.field, { db_comment: '"mutant"' }) : null),
    { facts: ["comment"], only: ["postgres", "mysql", "mariadb"] },
  ),
  db_collation: onField(
    ["column-collation"],
    ({ field, dialect }) => {
      if (!isField(field, "CharField") || "unique" in field.args) return null;
      const name = { postgres: "C", sqlite: "RTRIM", mysql: "utf8mb4_unicode_ci", mariadb: "utf8mb4_unicode_ci" }[
        dialect
      ];
      return withArgs(field, { db_collation: field.args.db_collation === undefined ? `"${name}"` : undefined });
    },
    { facts: ["collation"] },
  ),
  "Char to Text": toClass("CharField", "TextField"),
  "Text to Char": toClass("TextField", "CharField", { max_length: "40" }, HELD_ON_SQLITE),
  "Integer to BigInteger": toClass("IntegerField", "BigIntegerField", {}, HELD_ON_SQLITE),
  "Integer to Date": toClass("IntegerField", "DateField"),
  "Date to DateTime": toClass("DateField", "DateTimeField"),
  "Float to Decimal": toClass("FloatField", "DecimalField", { max_digits: "9", decimal_places: "3" }, HELD_ON_SQLITE),
  "Boolean to Integer": toClass("BooleanField", "IntegerField"),
  "Integer to PositiveInteger": {
    ...toClass("IntegerField", "PositiveIntegerField"),
    due: ["check-missing", "column-type"],
    facts: ["check", "column check"],
    cascades: true,
  },
  "PositiveInteger to Integer": {
    ...toClass("PositiveIntegerField", "IntegerField"),
    due: ["check-extra", "column-type"],
    facts: ["check", "column check"],
    cascades: true,
  },
  "expression of a generated field": onField(["column-generated"], ({ field }) =>
    field.args.expression === undefined
      ? null
      : withArgs(field, { expression: field.args.expression.replace(" + ", " - ") }),
  ),
  db_persist: onField(
    ["column-generated"],
    ({ field }) => (field.args.db_persist === undefined ? null : withArgs(field, { db_persist: "False" })),
    { only: ["mysql", "mariadb", "sqlite"], facts: ["virtual column"] },
  ),
  choices: onField([], ({ field }) =>
    field.args.choices === undefined ? null : withArgs(field, { choices: '[("mutant", "One")]' }),
  ),
  "choices, standing alone": onField(
    ["check-expression"],
    ({ field }) => (field.args.choices === undefined ? null : withArgs(field, { choices: '[("mutant", "One")]' })),
    { mode: "standalone", facts: ["check"] },
  ),
  default: onField([], ({ field }) =>
    isField(field, "CharField") && field.args.choices === undefined ? withArgs(field, { default: '"mutant"' }) : null,
  ),
  "default, standing alone": onField(
    ["column-default"],
    ({ field }) =>
      isField(field, "CharField") && field.args.db_default === undefined && field.args.choices === undefined
        ? withArgs(field, { default: '"mutant"' })
        : null,
    { mode: "standalone", facts: ["default"] },
  ),
  "help_text and blank": onField([], ({ field }) =>
    isField(field, ...PLAIN) ? withArgs(field, { help_text: '"mutant"', blank: "True", editable: "False" }) : null,
  ),
};
