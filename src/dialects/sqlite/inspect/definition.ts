import type { Deferrability, ReferentialAction } from "../../../schema/schema.js";
import { bare, enclosed, is, listed, nameOf, pieceOf, type Token, tokensOf } from "./tokens.js";

/** What only the text of a `CREATE TABLE` tells: SQLite's PRAGMAs do not. Names as the text spells them. */
export interface TableDefinition {
  /** Columns that take a number that no row ever had. */
  readonly autoincrement: readonly string[];
  readonly collations: readonly { readonly column: string; readonly name: string }[];
  readonly generated: readonly { readonly column: string; readonly sql: string }[];
  readonly checks: readonly { readonly name: string | null; readonly sql: string }[];
  readonly primaryKey: Key | null;
  readonly uniques: readonly Key[];
  readonly foreignKeys: readonly WrittenForeignKey[];
}

/** A key as it is written. */
export interface Key {
  readonly name: string | null;
  readonly columns: readonly string[];
}

/** A foreign key as it is written; without columns of the target, its primary key is meant. */
export interface WrittenForeignKey extends Key {
  readonly target: string;
  readonly targetColumns: readonly string[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
  readonly deferrable: Deferrability | null;
}

/** One clause of a column or table. */
type Clause =
  | { readonly kind: "autoincrement"; readonly column: string }
  | { readonly kind: "collation"; readonly column: string; readonly name: string }
  | { readonly kind: "generated"; readonly column: string; readonly sql: string }
  | { readonly kind: "check"; readonly name: string | null; readonly sql: string }
  | ({ readonly kind: "primary" | "unique" } & Key)
  | ({ readonly kind: "foreign" } & WrittenForeignKey);

const OF_TABLE: readonly string[] = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];

/** Takes a `CREATE TABLE` apart. What it does not know is passed over. */
export function parseTable(sql: string): TableDefinition {
  const tokens = tokensOf(sql);
  const open = tokens.findIndex((token) => is(token, "("));
  const { inside } = open === -1 ? { inside: [] } : enclosed(tokens, open);
  const clauses = listed(inside).flatMap((part) => {
    const isOfTable = OF_TABLE.some((word) => is(part[0], word));
    return isOfTable ? clausesOf(sql, part, null) : clausesOf(sql, part.slice(1), nameOf(sql, part[0]));
  });
  const of = <K extends Clause["kind"]>(kind: K) =>
    clauses.filter((clause): clause is Extract<Clause, { readonly kind: K }> => clause.kind === kind);
  return {
    autoincrement: of("autoincrement").map(({ column }) => column),
    collations: of("collation"),
    generated: of("generated"),
    checks: of("check"),
    primaryKey: of("primary")[0] ?? null,
    uniques: of("unique"),
    foreignKeys: of("foreign"),
  };
}

/** The clauses of one column, or of the table where `column` is null. */
function clausesOf(sql: string, tokens: readonly Token[], column: string | null): readonly Clause[] {
  const found: Clause[] = [];
  const own = column === null ? [] : [column];
  let name: string | null = null;
  let at = 0;
  /** What the next parentheses hold; goes to where they end. */
  const next = (): readonly Token[] => {
    const open = tokens.findIndex((token, place) => place >= at && is(token, "("));
    if (open === -1) return [];
    const { inside, end } = enclosed(tokens, open);
    at = end;
    return inside;
  };
  const columns = (parts: readonly (readonly Token[])[]): readonly string[] =>
    parts.map(([first]) => nameOf(sql, first));
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (is(token, "CONSTRAINT")) {
      name = nameOf(sql, tokens[++at]);
      continue;
    }
    if (is(token, "CHECK")) found.push({ kind: "check", name, sql: pieceOf(sql, bare(next())) });
    else if (is(token, "COLLATE") && column !== null) {
      found.push({ kind: "collation", column, name: nameOf(sql, tokens[++at]) });
    } else if (is(token, "AUTOINCREMENT") && column !== null) found.push({ kind: "autoincrement", column });
    else if (is(token, "AS") && column !== null) {
      found.push({ kind: "generated", column, sql: pieceOf(sql, bare(next())) });
    } else if (is(token, "PRIMARY")) {
      const inside = column === null ? next() : [];
      found.push({ kind: "primary", name, columns: [...own, ...columns(listed(inside).filter(isThere))] });
      if (inside.some((each) => is(each, "AUTOINCREMENT"))) {
        found.push({ kind: "autoincrement", column: nameOf(sql, inside[0]) });
      }
    } else if (is(token, "UNIQUE")) {
      found.push({ kind: "unique", name, columns: column === null ? columns(listed(next())) : own });
    } else if (is(token, "FOREIGN") || is(token, "REFERENCES")) {
      const from = is(token, "FOREIGN") ? columns(listed(next())) : own;
      while (at < tokens.length && !is(tokens[at], "REFERENCES")) at++;
      const { reference, end } = referenceOf(sql, tokens, at + 1);
      found.push({ kind: "foreign", name, columns: from, ...reference });
      at = end - 1;
    } else if (is(token, "(")) {
      next();
      continue;
    } else if (!ENDS_NAMED.some((word) => is(token, word))) continue;
    name = null;
  }
  return found;
}

