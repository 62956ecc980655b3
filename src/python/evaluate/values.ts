import type { Span } from "../../source/span.js";
import type { FunctionDef, Lambda } from "../syntax/syntax.js";
import type { Scope } from "./scope.js";

/**
 * Static values of Python expressions. A value is what Python would hold at import time as far as that can be known
 * without running anything; what cannot be known is an `UnknownValue` with its reason, never an exception.
 */
interface Origin {
  /** The expression that made the value (for a constant, where it is written); null for what has no place. */
  readonly origin: Span | null;
}

/** `None` */
export interface NoneValue extends Origin {
  readonly kind: "none";
}
/** `...` */
export interface EllipsisValue extends Origin {
  readonly kind: "ellipsis";
}
/** `True` or `False` */
export interface BoolValue extends Origin {
  readonly kind: "bool";
  readonly value: boolean;
}
/** An `int`, of any size. */
export interface IntValue extends Origin {
  readonly kind: "int";
  readonly value: bigint;
}
/** A `float`. */
export interface FloatValue extends Origin {
  readonly kind: "float";
  readonly value: number;
}
/** A `str`. */
export interface StrValue extends Origin {
  readonly kind: "str";
  readonly value: string;
}
/** A `bytes`. */
export interface BytesValue extends Origin {
  readonly kind: "bytes";
  readonly value: Uint8Array;
}

/** `list`, `tuple`, `set` or `frozenset`; sets keep insertion order, which Python does not promise. */
export interface SequenceValue extends Origin {
  readonly kind: "list" | "tuple" | "set";
  readonly items: Value[];
  /** Set for a `frozenset`. */
  readonly frozen?: true;
  /** Set for a pair of a `Choices` class's `choices`: the member it stands for. */
  readonly member?: EnumMemberValue;
}

/** A `dict`, or a `defaultdict`. */
export interface DictValue extends Origin {
  readonly kind: "dict";
  readonly entries: { key: Value; value: Value }[];
  /** The factory of a `defaultdict`: what is called for a missing key. */
  readonly missing?: Value;
  /** The names of a scope, as `globals()` and `vars()` give them: what is set is bound there, too. */
  readonly bind?: (name: string, value: Value) => void;
}

/** A function or lambda of the project, with the scope it closes over. */
export interface FunctionValue extends Origin {
  readonly kind: "function";
  readonly name: string;
  readonly qualname: string;
  /** Dotted name of the module that defines it. */
  readonly module: string;
  readonly definition: FunctionDef | Lambda;
  readonly scope: Scope;
  readonly defaults: ReadonlyMap<string, Value>;
  /** The class whose body defines it, for `super()`; null outside a class. */
  readonly owner: ClassValue | null;
  /** What wraps it: a method kind, or null for a plain function. */
  readonly wrapper: "staticmethod" | "classmethod" | "property" | null;
  /** What sets a property that has `@name.setter`. */
  readonly setter?: FunctionValue;
}

/** A function or external callable bound to its first argument. */
export interface BoundValue extends Origin {
  readonly kind: "bound";
  readonly receiver: Value;
  readonly function: Value;
}

/** One name in a class body or module: its value and where it was bound. */
export interface Binding {
  readonly name: string;
  readonly value: Value;
  /** The whole statement that bound it. */
  readonly span: Span;
}

/** What a class derives from, as far as it is known: read classes, external ones, and what could not be resolved. */
export type ClassLike = ClassValue | ExternalValue | UnknownValue;

/** A class statement that was read, or a recorded class that the host hands out in its stead. */
export interface ClassValue extends Origin {
  readonly kind: "class";
  readonly name: string;
  readonly qualname: string;
  /** Dotted name of the module that defines it: Python's `__module__`. */
  readonly module: string;
  /** Bases in source order; an unresolvable one is an `UnknownValue`. Never empty holes: `object` is left out. */
  readonly bases: readonly ClassLike[];
  /** Method resolution order with this class first (C3); external classes end their branch. */
  readonly mro: readonly ClassLike[];
  /** The metaclass given or inherited from a read class; null for `type`. */
  readonly metaclass: Value | null;
  /** Class keyword arguments besides `metaclass`. */
  readonly keywords: ReadonlyMap<string, Value>;
  /** The class body's own names in binding order, after assignments from outside (`C.x = …`) too. Runs the body when first asked for. */
  readonly namespace: () => ReadonlyMap<string, Binding>;
  /** Decorators that could not be shown to give the class itself back. */
  readonly decorators: readonly Value[];
  /** Place of its class statement in the order in which Python would run all class statements (import walk). */
  readonly rank: Rank;
  /** Whether the class statement stands inside a function (such classes exist only when the function is called). */
  readonly local: boolean;
}

