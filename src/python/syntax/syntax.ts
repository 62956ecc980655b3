import type { Pattern } from "./pattern.js";

/**
 * The typed subset of Python's syntax that the evaluator reads, named after CPython's own `ast` module
 * (https://docs.python.org/3/library/ast.html). Offsets are UTF-16 units into the file's text.
 * What has no node of its own arrives as `Unsupported`, never as nothing.
 */
export interface Node {
  readonly start: number;
  readonly end: number;
}

export interface Name extends Node {
  readonly kind: "Name";
  readonly id: string;
}

export type ConstantValue =
  | { readonly type: "str"; readonly value: string }
  | { readonly type: "bytes"; readonly value: Uint8Array }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "complex"; readonly text: string }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "None" }
  | { readonly type: "Ellipsis" };

export interface Constant extends Node {
  readonly kind: "Constant";
  readonly value: ConstantValue;
}

/** An f-string (implicitly concatenated plain strings included as `Constant` parts). */
export interface JoinedStr extends Node {
  readonly kind: "JoinedStr";
  readonly values: readonly (Constant | FormattedValue)[];
}

export interface FormattedValue extends Node {
  readonly kind: "FormattedValue";
  readonly value: Expr;
  /** `r`, `s`, `a` after `!`, else null. */
  readonly conversion: "r" | "s" | "a" | null;
  readonly formatSpec: JoinedStr | null;
  /** What `{x = }` puts before the value: its source text up to and with the sign and the blanks behind it (`x = `). */
  readonly selfDocumenting: string | null;
}

export interface Attribute extends Node {
  readonly kind: "Attribute";
  readonly value: Expr;
  readonly attr: string;
}

export interface Subscript extends Node {
  readonly kind: "Subscript";
  readonly value: Expr;
  readonly slice: Expr;
}

