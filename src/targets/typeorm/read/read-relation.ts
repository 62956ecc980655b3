import type { Deferrability, ForeignKey, ReferentialAction } from "../../../schema/schema.js";
import { inWords } from "../../../typescript/read/plain.js";
import type { ClassValue, Place, Value } from "../../../typescript/read/values.js";
import { isTrue, listOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { heldAction } from "../../plan/read/held-action.js";
import { type Decorator, given, hasUnread, propertyNamed } from "./decorators.js";
import type { EntityDraft, EntityKeys, PropertyDraft } from "./entity-draft.js";
import type { Reading } from "./reading.js";

/** A relation property as it is declared. */
export interface RelationDraft {
  readonly entity: EntityDraft;
  readonly property: PropertyDraft;
  readonly kind: "many-to-one" | "one-to-one" | "one-to-many" | "many-to-many";
  readonly target: ClassValue;
  /** The property on the other side; null where none is named. */
  readonly inverse: string | null;
  readonly rules: KeyRules;
  /** Which of the rules are stated: the rows of a join table go with what they join unless it is said. */
  readonly stated: { readonly onDelete: boolean; readonly onUpdate: boolean };
  readonly isNullable: boolean;
  /** Whether the database is given a foreign key. */
  readonly isEnforced: boolean;
  /** Where it is said that it is given none. */
  readonly unenforcedAt: Place | null;
  /** What `@JoinColumn` says; null where there is none. */
  readonly joinColumns: readonly JoinColumn[] | null;
  /** What `@JoinTable` is given; undefined where there is none. */
  readonly joinTable: { readonly options: Value | undefined } | undefined;
  readonly at: Place;
}

/** What a foreign key does. */
export type KeyRules = Pick<ForeignKey, "onDelete" | "onUpdate" | "deferrable">;

export interface JoinColumn {
  readonly name: string | null;
  /** Property of the target. */
  readonly referenced: string | null;
  readonly constraint: string | null;
}

const KINDS: Readonly<Record<string, RelationDraft["kind"]>> = {
  ManyToOne: "many-to-one",
  OneToOne: "one-to-one",
  OneToMany: "one-to-many",
  ManyToMany: "many-to-many",
  TreeParent: "many-to-one",
  TreeChildren: "one-to-many",
};

const ENFORCING = "createForeignKeyConstraints";

/** What is on the other side of the relations of a tree. */
const TREE: Readonly<Record<string, string>> = { TreeParent: "TreeChildren", TreeChildren: "TreeParent" };

/** Reads the relation of a property; null where it is none, or where its target could not be told, which has been said. */
export function readRelation(
  entity: EntityDraft,
  property: PropertyDraft,
  keys: EntityKeys,
  reading: Reading,
): RelationDraft | null {
  const decorator = property.decorators.findLast(({ name }) => Object.hasOwn(KINDS, name));
  const kind = KINDS[decorator?.name ?? ""];
  if (decorator === undefined || kind === undefined) return null;
  const [first, second, third] = decorator.args;
  const back = TREE[decorator.name];
  const options =
    [back === undefined ? null : first, second, third].find((each) => each?.kind === "object") ?? undefined;
  const target = back === undefined ? targetOf(first, keys, reading) : entity.class;
  const what = `the relation \`${entity.class.name}.${property.path}\``;
  if (target === null) {
    const odd = given(first, reading);
    const why = odd === undefined ? "it has no target" : `its target is ${inWords(odd)}`;
    reading.problem(`${what} could not be read: ${why}`, decorator.at);
    reading.unreadRelation(entity, property.path);
    if (kind === "many-to-one" || kind === "one-to-one") {
      reading.openTable(entity);
      reading.unreadParts(entity, "foreign key", "unique");
    }
    return null;
  }
  const isFalse = (name: string): boolean => {
    const value = propertyOf(options, name);
    return value?.kind === "boolean" && !value.value;
  };
  hasUnread(options, ["nullable", ENFORCING, "deferrable"], what, reading);
  const join = property.decorators.find(({ name }) => name === "JoinTable");
  return {
    ...{ entity, property, kind, target, at: property.member.at },
    inverse:
      back === undefined ? (second?.kind === "object" ? null : propertyNamed(second, reading)) : has(entity, back),
    rules: rulesOf(options, reading),
    stated: {
      onDelete: propertyOf(options, "onDelete") !== undefined,
      onUpdate: propertyOf(options, "onUpdate") !== undefined,
    },
    isNullable: !isFalse("nullable"),
    isEnforced: !isFalse(ENFORCING),
    unenforcedAt:
      isFalse(ENFORCING) && options?.kind === "object" ? (options.properties.get(ENFORCING)?.at ?? null) : null,
    joinColumns: joinColumnsOf(property.decorators, reading),
    joinTable: join && { options: join.args[0] },
  };
}

/** The path of the property that has a decorator. */
function has({ properties }: EntityDraft, name: string): string | null {
  return properties.find(({ decorators }) => decorators.some((each) => each.name === name))?.path ?? null;
}

/** The class that a relation or key leads to: by itself, by its schema, or by its name; of those that share a table, the one that has it. */
export function targetOf(value: Value | undefined, keys: EntityKeys, reading: Reading): ClassValue | null {
  const found = given(value, reading);
  if (found === undefined) return null;
  const known = keys.get(found.kind === "string" ? found.value : found);
  return known ?? (found.kind === "class" ? found : null);
}

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  "NO ACTION": "no action",
  DEFAULT: "no action",
  RESTRICT: "restrict",
  CASCADE: "cascade",
  "SET NULL": "set null",
  "SET DEFAULT": "set default",
};