/** An enum member (`enum.Enum` and what derives from it). Its value is what `.value` gives. */
export interface EnumMemberValue extends Origin {
  readonly kind: "enum-member";
  readonly class: ClassValue;
  readonly name: string;
  readonly value: Value;
  /** Django's `Choices`: the label given or made from the name; null for plain enums. */
  readonly label: Value | null;
  /** Whether members are of a mixed-in type (`str`, `int`) themselves, equal to their value. */
  readonly mixed: boolean;
  /** What the enum's own `__init__` or `__new__` stored on the member. */
  readonly attributes: ReadonlyMap<string, Value>;
}

/** An instance of a class of the project: what its `__init__` did, as far as it could be followed. */
export interface InstanceValue extends Origin {
  readonly kind: "instance";
  readonly class: ClassValue;
  /** Arguments as the caller wrote them. */
  readonly arguments: Arguments;
  /** The call that reached an external base through `super().__init__(…)` or because no class of the project defines `__init__`; null when none did. */
  readonly external: CallValue | null;
  /** Attributes that were set when `external` was reached. */
  readonly before: ReadonlyMap<string, Value>;
  readonly attributes: Map<string, Value>;
  readonly rank: Rank;
}

/** A module or package that was read. */
export interface ModuleValue extends Origin {
  readonly kind: "module";
  readonly name: string;
}

/** Something by its dotted name that lies outside what is read: a package's class, function, constant or module. */
export interface ExternalValue extends Origin {
  readonly kind: "external";
  /** Canonical where the host knows one (`django.db.models.CharField`), else as imported. */
  readonly path: string;
}

/** The result of calling something external: what was called and with what. `models.CharField(max_length=3)`, `Q(a=1)`, `uuid.UUID("…")`. */
export interface CallValue extends Origin {
  readonly kind: "call";
  readonly callee: Value;
  readonly arguments: Arguments;
  /** Attributes that the program has set on it since; absent while there are none. */
  attributes?: Map<string, Value>;
  /** Django's `creation_counter`: orders field instances as Python would make them. */
  readonly rank: Rank;
}

/**
 * An operator applied to something external: `Q(a=1) & ~Q(b=2)`, `F("a") + 1`. `operands` has one for a unary operator.
 * An attribute of a call's result that the host does not know has the operator `.` (the second operand is its name),
 * a subscript the operator `[]`.
 */
export interface OperationValue extends Origin {
  readonly kind: "operation";
  readonly operator: string;
  readonly operands: readonly Value[];
}

/** Python's own builtins and the few pure standard library functions that are evaluated (`len`, `str.lower`, `itertools.chain`). */
export interface BuiltinValue extends Origin {
  readonly kind: "builtin";
  readonly name: string;
}

/** What cannot be known statically. Everything computed from it is unknown for the same reason. */
export interface UnknownValue extends Origin {
  readonly kind: "unknown";
  /** Why, as the middle of a sentence: "`compute()` is not defined in the project". */
  readonly reason: string;
  /**
   * Name of the exception that Python would raise here (`AttributeError`, one of a package by its dotted name). A host that answers an attribute with this
   * says "there is no such attribute": `getattr` gives its default, `try` runs its handler.
   */
  readonly raises?: string;
}

/** Any value. */
export type Value =
  | NoneValue
  | EllipsisValue
  | BoolValue
  | IntValue
  | FloatValue
  | StrValue
  | BytesValue
  | SequenceValue
  | DictValue
  | FunctionValue
  | BoundValue
  | ClassValue
  | EnumMemberValue
  | InstanceValue
  | ModuleValue
  | ExternalValue
  | CallValue
  | OperationValue
  | BuiltinValue
  | UnknownValue;

/** Evaluated arguments of a call. */
export interface Arguments {
  readonly positional: readonly Argument[];
  readonly keywords: ReadonlyMap<string, Argument>;
  /** Set when `*x` or `**x` could not be expanded: arguments may be missing. */
  readonly incomplete: UnknownValue | null;
}

/** One evaluated argument of a call. */
export interface Argument {
  readonly value: Value;
  /** The argument as written (`max_length=LIMIT`), so that a diagnostic can point at it. */
  readonly span: Span | null;
}

/** A place in the total order in which Python would run things at import time; compared element by element. */
export type Rank = readonly number[];

/** Orders two ranks: negative when `a` ran before `b`. */
export function compareRanks(a: Rank, b: Rank): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
