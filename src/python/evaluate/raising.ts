import type { Span } from "../../source/span.js";
import type { Frame } from "./frame.js";
import { args, builtin, callValue, str } from "./make.js";
import type { ClassValue, UnknownValue, Value } from "./values.js";

/** A Python exception on its way to a handler. */
export interface Raised {
  /** Its class: a builtin's name, a class of the project or an external one. */
  readonly type: Value;
  /** The exception object as `except … as e` binds it. */
  readonly value: Value;
  /** What Python would say, without the exception's name. */
  readonly message: string;
  /** What expressions that meet the exception evaluate to. */
  readonly unknown: UnknownValue;
}

/** Python's builtin exceptions (3.12) and the class above each, or the class that the name is another name of: https://docs.python.org/3/library/exceptions.html#exception-hierarchy */
export const EXCEPTION_PARENTS: ReadonlyMap<string, string> = new Map([
  ["ArithmeticError", "Exception"],
  ["AssertionError", "Exception"],
  ["AttributeError", "Exception"],
  ["BaseException", "object"],
  ["BaseExceptionGroup", "BaseException"],
  ["BlockingIOError", "OSError"],
  ["BrokenPipeError", "ConnectionError"],
  ["BufferError", "Exception"],
  ["BytesWarning", "Warning"],
  ["ChildProcessError", "OSError"],
  ["ConnectionAbortedError", "ConnectionError"],
  ["ConnectionError", "OSError"],
  ["ConnectionRefusedError", "ConnectionError"],
  ["ConnectionResetError", "ConnectionError"],
  ["DeprecationWarning", "Warning"],
  ["EOFError", "Exception"],
  ["EncodingWarning", "Warning"],
  ["EnvironmentError", "OSError"],
  ["Exception", "BaseException"],
  ["ExceptionGroup", "BaseExceptionGroup"],
  ["FileExistsError", "OSError"],
  ["FileNotFoundError", "OSError"],
  ["FloatingPointError", "ArithmeticError"],
  ["FutureWarning", "Warning"],
  ["GeneratorExit", "BaseException"],
  ["IOError", "OSError"],
  ["ImportError", "Exception"],
  ["ImportWarning", "Warning"],
  ["IndentationError", "SyntaxError"],
  ["IndexError", "LookupError"],
  ["InterruptedError", "OSError"],
  ["IsADirectoryError", "OSError"],
  ["KeyError", "LookupError"],
  ["KeyboardInterrupt", "BaseException"],
  ["LookupError", "Exception"],
  ["MemoryError", "Exception"],
  ["ModuleNotFoundError", "ImportError"],
  ["NameError", "Exception"],
  ["NotADirectoryError", "OSError"],
  ["NotImplementedError", "RuntimeError"],
  ["OSError", "Exception"],
  ["OverflowError", "ArithmeticError"],
  ["PendingDeprecationWarning", "Warning"],
  ["PermissionError", "OSError"],
  ["ProcessLookupError", "OSError"],
  ["RecursionError", "RuntimeError"],
  ["ReferenceError", "Exception"],
  ["ResourceWarning", "Warning"],
  ["RuntimeError", "Exception"],
  ["RuntimeWarning", "Warning"],
  ["StopAsyncIteration", "Exception"],
  ["StopIteration", "Exception"],
  ["SyntaxError", "Exception"],
  ["SyntaxWarning", "Warning"],
  ["SystemError", "Exception"],
  ["SystemExit", "BaseException"],
  ["TabError", "IndentationError"],
  ["TimeoutError", "OSError"],
  ["TypeError", "Exception"],
  ["UnboundLocalError", "NameError"],
  ["UnicodeDecodeError", "UnicodeError"],
  ["UnicodeEncodeError", "UnicodeError"],
  ["UnicodeError", "ValueError"],
  ["UnicodeTranslateError", "UnicodeError"],
  ["UnicodeWarning", "Warning"],
  ["UserWarning", "Warning"],
  ["ValueError", "Exception"],
  ["Warning", "Exception"],
  ["ZeroDivisionError", "ArithmeticError"],
]);

/** Raises one of Python's own exceptions; gives what the expression evaluates to. */
export function raise(frame: Frame, type: string, message: string, at: Span | null): UnknownValue {
  const callee = builtin(type, at);
  return raiseValue(frame, callValue(callee, args([str(message, at)]), [], at), callee, message, at);
}

/** Raises an exception object. */
export function raiseValue(frame: Frame, value: Value, type: Value, message: string, at: Span | null): UnknownValue {
  const { interpreter } = frame;
  if (interpreter.raised !== null) return interpreter.raised.unknown;
  const name = exceptionName(type);
  const place = at === null ? "" : ` at ${at.file}:${at.line}`;
  const reason = `Python would raise ${name}${message === "" ? "" : ` (${message})`}${place}`;
  const unknown: UnknownValue = { kind: "unknown", reason, raises: name, origin: at };
  interpreter.raised = { type, value, message, unknown };
  return unknown;
}

/** Whether `except handler:` catches an exception of this class; an unknown handler is assumed to. */
export function catches(handler: Value, type: Value): boolean {
  switch (handler.kind) {
    case "tuple":
      return handler.items.some((item) => catches(item, type));
    case "builtin":
      return ancestors(type).includes(handler.name);
    case "external":
      return ancestors(type).includes(handler.path) || type.kind === "unknown";
    case "class":
      return type.kind === "class" && type.mro.includes(handler);
    case "unknown":
      return true;
    default:
      return false;
  }
}

/** Names of the builtin and external exceptions that a class derives from, itself included. */
function ancestors(type: Value): readonly string[] {
  switch (type.kind) {
    case "builtin":
      return builtinAncestors(type.name);
    case "external":
      return [type.path, ...builtinAncestors(type.path.replace(/^builtins\./, "")), "Exception", "BaseException"];
    case "class":
      return type.mro.flatMap((base) => (base.kind === "external" ? ancestors(base) : []));
    default:
      return ["Exception", "BaseException"];
  }
}

function builtinAncestors(name: string): readonly string[] {
  const names: string[] = [];
  for (
    let at: string | undefined = name;
    at !== undefined && EXCEPTION_PARENTS.has(at);
    at = EXCEPTION_PARENTS.get(at)
  ) {
    names.push(at);
  }
  return names;
}

function exceptionName(type: Value): string {
  if (type.kind === "builtin") return type.name;
  if (type.kind === "external") return type.path.slice(type.path.lastIndexOf(".") + 1);
  return type.kind === "class" ? (type as ClassValue).name : "an exception";
}
