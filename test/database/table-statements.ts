/** What the statements of one table say, in a form that does not depend on where Django states a constraint. */
export interface TableFacts {
  /** Definitions in order. */
  readonly columns: readonly string[];
  /** Everything else of `CREATE TABLE`, with what is added to it by `ALTER TABLE … ADD CONSTRAINT`; sorted. */
  readonly constraints: readonly string[];
  /** Foreign keys, indexes and comments; sorted. */
  readonly statements: readonly string[];
}

/**
 * Statements by table. A check or unique key counts the same inside `CREATE TABLE` and as `ALTER TABLE … ADD CONSTRAINT`:
 * Django defers them where a column's default carries a value.
 * @param statements of MySQL or MariaDB, without semicolons
 */
export function factsByTable(statements: readonly string[]): ReadonlyMap<string, TableFacts> {
  const tables = new Map<string, { columns: string[]; constraints: string[]; statements: string[] }>();
  for (const statement of statements) {
    const sql = spaced(statement);
    const created = /^CREATE TABLE ((?:`(?:[^`]|``)*`\.?)+) \((.*)\)$/s.exec(sql);
    const name = created?.[1] ?? /(?:ALTER TABLE| ON) ((?:`(?:[^`]|``)*`\.?)+) /.exec(sql)?.[1] ?? sql;
    const facts = tables.get(name) ?? { columns: [], constraints: [], statements: [] };
    tables.set(name, facts);
    const added = /^ALTER TABLE (?:`(?:[^`]|``)*`\.?)+ ADD (CONSTRAINT (?:`(?:[^`]|``)*`) (?:CHECK|UNIQUE) .*)$/s.exec(
      sql,
    );
    if (created?.[2] !== undefined) {
      for (const part of parts(created[2])) (part.startsWith("`") ? facts.columns : facts.constraints).push(part);
    } else if (added?.[1] !== undefined) facts.constraints.push(added[1]);
    else facts.statements.push(sql);
  }
  for (const { constraints, statements: rest } of tables.values()) {
    constraints.sort();
    rest.sort();
  }
  return tables;
}

/** What stands between the commas of a list, those in quotes and parentheses left alone. */
function parts(list: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at = Math.max(at + 1, quotedEnd(list, at))) {
    const character = list[at];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "," && depth === 0) {
      found.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...found, list.slice(start).trim()];
}

/** The text with one blank where several stand between words, none at its end, and without the order that is the usual one. */
function spaced(sql: string): string {
  let text = "";
  for (let at = 0; at < sql.length; ) {
    const end = Math.max(at + 1, quotedEnd(sql, at));
    const piece = sql.slice(at, end);
    if (piece !== " " || !text.endsWith(" ")) text += piece;
    at = end;
  }
  return text.trim().replace(/^(CREATE (?:UNIQUE )?INDEX .*)$/s, (index) => index.replaceAll(/ ASC(?=[,)])/g, ""));
}

/** Where a quoted text that begins at `at` ends; 0 where none begins. */
function quotedEnd(sql: string, at: number): number {
  const quote = sql[at];
  if (quote !== "'" && quote !== "`") return 0;
  for (let end = at + 1; end < sql.length; end++) {
    if (quote === "'" && sql[end] === "\\") end++;
    else if (sql[end] === quote) {
      if (sql[end + 1] !== quote) return end + 1;
      end++;
    }
  }
  return sql.length;
}
