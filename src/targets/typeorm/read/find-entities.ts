import type { Module } from "../../../typescript/read/program.js";
import type { ClassValue, Place, Value } from "../../../typescript/read/values.js";
import { propertyOf, textOf } from "../../plan/read/arguments.js";
import { heldValues } from "../../plan/read/held-values.js";
import { type Decorator, hasUnread, typeormDecorators } from "./decorators.js";
import { discriminatorOf } from "./discriminator.js";
import type { EntityDraft, EntityKeys, PropertyDraft } from "./entity-draft.js";
import { chainOf, isOpen, propertiesOf } from "./entity-properties.js";
import { embeddedSchemas, isEntitySchema, schemaDraft } from "./read-entity-schema.js";
import type { Reading } from "./reading.js";
import { treeOf, treeProperties } from "./tree.js";

/** The entities that modules declare. */
export interface FoundEntities {
  readonly drafts: readonly EntityDraft[];
  readonly keys: EntityKeys;
}

/** A class that has decorators of TypeORM's. */
interface Decorated {
  readonly class: ClassValue;
  readonly decorators: readonly Decorator[];
}

/** Finds the entities that modules declare, exported or not, each once. */
export function findEntities(modules: readonly Module[], reading: Reading): FoundEntities {
  const classes = new Map<ClassValue, Decorated>();
  const schemas = new Map<Value, Place>();
  const note = (value: Value, at: Place): void => {
    if (isEntitySchema(value) && !schemas.has(value)) schemas.set(value, at);
    if (value.kind !== "class" || classes.has(value)) return;
    classes.set(value, { class: value, decorators: typeormDecorators(value.decorators, reading) });
  };
  for (const module of modules) {
    for (const binding of [...module.classes, ...module.exports.values()]) note(binding.value(), binding.at);
  }
  for (const { value, at } of heldValues(modules)) note(value, at);
  const children = childrenOf([...classes.values()], reading);
  const keys = new Map<Value | string, ClassValue>();
  const drafts = [...classes.values()].flatMap((each) => {
    const draft = entityOf(each, children.get(each.class) ?? [], reading);
    for (const key of draft === null ? [] : [each.class, ...(children.get(each.class) ?? [])]) {
      keys.set(key, each.class);
      if (key.name !== null) keys.set(key.name, each.class);
    }
    return draft ?? [];
  });
  const embedded = embeddedSchemas([...schemas.keys()]);
  for (const [value, at] of schemas) {
    if (embedded.has(value)) continue;
    const found = schemaDraft(value, at, reading);
    if (found === null) continue;
    drafts.push(found.draft);
    for (const key of found.keys) keys.set(key, found.draft.class);
  }
  for (const draft of drafts) if (!keys.has(draft.name)) keys.set(draft.name, draft.class);
  return { drafts, keys };
}

/** The classes that share the table of another one, by that one: `@ChildEntity` below `@TableInheritance`. */
function childrenOf(classes: readonly Decorated[], reading: Reading): ReadonlyMap<ClassValue, readonly ClassValue[]> {
  const roots = new Set(classes.filter((each) => has(each, "TableInheritance")).map((each) => each.class));
  const found = new Map<ClassValue, ClassValue[]>();
  for (const child of classes) {
    const decorator = child.decorators.find(({ name }) => name === "ChildEntity");
    if (decorator === undefined) continue;
    const root = chainOf(child.class, reading).findLast((each) => each !== child.class && roots.has(each));
    if (root !== undefined) found.set(root, [...(found.get(root) ?? []), child.class]);
    else {
      const what = `the table of \`${child.class.name}\``;
      reading.problem(`${what} could not be read: no base of it has \`@TableInheritance\``, decorator.at);
    }
  }
  return found;
}

/** The name that the decorators of a property state for its column, else its own. */
function statedName({ decorators, path }: PropertyDraft): string {
  const names = decorators.flatMap(({ args }) => args.flatMap((each) => textOf(propertyOf(each, "name")) ?? []));
  return names[0] ?? path;
}

const has = ({ decorators }: Decorated, name: string): boolean => decorators.some((each) => each.name === name);

function entityOf(found: Decorated, children: readonly ClassValue[], reading: Reading): EntityDraft | null {
  const { class: value, decorators: own } = found;
  const entity = own.find(({ name }) => name === "Entity" || name === "ViewEntity");
  if (entity === undefined) return null;
  const [first, second] = entity.args;
  const options = first?.kind === "object" ? first : second;
  hasUnread(options, ["schema", "comment", "synchronize"], `\`@${entity.name}\` of \`${value.name}\``, reading);
  const stated = propertyOf(options, "name") ?? (first?.kind === "object" ? undefined : first);
  const name = stated === undefined ? reading.naming.tableName(value.name ?? "") : textOf(stated);
  if (name === undefined) {
    if (stated !== undefined) reading.unreadable("the name of an entity's table", stated);
    const unnamed = propertiesOf({ schema: null, name: "" }, { chain: chainOf(value, reading), children }, reading);
    reading.nameless(unnamed.properties.map(statedName));
    return null;
  }
  const stands = textOf(propertyOf(options, "schema")) ?? null;
  const table = { schema: stands === "public" ? null : stands, name };
  const isView = entity.name === "ViewEntity";
  const head = { class: value, ...table, at: value.at };
  if (isView) return viewOf(head);
  const synchronize = propertyOf(options, "synchronize");
  const chain = chainOf(value, reading);
  if (isOpen(chain)) reading.openTable(table);
  const { properties, embedded } = propertiesOf(table, { chain, children }, reading);
  const inheritance = own.find((each) => each.name === "TableInheritance");
  const discriminator = inheritance === undefined ? null : discriminatorOf(inheritance, properties);
  const tree = treeOf(own, `\`${value.name}\``, reading);
  const shared = children.flatMap((each) => typeormDecorators(each.decorators, reading));
  return {
    ...head,
    comment: textOf(propertyOf(options, "comment")) ?? null,
    managed: !(synchronize?.kind === "boolean" && !synchronize.value),
    decorators: [...chain.flatMap((each) => typeormDecorators(each.decorators, reading)), ...shared],
    properties: [...properties, ...(discriminator?.made ?? []), ...treeProperties(tree, value.at)],
    discriminator: discriminator?.name ?? null,
    ...{ embedded, tree },
  };
}

/** A view: it is there, and nobody makes it; what its query gives is not looked into. */
function viewOf(head: Pick<EntityDraft, "class" | "schema" | "name" | "at">): EntityDraft {
  return {
    ...{ ...head, comment: null, managed: false, decorators: [], embedded: [], properties: [] },
    ...{ discriminator: null, tree: null },
  };
}
