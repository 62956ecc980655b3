import type { TableName } from "../../../schema/schema.js";
import { inWords } from "../../../typescript/read/plain.js";
import type { ClassValue, Value } from "../../../typescript/read/values.js";
import { propertyOf, textOf } from "../../plan/read/arguments.js";
import { given, typeormDecorators } from "./decorators.js";
import type { EmbeddedDecorator, PropertyDraft } from "./entity-draft.js";
import type { Reading } from "./reading.js";

/** The classes whose properties an entity has. */
export interface EntityClasses {
  /** The entity with its bases, the farthest first. */
  readonly chain: readonly ClassValue[];
  /** Those that share its table: single-table inheritance. */
  readonly children: readonly ClassValue[];
}

/** The class and its bases, the farthest first. */
export function chainOf(value: ClassValue, reading: Reading): readonly ClassValue[] {
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

/** Whether the farthest base is one that is not known: it may have columns. */
export function isOpen([first]: readonly ClassValue[]): boolean {
  const base = first?.base ?? null;
  return base !== null && !isPlainBase(base);
}

/** Whether a base brings no columns along: TypeORM's own `BaseEntity`. */
function isPlainBase(base: Value): boolean {
  return base.kind === "external" && base.module === "typeorm";
}

/** The decorated properties of an entity, embedded classes taken apart, and what the decorators of those say of the table. */
export function propertiesOf(
  table: TableName,
  { chain, children }: EntityClasses,
  reading: Reading,
): { readonly properties: readonly PropertyDraft[]; readonly embedded: readonly EmbeddedDecorator[] } {
  const walk: Walk = { table, children: new Set(children), embedded: [], reading };
  const properties = propertiesIn(
    [...chain, ...children],
    { path: "", prefixes: [], entity: chain.at(-1) ?? null },
    walk,
  );
  return { properties, embedded: walk.embedded };
}

/** What looking through the classes of one entity shares. */
interface Walk {
  readonly table: TableName;
  readonly children: ReadonlySet<ClassValue>;
  readonly embedded: EmbeddedDecorator[];
  readonly reading: Reading;
}

/** Where in an entity the classes stand: at its top, or within embedded properties. */
interface Within {
  readonly path: string;
  readonly prefixes: readonly string[];
  /** Null within embedded properties. */
  readonly entity: ClassValue | null;
}

const DEEPEST = 8;

function propertiesIn(classes: readonly ClassValue[], within: Within, walk: Walk): readonly PropertyDraft[] {
  const { reading } = walk;
  return draftsOf(classes, within, walk).flatMap((draft): readonly PropertyDraft[] => {
    const { decorators, member } = draft;
    const column = decorators.findLast(({ name }) => name === "Column");
    if (column?.args[0]?.kind !== "function") return [draft];
    const embedded = given(column.args[0], reading);
    if (embedded?.kind !== "class" || within.path.split(".").length > DEEPEST) {
      reading.problem(`the embedded columns of \`${draft.path}\` could not be read`, member.at);
      reading.openTable(walk.table);
      return [];
    }
    const inner = chainOf(embedded, reading);
    if (isOpen(inner)) reading.openTable(walk.table);
    const path = `${draft.path}.`;
    for (const each of inner) {
      for (const decorator of typeormDecorators(each.decorators, reading)) walk.embedded.push({ path, decorator });
    }
    const prefixes = [...within.prefixes, ...prefixOf(propertyOf(column.args[1], "prefix"), member.name)];
    // TypeORM lets every embedded column of a table that classes share be null.
    const isPartial = walk.children.size > 0;
    return propertiesIn(inner, { path, prefixes, entity: null }, walk).map((each) => ({
      ...each,
      isPartial: each.isPartial || isPartial,
    }));
  });
}

/** What adds up where a property is declared again. */
const ADDED: ReadonlySet<string> = new Set(["Index", "Unique", "ForeignKey", "Check", "Exclusion"]);

function draftsOf(
  classes: readonly ClassValue[],
  { path, prefixes, entity }: Within,
  { table, children, reading }: Walk,
): readonly PropertyDraft[] {
  const drafts = new Map<string, PropertyDraft>();
  for (const each of classes) {
    for (const member of each.members) {
      const { name, isStatic } = member;
      const decorators = isStatic ? [] : typeormDecorators(member.decorators, reading, () => reading.openTable(table));
      if (decorators.length === 0) continue;
      const before = drafts.get(name);
      drafts.set(
        name,
        before === undefined
          ? { path: path + name, name, prefixes, decorators, again: [], isPartial: children.has(each), member }
          : {
              ...before,
              decorators: [...before.decorators, ...decorators.filter((decorator) => ADDED.has(decorator.name))],
              again: [...before.again, ...decorators.map((decorator) => ({ decorator, isOwn: each === entity }))],
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
