import type { ClassMember, ClassValue, Place, Value } from "../../../typescript/read/values.js";
import type { Decorator } from "./decorators.js";

/** What stands for a table: a class that is an entity, with its properties those of its bases and embedded classes, or an `EntitySchema`. */
export interface EntityDraft {
  /** By which it is known; an `EntitySchema` has one made for it. */
  readonly class: ClassValue;
  readonly schema: string | null;
  readonly name: string;
  readonly comment: string | null;
  /** Whether TypeORM makes the table. */
  readonly managed: boolean;
  /** Those of the class, of its bases and of the classes that share its table, the farthest base first. */
  readonly decorators: readonly Decorator[];
  /** Those of embedded classes, with the path of the property before what they name. */
  readonly embedded: readonly EmbeddedDecorator[];
  readonly properties: readonly PropertyDraft[];
  /** The property that tells the classes that share the table apart; null where there is none. */
  readonly discriminator: string | null;
  /** How the rows make a tree; null where they do not. */
  readonly tree: Tree | null;
  readonly at: Place;
}

/** A decorator of an embedded class. */
export interface EmbeddedDecorator {
  readonly path: string;
  readonly decorator: Decorator;
}

/** `@Tree("closure-table", …)`. */
export interface Tree {
  readonly kind: "adjacency-list" | "materialized-path" | "nested-set" | "closure-table";
  readonly options: Value | undefined;
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
  /** Whether other rows of the table do without it, so that it may be null. */
  readonly isPartial: boolean;
  readonly member: ClassMember;
}

/** The entities by what names them: their classes, classes that share their table, schemas, names. */
export type EntityKeys = ReadonlyMap<Value | string, ClassValue>;
