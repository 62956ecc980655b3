import { inWords } from "../../../typescript/read/plain.js";
import type { Module } from "../../../typescript/read/program.js";
import type { ClassMember, ClassValue, Place, Value } from "../../../typescript/read/values.js";
import { propertyOf, textOf } from "../../plan/read/arguments.js";
import { type Decorator, given, hasUnread, typeormDecorators } from "./decorators.js";
import { NAMING } from "./naming.js";
import type { Reading } from "./reading.js";

/** A class that is an entity, with its properties those of its bases and embedded classes. */
export interface EntityDraft {
  readonly class: ClassValue;
  readonly schema: string | null;
  readonly name: string;
  readonly comment: string | null;
  /** Whether TypeORM makes the table. */
  readonly managed: boolean;
  /** Those of the class and of its bases, the farthest first. */
  readonly decorators: readonly Decorator[];
  /** Those of embedded classes, with the path of the property before what they name. */
  readonly embedded: readonly { readonly path: string; readonly decorator: Decorator }[];
  readonly properties: readonly PropertyDraft[];
  readonly at: Place;
}

/** A decorated property. */
export interface PropertyDraft {
  /** As constraints name it: with the names of embedded properties before it. */
  readonly path: string;
  readonly name: string;
  /** What embedded properties put before the name of its column. */
  readonly prefixes: readonly string[];
  /** Where a class and a base of it declare the property, TypeORM goes by the base's; indexes and the like add up. */
  readonly decorators: readonly Decorator[];
  /** What classes say again of a property of a base, the farthest first, and whether that is the entity itself. */
  readonly again: readonly { readonly decorator: Decorator; readonly isOwn: boolean }[];
  readonly member: ClassMember;
}

/** Finds the entities that modules declare, exported or not, each once. */
export function findEntities(modules: readonly Module[], reading: Reading): readonly EntityDraft[] {
  const seen = new Set<ClassValue>();
  return modules.flatMap((module) =>
    [...module.classes, ...module.exports.values()].flatMap((binding): EntityDraft[] => {
      const value = binding.value();
      if (value.kind === "call" && value.isNew && isEntitySchema(value.callee)) {
        reading.problem("an `EntitySchema` is not read; only classes are", binding.at);
      }
      if (value.kind !== "class" || seen.has(value)) return [];
      seen.add(value);
      return entityOf(value, reading);
    }),
  );
}

function isEntitySchema(callee: Value): boolean {
  return callee.kind === "external" && callee.module === "typeorm" && callee.name === "EntitySchema";
}

function entityOf(value: ClassValue, reading: Reading): EntityDraft[] {
  const own = typeormDecorators(value.decorators, reading);
  const odd = own.find(({ name }) => ["ChildEntity", "TableInheritance", "Tree"].includes(name));
  if (odd !== undefined) {
    reading.problem(
      `\`@${odd.name}\` of \`${value.name}\` is not read: the table has more than its class says`,
      odd.at,
    );
  }
  const entity = own.find(({ name }) => name === "Entity");
  if (entity === undefined) return [];
  const [first, second] = entity.args;
  const options = first?.kind === "object" ? first : second;
  hasUnread(options, ["schema", "comment", "synchronize"], `\`@Entity\` of \`${value.name}\``, reading);
  const stated = propertyOf(options, "name") ?? (first?.kind === "object" ? undefined : first);
  const name = stated === undefined ? NAMING.tableName(value.name ?? "") : textOf(stated);
  if (name === undefined || stated?.kind === "unknown") {
    if (stated !== undefined) reading.unreadable("the name of an entity's table", stated);
    return [];
  }
  const schema = textOf(propertyOf(options, "schema")) ?? null;
  const synchronize = propertyOf(options, "synchronize");
  const classes = chainOf(value, reading);
  if (isOpen(classes)) reading.openTable({ schema: schema === "public" ? null : schema, name });
  const embedded: EmbeddedDecorator[] = [];
  return [
    {
      ...{ class: value, name, schema: schema === "public" ? null : schema },
      comment: textOf(propertyOf(options, "comment")) ?? null,
      managed: !(synchronize?.kind === "boolean" && !synchronize.value),
      decorators: classes.flatMap((each) => typeormDecorators(each.decorators, reading)),
      properties: propertiesOf(classes, "", [], embedded, reading, 0),
      ...{ embedded, at: value.at },
    },
  ];
}

