import {
  type Field,
  isOwnApp,
  type ManyToMany,
  type Model,
  type PrivateField,
  type Project,
} from "../../django/project.js";

/** One line about one member of a model. */
export interface MemberSummary {
  readonly name: string;
  /** What it is: `CharField(100)`, `ForeignKey → shop.Author`. */
  readonly type: string;
  /** What else there is to know, in short. */
  readonly notes: readonly string[];
}

export interface ModelSummary {
  readonly model: Model;
  readonly members: readonly MemberSummary[];
}

/**
 * The models of the chosen apps by app, in the project's order, each with a line for every member. Automatic through
 * models are left out: their many-to-many names them.
 * @param apps labels; null for all of the project's own
 */
export function summarize(
  project: Project,
  apps: ReadonlySet<string> | null,
): readonly { readonly app: string; readonly source: string | null; readonly models: readonly ModelSummary[] }[] {
  return project.apps
    .filter((app) => (apps === null ? isOwnApp(app) : apps.has(app.label)))
    .map((app) => ({
      app: app.label,
      source: app.source,
      models: project.models
        .filter((model) => model.app === app.label && !model.autoCreated)
        .map((model) => ({
          model,
          members: [
            ...model.fields.map(fieldLine),
            ...model.manyToMany.map(manyToManyLine),
            ...model.privateFields.map(privateLine),
          ],
        })),
    }))
    .filter(({ models }) => models.length > 0);
}

function fieldLine(field: Field): MemberSummary {
  const short = field.className.slice(field.className.lastIndexOf(".") + 1);
  const size =
    field.maxLength ?? (field.maxDigits === null ? null : `${field.maxDigits}, ${field.decimalPlaces ?? "?"}`);
  const { relation } = field;
  const notes = [
    field.primaryKey ? "primary key" : field.unique ? "unique" : "",
    field.null ? "null" : "",
    relation?.accessor ? `back: ${relation.accessor}` : "",
    field.column === field.attname ? "" : `column ${field.column}`,
  ];
  const type = relation === null ? `${short}${size === null ? "" : `(${size})`}` : `${short} → ${target(relation)}`;
  return { name: field.name, type, notes: notes.filter((note) => note !== "") };
}

function manyToManyLine(field: ManyToMany): MemberSummary {
  const { accessor, symmetrical, through } = field;
  const back = symmetrical.value ? "symmetrical" : accessor.value === null ? "no way back" : `back: ${accessor.value}`;
  return {
    name: field.name,
    type: `ManyToManyField → ${target({ to: field.to.value, resolved: field.resolved })}`,
    notes: [`through ${through.value}${field.autoCreated ? " (automatic)" : ""}`, back],
  };
}

function privateLine(field: PrivateField): MemberSummary {
  const type = field.kind === "GenericRelation" ? `${field.kind} → ${field.to}` : field.kind;
  return { name: field.name, type, notes: [`by ${field.contentType}, ${field.objectId}`] };
}

function target({ to, resolved }: { readonly to: string; readonly resolved: boolean }): string {
  return resolved ? to : `${to} (not found)`;
}

/** What kind of model it is, when it is no plain one. */
export function kindNotes(model: Model): readonly string[] {
  return [
    model.proxyFor === null ? "" : `proxy of ${model.proxyFor}`,
    model.proxy || model.parents.length === 0 ? "" : `extends ${model.parents.map(({ label }) => label).join(", ")}`,
    model.managed ? "" : "unmanaged",
    model.swapped ? "swapped out" : "",
    model.complete ? "" : "incomplete",
  ].filter((note) => note !== "");
}
