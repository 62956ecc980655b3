import type { DialectName } from "../../../src/schema/schema.js";
import type { CallSketch, FieldSketch, ModelSketch, ProjectSketch } from "./sketch.js";

/** A model of a project that is going to be changed. */
export interface ModelPlace {
  readonly project: ProjectSketch;
  readonly dialect: DialectName;
  readonly app: string;
  readonly model: ModelSketch;
}

/** A field of it. */
export interface FieldPlace extends ModelPlace {
  readonly field: FieldSketch;
}

/** An item of one of its `Meta`'s lists. */
export interface ItemPlace extends ModelPlace {
  readonly list: "indexes" | "constraints";
  readonly item: CallSketch;
}

/** Every model with a table that Django makes. */
export function modelsOf(project: ProjectSketch, dialect: DialectName): readonly ModelPlace[] {
  return Object.entries(project.apps).flatMap(([app, models]) =>
    models
      .filter(({ meta }) => meta.abstract === undefined && meta.managed === undefined)
      .map((model) => ({ project, dialect, app, model })),
  );
}

export function fieldsOf(project: ProjectSketch, dialect: DialectName): readonly FieldPlace[] {
  return modelsOf(project, dialect).flatMap((place) => place.model.fields.map((field) => ({ ...place, field })));
}

export function itemsOf(project: ProjectSketch, dialect: DialectName): readonly ItemPlace[] {
  return modelsOf(project, dialect).flatMap((place) =>
    (["indexes", "constraints"] as const).flatMap((list) =>
      place.model[list].filter((item) => isMade(item, dialect)).map((item) => ({ ...place, list, item })),
    ),
  );
}

/** Whether the database has such a thing at all: MariaDB does not index expressions, and MySQL has no partial unique indexes. */
function isMade({ callee, args }: CallSketch, dialect: DialectName): boolean {
  if (dialect === "mariadb" && args[0] !== undefined) return false;
  const isPartial = callee.endsWith("UniqueConstraint") && args.condition !== undefined;
  return !isPartial || dialect === "postgres" || dialect === "sqlite";
}

/** The project with another model in this one's place; without it where that is null. */
export function withModel({ project, app, model }: ModelPlace, by: ModelSketch | null): ProjectSketch {
  const models = (project.apps[app] ?? []).flatMap((each) => (each === model ? (by ?? []) : [each]));
  return { ...project, apps: { ...project.apps, [app]: models } };
}

/** The project with another field in this one's place; without it where that is null. */
export function withField(place: FieldPlace, by: FieldSketch | null): ProjectSketch {
  const fields = place.model.fields.flatMap((each) => (each === place.field ? (by ?? []) : [each]));
  return withModel(place, { ...place.model, fields });
}

/** The project with another index or constraint in this one's place; without it where that is null. */
export function withItem(place: ItemPlace, by: CallSketch | null): ProjectSketch {
  const items = place.model[place.list].flatMap((each) => (each === place.item ? (by ?? []) : [each]));
  return withModel(place, { ...place.model, [place.list]: items });
}

/** The call with some arguments otherwise; those that are undefined are taken away. */
export function withArgs<T extends CallSketch>(call: T, args: Readonly<Record<string, string | undefined>>): T {
  const all = Object.entries({ ...call.args, ...args }).filter(
    (each): each is [string, string] => each[1] !== undefined,
  );
  return { ...call, args: Object.fromEntries(all) };
}

/** What Django calls a model's table. */
export function tableOf({ app, model }: Pick<ModelPlace, "app" | "model">): string {
  return model.meta.db_table === undefined ? `${app}_${model.name.toLowerCase()}` : unquoted(model.meta.db_table);
}

/** What Django calls a field's column. */
export function columnOf({ name, callee, args }: FieldSketch): string {
  if (args.db_column !== undefined) return unquoted(args.db_column);
  return /ForeignKey|OneToOneField/.test(callee) ? `${name}_id` : name;
}

/** What a string of Python says. */
export function unquoted(text: string): string {
  return String(JSON.parse(text));
}

/** Whether the class is one of `models`. */
export function isField({ callee }: FieldSketch, ...kinds: readonly string[]): boolean {
  return kinds.some((kind) => callee === `models.${kind}`);
}

/** Whether something else of the model speaks of the field. */
export function isMentioned({ model, field }: FieldPlace): boolean {
  const texts = [...model.indexes, ...model.constraints, ...model.fields].flatMap(({ args }) => Object.values(args));
  return [...texts, ...Object.values(model.meta)].some((text) => new RegExp(`\\b${field.name}\\b`).test(text));
}
