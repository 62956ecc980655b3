import { parse } from "../../python/syntax/parser.js";
import type { ClassDef, Expr, Stmt } from "../../python/syntax/syntax.js";
import { decodePython } from "../../source/decode.js";
import { SourceFile } from "../../source/source-file.js";
import type { MigrationKey } from "./migration.js";

/**
 * What the class `Migration` of a file lists as `replaces`, as `squashmigrations` writes it: pairs of texts. Empty where
 * it lists nothing, null where it is told in any other way.
 * @throws ParserUnavailable
 */
export function readReplaces(path: string, bytes: Uint8Array): readonly MigrationKey[] | null {
  const file = decodePython(path, bytes);
  if (!(file instanceof SourceFile)) return null;
  // Most migrations replace nothing, and a project may have thousands.
  if (!mentions(file.text)) return [];
  const migration = parse(file).body.findLast((statement) => isMigration(statement));
  if (migration === undefined) return null;
  let replaces: readonly MigrationKey[] | null = [];
  for (const statement of migration.body) {
    const value = givenIn(statement);
    if (value !== undefined) replaces = keysOf(value);
    else if (mayChange(statement, file.text)) return null;
  }
  return replaces;
}

const mentions = (text: string): boolean => /\breplaces\b/.test(text);

const isMigration = (statement: Stmt): statement is ClassDef =>
  statement.kind === "ClassDef" && statement.name === "Migration";

/** What a statement of the class gives the name `replaces`. */
function givenIn(statement: Stmt): Expr | undefined {
  if (statement.kind === "Assign" && statement.targets.every(isReplaces)) return statement.value;
  if (statement.kind === "AnnAssign" && isReplaces(statement.target)) return statement.value ?? undefined;
  return undefined;
}

const isReplaces = (target: Expr): boolean => target.kind === "Name" && target.id === "replaces";

/** Whether a statement of the class mentions the name and may do something to it; texts and methods do not. */
function mayChange(statement: Stmt, text: string): boolean {
  if (statement.kind === "FunctionDef" || (statement.kind === "Expr" && statement.value.kind === "Constant"))
    return false;
  return mentions(text.slice(statement.start, statement.end));
}

function keysOf(value: Expr): readonly MigrationKey[] | null {
  if (value.kind !== "List" && value.kind !== "Tuple") return null;
  const keys = value.elts.map((pair): MigrationKey | null => {
    const [app, name, more] = pair.kind === "Tuple" ? pair.elts.map(textOf) : [];
    return typeof app === "string" && typeof name === "string" && more === undefined ? { app, name } : null;
  });
  return keys.every((key) => key !== null) ? keys : null;
}

function textOf(value: Expr): string | null {
  return value.kind === "Constant" && value.value.type === "str" ? value.value.value : null;
}