export interface Slice extends Node {
  readonly kind: "Slice";
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export interface Keyword extends Node {
  /** null for `**mapping`. */
  readonly arg: string | null;
  readonly value: Expr;
}

export interface Call extends Node {
  readonly kind: "Call";
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@" | "<<" | ">>" | "&" | "|" | "^";
export type UnaryOperator = "+" | "-" | "~" | "not";
export type CompareOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in" | "is" | "is not";

export interface BinOp extends Node {
  readonly kind: "BinOp";
  readonly left: Expr;
  readonly op: BinaryOperator;
  readonly right: Expr;
}

export interface UnaryOp extends Node {
  readonly kind: "UnaryOp";
  readonly op: UnaryOperator;
  readonly operand: Expr;
}

export interface BoolOp extends Node {
  readonly kind: "BoolOp";
  readonly op: "and" | "or";
  readonly values: readonly Expr[];
}

export interface Compare extends Node {
  readonly kind: "Compare";
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}

export interface IfExp extends Node {
  readonly kind: "IfExp";
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

export interface Lambda extends Node {
  readonly kind: "Lambda";
  readonly params: Parameters;
  readonly body: Expr;
}

export interface Sequence extends Node {
  readonly kind: "List" | "Tuple" | "Set";
  readonly elts: readonly Expr[];
}

export interface Dict extends Node {
  readonly kind: "Dict";
  /** A null key is `**mapping`. */
  readonly items: readonly { readonly key: Expr | null; readonly value: Expr }[];
}

export interface Starred extends Node {
  readonly kind: "Starred";
  readonly value: Expr;
}

export interface Comprehension {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
}

export interface ComprehensionExpr extends Node {
  readonly kind: "ListComp" | "SetComp" | "GeneratorExp";
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends Node {
  readonly kind: "DictComp";
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}

export interface NamedExpr extends Node {
  readonly kind: "NamedExpr";
  readonly target: Name;
  readonly value: Expr;
}

export interface Await extends Node {
  readonly kind: "Await" | "Yield" | "YieldFrom";
  readonly value: Expr | null;
}

/** Something in expression or statement place that is not read; evaluates to an unknown with `what` as its reason. */
export interface Unsupported extends Node {
  readonly kind: "Unsupported";
  /** What stands there, in Python's terms (`syntax error`, `t-string`, …). */
  readonly what: string;
}

export type Expr =
  | Name
  | Constant
  | JoinedStr
  | Attribute
  | Subscript
  | Slice
  | Call
  | BinOp
  | UnaryOp
  | BoolOp
  | Compare
  | IfExp
  | Lambda
  | Sequence
  | Dict
  | Starred
  | ComprehensionExpr
  | DictComp
  | NamedExpr
  | Await
  | Unsupported;

export interface Parameter extends Node {
  readonly name: string;
  readonly kind: "positional-only" | "positional-or-keyword" | "var-positional" | "keyword-only" | "var-keyword";
  readonly annotation: Expr | null;
  readonly default: Expr | null;
}

export type Parameters = readonly Parameter[];

export interface FunctionDef extends Node {
  readonly kind: "FunctionDef";
  readonly name: string;
  readonly nameStart: number;
  readonly isAsync: boolean;
  readonly params: Parameters;
  readonly decorators: readonly Expr[];
  /** Reads the body when first asked for: most functions of a model file are never called by the evaluator. */
  readonly body: () => readonly Stmt[];
}

export interface ClassDef extends Node {
  readonly kind: "ClassDef";
  readonly name: string;
  readonly nameStart: number;
  /** Names of type parameters (`class Box[T]:`, https://peps.python.org/pep-0695/); absent where there are none. */
  readonly typeParameters?: readonly string[];
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
}

export interface Assign extends Node {
  readonly kind: "Assign";
  /** One for each `=`: `a = b = 1` has two. */
  readonly targets: readonly Expr[];
  readonly value: Expr;
}

export interface AugAssign extends Node {
  readonly kind: "AugAssign";
  readonly target: Expr;
  readonly op: BinaryOperator;
  readonly value: Expr;
}

export interface AnnAssign extends Node {
  readonly kind: "AnnAssign";
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
}

export interface ExprStmt extends Node {
  readonly kind: "Expr";
  readonly value: Expr;
}

export interface ImportAlias extends Node {
  readonly name: string;
  readonly asname: string | null;
}

export interface Import extends Node {
  readonly kind: "Import";
  readonly names: readonly ImportAlias[];
}

export interface ImportFrom extends Node {
  readonly kind: "ImportFrom";
  /** Dotted module without its leading dots; empty for `from . import x`. */
  readonly module: string;
  /** Number of leading dots. */
  readonly level: number;
  /** Null for `from m import *`. */
  readonly names: readonly ImportAlias[] | null;
}

export interface If extends Node {
  readonly kind: "If";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  /** `elif` is an `If` alone in `orelse`, as in CPython. */
  readonly orelse: readonly Stmt[];
}

export interface For extends Node {
  readonly kind: "For";
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface While extends Node {
  readonly kind: "While";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface ExceptHandler extends Node {
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}

export interface Try extends Node {
  readonly kind: "Try";
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

export interface With extends Node {
  readonly kind: "With";
  readonly items: readonly { readonly context: Expr; readonly target: Expr | null }[];
  readonly body: readonly Stmt[];
}

export interface Match extends Node {
  readonly kind: "Match";
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}

/** `case pattern if guard:` */
export interface MatchCase {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

export interface Return extends Node {
  readonly kind: "Return";
  readonly value: Expr | null;
}

export interface Raise extends Node {
  readonly kind: "Raise";
  readonly exception: Expr | null;
}

export interface Assert extends Node {
  readonly kind: "Assert";
  readonly test: Expr;
}

export interface Delete extends Node {
  readonly kind: "Delete";
  readonly targets: readonly Expr[];
}

export interface ScopeStmt extends Node {
  readonly kind: "Global" | "Nonlocal";
  readonly names: readonly string[];
}

export interface Jump extends Node {
  readonly kind: "Pass" | "Break" | "Continue";
}

/** `type X = …` (PEP 695). */
export interface TypeAlias extends Node {
  readonly kind: "TypeAlias";
  readonly name: string;
  readonly value: Expr;
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Assign
  | AugAssign
  | AnnAssign
  | ExprStmt
  | Import
  | ImportFrom
  | If
  | For
  | While
  | Try
  | With
  | Match
  | Return
  | Raise
  | Assert
  | Delete
  | ScopeStmt
  | Jump
  | TypeAlias
  | Unsupported;

/** A stretch of the file that could not be parsed; what stands around it was. */
export interface SyntaxProblem extends Node {
  /** One terse sentence without place. */
  readonly message: string;
  /** Name of the top-level class or function that lost statements, when the stretch lies in one. */
  readonly within: string | null;
}

/** One parsed file. */
export interface Module {
  readonly body: readonly Stmt[];
  readonly problems: readonly SyntaxProblem[];
}
