import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";

/** Where an expression stands. `spanOf` makes a `Span` of it; most places are never asked for one. */
export interface Place {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

/**
 * What an expression of TypeScript is worth, as far as it can be told without running it. The code of the project itself
 * (constants, helper functions, spreads, enums) is followed; what comes from packages stays as it is written: `external`
 * names, the members and calls of them. So `varchar("title", { length: LENGTH }).notNull()` is a `call` of a `member` of a
 * `call` of an `external`, with the constant filled in. The same declaration is always the same object.
 */
export type Value =
  | Plain
  | ArrayValue
  | ObjectValue
  | FunctionValue
  | ClassValue
  | External
  | Member
  | Call
  | Template
  | Given
  | Unknown;

/** What JSON could hold, and its like. */
export type Plain =
  | { readonly kind: "undefined" | "null"; readonly at: Place }
  | { readonly kind: "boolean"; readonly value: boolean; readonly at: Place }
  | { readonly kind: "number"; readonly value: number; readonly at: Place }
  | { readonly kind: "bigint"; readonly value: bigint; readonly at: Place }
  | { readonly kind: "string"; readonly value: string; readonly at: Place };

export interface ArrayValue {
  readonly kind: "array";
  readonly items: readonly Value[];
  /** What is spread into it and could not be told: there may be more items than `items`. */
  readonly rest: readonly Spread[];
  readonly at: Place;
}

/** An object literal, an enum, or what several were merged into. */
export interface ObjectValue {
  readonly kind: "object";
  readonly properties: ReadonlyMap<string, Property>;
  /** What is spread into it and could not be told: there may be more properties than `properties`. */
  readonly rest: readonly Spread[];
  readonly at: Place;
}

export interface Property {
  readonly value: Value;
  /** Where its key stands: for spread properties, in the object that was spread. */
  readonly at: Place;
}

/** Something that could not be told, and where it is spread: not where it comes from, which its own place is. */
export interface Spread {
  readonly value: Value;
  readonly at: Place;
}

/** A function of the project. `Program.apply` calls it. */
export interface FunctionValue {
  readonly kind: "function";
  readonly name: string | null;
  /** Names of its parameters; null where one is a pattern. */
  readonly parameters: readonly (string | null)[];
  readonly at: Place;
  /** What the evaluator knows of it. */
  readonly code: object;
}

/** A class of the project. */
export interface ClassValue {
  readonly kind: "class";
  readonly name: string | null;
  /** Null where it extends nothing; a `call` or `unknown` where the base is no class that can be told. */
  readonly base: Value | null;
  /** In the order in which they are written. */
  readonly decorators: readonly Value[];
  /** Its own properties and accessors, without inherited ones; methods only where they are decorated. */
  readonly members: readonly ClassMember[];
  /** Its own static properties and methods by name, without inherited ones. */
  readonly statics: ReadonlyMap<string, Property>;
  /** What the evaluator knows of it. */
  readonly code: object;
  readonly isAbstract: boolean;
  /** Where its name stands. */
  readonly at: Place;
}

export interface ClassMember {
  readonly kind: "property" | "method" | "accessor";
  readonly name: string;
  readonly isStatic: boolean;
  readonly decorators: readonly Value[];
  /** Whether it is declared with `?`. */
  readonly isOptional: boolean;
  readonly type: TypeText | null;
  /** Where its name stands. */
  readonly at: Place;
}

/** The type that a property is declared with, as far as an ORM's reflection would look. */
export interface TypeText {
  /** Without `null` and `undefined`: `string`, `Date`, `Book`, `Book[]`; the text itself for anything else. */
  readonly text: string;
  /** What it names where that is a class or enum of the project (an element of an array, too); null otherwise. */
  readonly refersTo: Value | null;
  readonly nullable: boolean;
}

/** A name of a package (`drizzle-orm/pg-core`, `varchar`), or of the language itself (`global`, `Date`). */
export interface External {
  readonly kind: "external";
  /** Module specifier as written; `global` for what no import brings. */
  readonly module: string;
  /** `default` and `*` for whole modules. */
  readonly name: string;
  /** Of the process (`process`, `Bun`): what is known of its environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly at: Place;
}

/** `of.name` or `of["name"]` of something that is not known further. */
export interface Member {
  readonly kind: "member";
  readonly of: Value;
  readonly name: string;
  /** Where the member's name stands. */
  readonly at: Place;
}

/** A call, or `new`, of something that is not known further. */
export interface Call {
  readonly kind: "call";
  readonly callee: Value;
  readonly args: readonly Value[];
  readonly isNew: boolean;
  /** From the callee's own name to the end: of `a().b()`, what starts at `b`. */
  readonly at: Place;
}

/** A tagged template whose tag is not known further: sql`lower(${t.name})`. */
export interface Template {
  readonly kind: "template";
  readonly tag: Value;
  /** The texts around the values, with escapes worked out: one more than there are values. */
  readonly texts: readonly string[];
  readonly values: readonly Value[];
  readonly at: Place;
}

/** Something that the one who applies a function hands in, and finds again in the result. */
export interface Given {
  readonly kind: "given";
  readonly what: object;
  /** What `given.name` is; undefined for a member that it does not have. Members of a `given` without it are `member`s. */
  readonly members?: ReadonlyMap<string, Value>;
  readonly at: Place;
}

/** What cannot be told. */
export interface Unknown {
  readonly kind: "unknown";
  /** Why, to be read after “cannot be read statically: ”. */
  readonly reason: string;
  readonly at: Place;
}

/** The span of a place. */
export function spanOf({ source, start, end }: Place): Span {
  return source.span(start, end);
}
