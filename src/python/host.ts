import type { DiagnosticCode } from "../diagnostics/codes.js";
import type { Span } from "../source/span.js";
import type { Arguments, ClassValue, Rank, Value } from "./evaluate/values.js";

/**
 * What the evaluator asks of its surroundings. Python knows no Django: everything that only Django knows (its settings,
 * its base classes, what `get_user_model()` gives) comes through here. Every method may answer `undefined`: "nothing
 * special, go on as you would".
 */
export interface Host {
  /**
   * Whether modules below this dotted name are never read from files, even when they lie on the search path
   * (`django.db`: its classes are the host's to hand out).
   */
  owns(module: string): boolean;
  /** The value behind a dotted name that is not read from files: a recorded class, a canonical `ExternalValue`, a constant. */
  external(path: string): Value | undefined;
  /** Attribute of an external thing, a call's result, or of a read class that has no such name (`settings.X`, `Model._meta`, `Model.field.through`). */
  attribute(of: Value, name: string, at: Span | null): Value | undefined;
  /** Told of each value that is assigned to an attribute of an external thing, by its dotted name. */
  assigned(path: string, value: Value): void;
  /** Whether instances of a class that is not read are descriptors, which an enumeration takes for no members. */
  isDescriptor(path: string): boolean;
  /**
   * Told of each assignment to an attribute of something that only the host knows (`Model._meta.db_table = …`): what is lost by it, undefined where
   * nothing is.
   */
  assignedTo(of: Value, name: string, value: Value, at: Span | null): LostAssignment | undefined;
  /**
   * What a class gives for a name that is bound in one of its classes: a descriptor may give something else than itself, and a
   * metaclass may have taken the name away; undefined then.
   */
  attributeOfClass(owner: ClassValue, name: string, bound: Value): Value | undefined;
  /**
   * Result of calling an external thing (`gettext_lazy("x")`, `get_user_model()`); `undefined` leaves a `CallValue`.
   * @param ranks gives a `CallValue` that the host makes itself its place in the order of creation
   */
  call(callee: Value, args: Arguments, at: Span | null, ranks: Ranks): Value | undefined;
  /** Whether calling this external thing with a name, bases and a namespace makes a class, as `type` does. */
  isMetaclass(path: string): boolean;
  /** The class of this external class, by its dotted name; undefined where it is not known to have one of its own. */
  metaclassOf(path: string): string | undefined;
  /**
   * Whether this external thing calls back what is connected to it while classes are made (a signal): a statement that
   * connects something to it, or calls it, is run when it is reached.
   */
  isHook(path: string): boolean;
  /** Whether calling this external thing runs the files that its arguments name in the names of the module that calls it. */
  runsFiles(path: string): boolean;
  /** Whether a class, by its dotted name, derives from another (`isinstance`, `issubclass`); undefined where that is not known. */
  derives(path: string, from: string): boolean | undefined;
  /** Says how a class with this external ancestor makes enum members; `undefined` when it is no enum. */
  enumeration(path: string): EnumerationKind | undefined;
  /** Told of each class statement that runs at import time, in order. Bases are resolved, the body has not been run. */
  classCreated(created: ClassValue): void;
}

/** Places in the order of creation, one after the other. */
export interface Ranks {
  next(): Rank;
}

/** How an enum class treats its members. */
export interface EnumerationKind {
  /** Mixed-in data type: members are `str` or `int` themselves. */
  readonly mixin: "str" | "int" | null;
  /** Django's `Choices`: a last tuple element is a label; `choices`, `values`, `labels`, `names` exist. */
  readonly choices: boolean;
}

/** An assignment that is not followed, in words. */
export interface LostAssignment {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** The model that it is about, where it is about one. */
  readonly model?: string;
}