/** `onDelete`, `onUpdate` and `deferrable`. */
export function rulesOf(options: Value | undefined, reading: Reading): KeyRules {
  const action = (name: string): ReferentialAction => {
    const value = propertyOf(options, name);
    if (value === undefined) return "no action";
    const said = ACTIONS[textOf(value) ?? ""];
    if (said === undefined) reading.unreadable(`\`${name}\` of a relation`, value);
    return heldAction(said ?? "no action", reading.options.dialect);
  };
  return { onDelete: action("onDelete"), onUpdate: action("onUpdate"), deferrable: deferrableOf(options) };
}

/** When a constraint is checked, where options say so. */
export function deferrableOf(options: Value | undefined): Deferrability | null {
  const said = textOf(propertyOf(options, "deferrable"))?.toLowerCase();
  return said === "initially deferred" || said === "initially immediate" ? said : null;
}

function joinColumnsOf(decorators: readonly Decorator[], reading: Reading): readonly JoinColumn[] | null {
  const joins = decorators.filter(({ name }) => name === "JoinColumn");
  return joins.length === 0 ? null : joins.flatMap(({ args: [first] }) => columnSpecs(first, reading));
}

/** What `joinColumn`, `joinColumns` or `@JoinColumn` say of each column. */
export function columnSpecs(value: Value | undefined, reading: Reading): readonly JoinColumn[] {
  const items = listOf(value);
  if (items === undefined && value !== undefined) reading.unreadable("join columns", value);
  return (items ?? []).flatMap((item): JoinColumn[] => {
    if (item.kind !== "object") {
      if (item.kind !== "undefined") reading.unreadable("a join column", item);
      return [];
    }
    hasUnread(item, ["name", "referencedColumnName", "foreignKeyConstraintName"], "a join column", reading);
    return [
      {
        name: textOf(propertyOf(item, "name")) ?? null,
        referenced: textOf(propertyOf(item, "referencedColumnName")) ?? null,
        constraint: textOf(propertyOf(item, "foreignKeyConstraintName")) ?? null,
      },
    ];
  });
}

/** Whether `synchronize: false` stands among options. */
export function isLeftAlone(options: Value | undefined): boolean {
  const value = propertyOf(options, "synchronize");
  return value?.kind === "boolean" && !value.value;
}

/** Whether an option is `true`. */
export function isSaid(options: Value | undefined, name: string): boolean {
  return isTrue(propertyOf(options, name));
}
