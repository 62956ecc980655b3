import { compact } from "../../source/compact.js";
import { type Conversion, unsupported } from "./conversion.js";
import { convertFor, convertIf, convertTry, convertWhile, convertWith } from "./convert-compound.js";
import { convertClass, convertDecorated, convertFunction } from "./convert-definition.js";
import { convertExpression, convertListed, outerEnd } from "./convert-expression.js";
import { convertImport, convertImportFrom } from "./convert-import.js";
import { convertMatch } from "./convert-match.js";
import { convertName, identifierEnd } from "./convert-name.js";
import { nextToken } from "./cursor.js";
import { lineIndent } from "./indentation.js";
import type { AugAssign, Expr, Jump, Name, Stmt } from "./syntax.js";

/** Converts the children of the module or block that the walker stands on. */
export function convertStatements(c: Conversion): readonly Stmt[] {
  const w = c.walker;
  const statements: Stmt[] = [];
  if (!w.enter()) return statements;
  let indent: number | undefined;
  do {
    if (w.type === ";") continue;
    const start = w.start;
    const own = lineIndent(c.text, start);
    if (own !== undefined) {
      indent ??= own;
      if (own !== indent) c.misplaced ??= start;
    }
    statements.push(convertStatement(c, start));
  } while (w.next());
  w.leave();
  return compact(statements);
}

/** Converts the block that the walker stands on; when it was read before, gives that. */
export function convertBlock(c: Conversion): readonly Stmt[] {
  if (c.blocks.size > 0) {
    const known = c.blocks.get(c.walker.start);
    if (known !== undefined) return known;
  }
  if (!c.enterLevel()) return [c.unsupported("nesting that is too deep")];
  const statements = convertStatements(c);
  if (statements.length === 0) c.missingBody();
  c.leaveLevel();
  return statements;
}

/** Converts the statement that the walker stands on and that starts at `start`, and leaves the walker there. */
function convertStatement(c: Conversion, start: number): Stmt {
  const w = c.walker;
  switch (w.type) {
    case "expression_statement":
      return convertExpressionStatement(c, start);
    case "class_definition":
      return convertClass(c, []);
    case "function_definition":
      return convertFunction(c, []);
    case "decorated_definition":
      return convertDecorated(c);
    case "import_statement":
      return convertImport(c);
    case "import_from_statement":
    case "future_import_statement":
      return convertImportFrom(c);
    case "pass_statement":
      return convertJump(c, "Pass");
    case "break_statement":
      return convertJump(c, "Break");
    case "continue_statement":
      return convertJump(c, "Continue");
    case "if_statement":
      return convertIf(c);
    case "for_statement":
      return convertFor(c);
    case "while_statement":
      return convertWhile(c);
    case "try_statement":
      return convertTry(c);
    case "with_statement":
      return convertWith(c);
    case "match_statement":
      return convertMatch(c);
    case "return_statement":
    case "raise_statement":
      return convertReturn(c);
    case "assert_statement":
      return convertAssert(c);
    case "delete_statement":
      return convertDelete(c);
    case "global_statement":
    case "nonlocal_statement":
      return convertScope(c);
    case "type_alias_statement":
      return convertTypeAlias(c);
    case "print_statement":
      return convertPrint(c);
    default:
      return lostStatement(c);
  }
}

function lostStatement(c: Conversion): Stmt {
  const { start, end, type } = c.walker;
  const what = type === "exec_statement" ? "Python 2 `exec` statement" : "syntax error";
  c.problem(start, end, what);
  return unsupported(start, end, what);
}

function convertExpressionStatement(c: Conversion, start: number): Stmt {
  const w = c.walker;
  w.enter();
  let statement: Stmt;
  if (w.type === "assignment") statement = convertAssignment(c, start);
  else if (w.type === "augmented_assignment") statement = convertAugmented(c, start);
  else {
    const value = convertListed(c);
    statement = { kind: "Expr", start, end: outerEnd(c, value), value };
  }
  w.leave();
  return statement;
}

const SPACE = 32;
const EQUALS = 61;