/** Whether the farthest base is one that is not known: it may have columns. */
function isOpen([first]: readonly ClassValue[]): boolean {
  const base = first?.base ?? null;
  return base !== null && !isPlainBase(base);
}

/** Whether a base brings no columns along: TypeORM's own `BaseEntity`. */
function isPlainBase(base: Value): boolean {
  return base.kind === "external" && base.module === "typeorm";
}

/** The class and its bases, the farthest first. */
function chainOf(value: ClassValue, reading: Reading): readonly ClassValue[] {
  const chain: ClassValue[] = [];
  for (let at: Value | null = value; at !== null && !chain.includes(at as ClassValue); ) {
    if (at.kind !== "class") {
      if (!isPlainBase(at))
        reading.problem(`the base of \`${value.name}\` could not be read: it is ${inWords(at)}`, value.at);
      break;
    }
    chain.unshift(at);
    at = at.base;
  }
  return chain;
}

type EmbeddedDecorator = EntityDraft["embedded"][number];

const DEEPEST = 8;

function propertiesOf(
  classes: readonly ClassValue[],
  path: string,
  prefixes: readonly string[],
  found: EmbeddedDecorator[],
  reading: Reading,
  depth: number,
): readonly PropertyDraft[] {
  return draftsOf(classes, path, prefixes, reading, depth === 0).flatMap((draft): readonly PropertyDraft[] => {
    const { decorators, member } = draft;
    const column = decorators.find(({ name }) => name === "Column");
    if (column?.args[0]?.kind !== "function") return [draft];
    const embedded = given(column.args[0], reading);
    if (embedded?.kind !== "class" || depth >= DEEPEST) {
      reading.problem(`the embedded columns of \`${draft.path}\` could not be read`, member.at);
      return [];
    }
    const own = prefixOf(propertyOf(column.args[1], "prefix"), member.name);
    const inner = chainOf(embedded, reading);
    const inside = `${draft.path}.`;
    for (const each of inner) {
      for (const decorator of typeormDecorators(each.decorators, reading)) found.push({ path: inside, decorator });
    }
    return propertiesOf(inner, inside, [...prefixes, ...own], found, reading, depth + 1);
  });
}

/** What adds up where a property is declared again. */
const ADDED: ReadonlySet<string> = new Set(["Index", "Unique", "ForeignKey", "Check", "Exclusion"]);

function draftsOf(
  classes: readonly ClassValue[],
  path: string,
  prefixes: readonly string[],
  reading: Reading,
  isEntity: boolean,
): readonly PropertyDraft[] {
  const drafts = new Map<string, PropertyDraft>();
  for (const each of classes) {
    const isOwn = isEntity && each === classes.at(-1);
    for (const member of each.members) {
      const { name, isStatic } = member;
      const decorators = isStatic ? [] : typeormDecorators(member.decorators, reading);
      if (decorators.length === 0) continue;
      const before = drafts.get(name);
      drafts.set(
        name,
        before === undefined
          ? { path: path + name, name, prefixes, decorators, again: [], member }
          : {
              ...before,
              decorators: [...before.decorators, ...decorators.filter((decorator) => ADDED.has(decorator.name))],
              again: [...before.again, ...decorators.map((decorator) => ({ decorator, isOwn }))],
            },
      );
    }
  }
  return [...drafts.values()];
}

function prefixOf(prefix: Value | undefined, name: string): readonly string[] {
  if (prefix === undefined || (prefix.kind === "boolean" && prefix.value)) return [name];
  const text = textOf(prefix) ?? "";
  return text === "" ? [] : [text];
}