/** Clauses that may have a name and of which nothing is read here. */
const ENDS_NAMED: readonly string[] = ["NULL", "DEFAULT"];

const isThere = (part: readonly Token[]): boolean => part.length > 0;

/** What stands behind `REFERENCES`, and the place after it. */
function referenceOf(
  sql: string,
  tokens: readonly Token[],
  start: number,
): { readonly reference: Omit<WrittenForeignKey, "name" | "columns">; readonly end: number } {
  const target = nameOf(sql, tokens[start]);
  let at = start + 1;
  let targetColumns: readonly string[] = [];
  if (is(tokens[at], "(")) {
    const { inside, end } = enclosed(tokens, at);
    targetColumns = listed(inside).map(([first]) => nameOf(sql, first));
    at = end + 1;
  }
  const actions = { onDelete: "no action" as ReferentialAction, onUpdate: "no action" as ReferentialAction };
  let deferrable: Deferrability | null = null;
  for (;;) {
    if (is(tokens[at], "ON")) {
      const action = actionOf(tokens[at + 2], tokens[at + 3]);
      actions[is(tokens[at + 1], "DELETE") ? "onDelete" : "onUpdate"] = action;
      at += action.includes(" ") ? 4 : 3;
    } else if (is(tokens[at], "MATCH")) at += 2;
    else if (is(tokens[at], "NOT") && is(tokens[at + 1], "DEFERRABLE")) {
      at = afterInitially(tokens, at + 2);
    } else if (is(tokens[at], "DEFERRABLE")) {
      // One that is initially immediate is checked like one that is not deferrable: SQLite has no `SET CONSTRAINTS`.
      if (is(tokens[at + 1], "INITIALLY") && is(tokens[at + 2], "DEFERRED")) deferrable = "initially deferred";
      at = afterInitially(tokens, at + 1);
    } else return { reference: { target, targetColumns, ...actions, deferrable }, end: at };
  }
}

const afterInitially = (tokens: readonly Token[], at: number): number => (is(tokens[at], "INITIALLY") ? at + 2 : at);

function actionOf(first: Token | undefined, second: Token | undefined): ReferentialAction {
  if (is(first, "SET")) return is(second, "DEFAULT") ? "set default" : "set null";
  if (is(first, "CASCADE")) return "cascade";
  return is(first, "RESTRICT") ? "restrict" : "no action";
}

/** What only the text of a `CREATE INDEX` tells. */
export interface IndexDefinition {
  /** Each part without its order and collation. */
  readonly parts: readonly string[];
  readonly where: string | null;
}

/** Takes a `CREATE INDEX` apart. */
export function parseIndex(sql: string): IndexDefinition {
  const tokens = tokensOf(sql);
  const { inside, end } = enclosed(
    tokens,
    tokens.findIndex((token) => is(token, "(")),
  );
  const where = is(tokens[end + 1], "WHERE") ? pieceOf(sql, bare(tokens.slice(end + 2))) : null;
  return { parts: listed(inside).map((part) => pieceOf(sql, bare(withoutOrder(part)))), where };
}

function withoutOrder(part: readonly Token[]): readonly Token[] {
  const ordered = is(part.at(-1), "ASC") || is(part.at(-1), "DESC") ? part.slice(0, -1) : part;
  return is(ordered.at(-2), "COLLATE") ? ordered.slice(0, -2) : ordered;
}
