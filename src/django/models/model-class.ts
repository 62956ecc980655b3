import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { PythonInstance } from "../../python/evaluate/instances.js";
import { type ClassValue, compareRanks, type Rank } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { FieldDeclaration, IndexDeclaration } from "../fields/field-declaration.js";
import type { Ordering } from "../project.js";
import type { ModelOptions } from "./meta.js";

/**
 * A model class while the project is being put together: what Django keeps in `Model._meta` once the class statement
 * has run. Relations are not resolved yet. Abstract models have one too; only concrete ones and proxies get registered.
 */
export interface ModelClass {
  /** The class statement, or what stands for it (automatic through models). */
  readonly class: ClassValue;
  readonly name: string;
  /** Dotted module. */
  readonly module: string;
  /** Empty for an abstract model outside of any app. */
  readonly appLabel: string;
  /** `app_label.ModelName`. */
  readonly label: string;
  readonly options: ModelOptions;
  readonly abstract: boolean;
  readonly proxy: boolean;
  /** `db_table`, truncated as PostgreSQL has it. */
  table: string;
  /** For automatic through models it follows both sides. */
  managed: boolean;
  /** Label of the model that replaces this one; null when it is not swapped out. */
  readonly swappedFor: string | null;
  /** `local_fields`, in order of creation. */
  readonly fields: BoundField[];
  /** `local_many_to_many`, in order of creation. */
  readonly manyToMany: BoundField[];
  /** `private_fields`, in the order in which they were added. */
  readonly privateFields: BoundField[];
  /** Fields of which not even the kind could be read. */
  readonly unreadFields: BoundField[];
  /** `parents`: concrete parents, each with the field that links to it (null for a proxy's). */
  readonly parents: Map<ModelClass, BoundField | null>;
  /** Model bases whose fields were taken because they are abstract, in order of resolution. */
  readonly abstractBases: ModelClass[];
  /** Indexes that a known package adds to Meta's. */
  readonly addedIndexes: IndexDeclaration[];
  pk: BoundField | null;
  proxyFor: ModelClass | null;
  /** The model in the end of the proxy chain; itself when it is no proxy. */
  concrete: ModelClass;
  /** Names in the class's own `__dict__`, as far as they matter to inheritance. */
  readonly attributes: Set<string>;
  /** The many-to-many field that this model was made for; null for a written model. */
  readonly autoCreatedFor: BoundField | null;
  /** Meta's, a parent's, or `_order`. */
  ordering: readonly Ordering[];
  /** False when something that the schema needs could not be read. */
  complete: boolean;
  /** What there is to say about the model as such. `model` is filled in already. */
  readonly problems: Diagnostic[];
  readonly origin: Span | null;
}

/** A field that belongs to a model class. Copies in children are objects of their own. */
export interface BoundField {
  readonly name: string;
  readonly declaration: FieldDeclaration;
  readonly model: ModelClass;
  readonly counter: CreationCounter;
  /** Made by Django and not by the author. */
  readonly autoCreated: boolean;
  /** Name or label of the abstract model that declares it; null for the model's own. */
  readonly inheritedFrom: string | null;
  /** Also true once a parent link has been promoted. */
  primaryKey: boolean;
  /** Came as a copy from a concrete parent (generic relations): it has no way back of its own. */
  readonly fromParentTable: boolean;
  /** Its automatic through model, once made. */
  through: ModelClass | null;
  /** The field itself, where its own class does something once the model is made: each copy of it does so anew. */
  readonly waiting?: PythonInstance | undefined;
  /** What there is to say about the field, without `model` and `field`. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Django's `creation_counter`. Fields that Django makes count downwards from -1, so the latest made stands first;
 * written fields follow in the order in which they were made; `_order` is made when its class is complete.
 * `brought`: made by another field as it was put into its class, the so many-th there; made anew for each child.
 */
export type CreationCounter =
  | { readonly kind: "auto"; readonly made: number }
  | { readonly kind: "written"; readonly rank: Rank; readonly brought?: number }
  | { readonly kind: "last" };

/** The counter of a field that another field makes while the class with this rank is put together: its own fields first, then the copies of its bases'. */
export function broughtAt(rank: Rank, by: "own field" | "copy", brought: number): CreationCounter {
  return { kind: "written", rank: [...rank, by === "copy" ? 1 : 0, brought], brought };
}

const COUNTER_ORDER = { auto: 0, written: 1, last: 2 } as const;

/** Orders fields as `Field.__lt__` does. */
function compareCounters(a: CreationCounter, b: CreationCounter): number {
  if (a.kind === "auto" && b.kind === "auto") return b.made - a.made;
  if (a.kind === "written" && b.kind === "written") return compareRanks(a.rank, b.rank);
  return COUNTER_ORDER[a.kind] - COUNTER_ORDER[b.kind];
}

/** Adds a field after all that are not later, as `bisect.insort` does. */
export function insertByCounter(fields: BoundField[], field: BoundField): void {
  let at = fields.length;
  while (at > 0) {
    const before = fields[at - 1];
    if (before === undefined || compareCounters(before.counter, field.counter) <= 0) break;
    at--;
  }
  fields.splice(at, 0, field);
}

/** `_meta.model_name`. */
export function modelName(model: ModelClass): string {
  return model.name.toLowerCase();
}

/** Name of the attribute that holds the field's own value: `author_id` for a foreign key `author`. */
export function attname(field: BoundField): string {
  const { declaration, name } = field;
  if (declaration.kind !== "column" && declaration.kind !== "relation") return name;
  return declaration.attname ?? (declaration.kind === "relation" ? `${name}_id` : name);
}

/** The field's column; null when it has none of its own. */
export function columnName(field: BoundField): string | null {
  const { declaration } = field;
  if (declaration.kind !== "column" && declaration.kind !== "relation") return null;
  return declaration.columnGiven === null || declaration.columnGiven === "" ? attname(field) : declaration.columnGiven;
}

/**
 * Own and inherited fields, parents' first. Mirrors `Options._get_fields(reverse=False)` without many-to-many and
 * private fields (`_meta.fields`).
 */
export function allFields(model: ModelClass): readonly BoundField[] {
  return collect(model, (each) => each.fields);
}

/** Own and inherited many-to-many fields, parents' first: `_meta.many_to_many`. */
export function allManyToMany(model: ModelClass): readonly BoundField[] {
  return collect(model, (each) => each.manyToMany);
}

/** A field of the model or of its parents by name or attname. Mirrors `_meta.get_field` for columns. */
export function findField(model: ModelClass, name: string): BoundField | undefined {
  const fields = allFields(model);
  if (name === "pk") return model.pk ?? undefined;
  return fields.findLast((field) => field.name === name) ?? fields.findLast((field) => attname(field) === name);
}

function collect(model: ModelClass, own: (model: ModelClass) => readonly BoundField[]): readonly BoundField[] {
  if (model.parents.size === 0) return own(model);
  const found: BoundField[] = [];
  for (const each of lineage(model)) {
    for (const field of own(each)) {
      const parentLink = field.declaration.kind === "relation" && field.declaration.parentLink;
      if (!parentLink || each === model || each === model.concrete) found.push(field);
    }
  }
  return found;
}

/** The concrete parents of a model, the furthest first and each once, and then the model itself. */
export function lineage(model: ModelClass): readonly ModelClass[] {
  if (model.parents.size === 0) return [model];
  const found = new Set<ModelClass>();
  const visit = (each: ModelClass): void => {
    for (const parent of each.parents.keys()) if (!found.has(parent)) visit(parent);
    found.add(each);
  };
  visit(model);
  return [...found];
}