/** `a = b = value`, `a: T` or `a: T = value`. */
function convertAssignment(c: Conversion, start: number): Stmt {
  const w = c.walker;
  const targets: Expr[] = [];
  let annotation: Expr | null = null;
  let value: Expr | null = null;
  let known: number | undefined = start;
  let end = start;
  let depth = 0;
  for (;;) {
    depth++;
    const name = plainTarget(c, known);
    if (name !== undefined) {
      targets.push(name);
      known = nextToken(c.text, name.end + 2);
      w.enterLast();
    } else {
      w.enter();
      targets.push(convertExpression(c, known));
      known = undefined;
      w.next();
      if (w.type === ":") {
        w.next();
        annotation = convertExpression(c);
        end = outerEnd(c, annotation);
        if (!w.next()) break;
      }
      w.next();
    }
    if (w.type === "assignment") continue;
    value =
      w.type === "augmented_assignment"
        ? c.unsupported("augmented assignment as a value")
        : convertExpression(c, known);
    end = outerEnd(c, value);
    break;
  }
  for (; depth > 0; depth--) w.leave();
  const first = targets[0];
  if (annotation !== null && first !== undefined) {
    if (targets.length > 1) return unsupported(start, end, "annotation in a chained assignment");
    return { kind: "AnnAssign", start, end, target: first, annotation, value };
  }
  const given = value ?? unsupported(start, end, "assignment without value");
  return { kind: "Assign", start, end, targets: compact(targets), value: given };
}

/** The name at `start` when ` =` stands behind it, as nearly always. */
function plainTarget({ text, reader }: Conversion, start: number | undefined): Name | undefined {
  if (start === undefined) return undefined;
  const end = identifierEnd(text, start);
  if (end === undefined || text.charCodeAt(end + 1) !== EQUALS || text.charCodeAt(end) !== SPACE) return undefined;
  return { kind: "Name", start, end, id: reader.name(start, end) };
}

function convertAugmented(c: Conversion, start: number): Stmt {
  const w = c.walker;
  w.enter();
  const target = convertExpression(c);
  w.next();
  const op = w.type.slice(0, -1) as AugAssign["op"];
  w.next();
  const value =
    w.type === "assignment" || w.type === "augmented_assignment"
      ? c.unsupported("assignment as a value")
      : convertExpression(c);
  const end = outerEnd(c, value);
  w.leave();
  return { kind: "AugAssign", start, end, target, op, value };
}

function convertJump(c: Conversion, kind: Jump["kind"]): Stmt {
  const { start, end } = c.walker;
  return { kind, start, end };
}

function convertReturn(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  const isReturn = w.type === "return_statement";
  let value: Expr | null = null;
  w.enter();
  if (w.next() && w.type !== "FROM") value = convertExpression(c);
  w.leave();
  return isReturn ? { kind: "Return", start, end, value } : { kind: "Raise", start, end, exception: value };
}

function convertAssert(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  w.next();
  const test = convertExpression(c);
  w.leave();
  return { kind: "Assert", start, end, test };
}

function convertDelete(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  w.next();
  const listed = w.type === "expression_list";
  const target = convertExpression(c);
  w.leave();
  const targets = listed && target.kind === "Tuple" ? target.elts : [target];
  return { kind: "Delete", start, end, targets };
}

function convertScope(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  const kind = w.type === "global_statement" ? "Global" : "Nonlocal";
  const names: string[] = [];
  w.enter();
  while (w.next()) if (w.type === "identifier") names.push(convertName(c).id);
  w.leave();
  return { kind, start, end, names };
}

/**
 * `type X[T] = …`: its parameters are not kept. The grammar takes `type(x).y = …` for one too; read again with
 * another name for `type`, that is an assignment.
 */
function convertTypeAlias(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  w.next();
  const leftStart = w.start;
  const left = convertExpression(c, leftStart);
  w.next();
  w.next();
  const value = convertExpression(c);
  w.leave();
  const named = left.kind === "Subscript" ? left.value : left;
  if (named.kind === "Name" && named.start === leftStart)
    return { kind: "TypeAlias", start, end, name: named.id, value };
  return (
    c.reader.statement(`_${c.text.slice(start + 1, end)}`, start) ??
    unsupported(start, end, "type alias without a name")
  );
}

/** `print >>f, x` shifts the function `print` in Python 3; any other print statement is an error there. */
function convertPrint(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  const left: Expr = { kind: "Name", start, end: start + 5, id: "print" };
  w.next();
  if (!w.is("chevron")) {
    w.leave();
    c.problem(start, end, "Python 2 `print` statement");
    return unsupported(start, end, "Python 2 `print` statement");
  }
  w.enter();
  w.next();
  const right = convertExpression(c);
  w.leave();
  const shift: Expr = { kind: "BinOp", start, end: w.end, left, op: ">>", right };
  const elts: Expr[] = [shift];
  let comma = false;
  while (w.next()) {
    if (w.type === ",") comma = true;
    else elts.push(convertExpression(c));
  }
  w.leave();
  return { kind: "Expr", start, end, value: comma ? { kind: "Tuple", start, end, elts } : shift };
}
