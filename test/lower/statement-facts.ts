/**
 * Statements taken apart into facts that do not depend on their order, on whether a constraint stands inside its
 * `CREATE TABLE` or in an `ALTER TABLE` of its own, or on words that say what is the default anyway.
 */
export function statementFacts(statements: readonly string[]): readonly string[] {
  return statements.flatMap(factsOf).sort();
}

function factsOf(statement: string): readonly string[] {
  const create = /^CREATE TABLE (\S+(?:"\."[^"]*")?|"[^(]*") \((.*)\)( TABLESPACE .*)?$/s.exec(plain(statement));
  if (create?.[1] === undefined || create[2] === undefined) return [plain(statement)];
  const table = create[1];
  const parts = split(create[2]);
  const columns = parts.filter((part) => part.startsWith('"'));
  const constraints = parts.filter((part) => !part.startsWith('"'));
  return [
    `TABLE ${table}${create[3] ?? ""}: ${columns.map((column) => column.split(" ")[0]).join(" ")}`,
    ...columns.map((column) => `${table}: ${column}`),
    ...constraints.map((constraint) => `ALTER TABLE ${table} ADD ${constraint}`),
  ];
}

/** As much of a name as fits into 63 bytes. */
function clipped(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > 63) kept = Array.from(kept).slice(0, -1).join("");
  return kept;
}

/** Parts between commas that stand outside of parentheses and quotes. */
function split(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let part = "";
  for (const character of text) {
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") depth--;
    if (character === "," && depth === 0 && quote === "") {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  return [...parts, part.trim()];
}

/**
 * psycopg writes a blank before negative numbers; ascending order and B-trees are the default; so are distinct NULLs.
 * A primary key's name is PostgreSQL's own, and so is the length of names.
 */
function plain(statement: string): string {
  const text = statement
    .replace(/;$/, "")
    .replace(/ +(-[\d.])/g, " $1")
    .replace(/ CONSTRAINT "[^"]*_pkey\d*" PRIMARY KEY/g, " PRIMARY KEY")
    .replace(/EXCLUDE USING \w+/g, (method) => method.replace(/\w+$/, (name) => name.toLowerCase()))
    .replace(/"([^"]*)"/g, (_, name: string) => `"${clipped(name)}"`);
  if (!/^CREATE (UNIQUE )?INDEX/.test(text)) return text.replace(" NULLS DISTINCT", "");
  return text
    .replace(" USING btree", "")
    .replace(/ ASC(?=[,) ])/g, "")
    .replace(" NULLS DISTINCT", "");
}
