/**
 * Two databases held against one another by what `pg_dump --schema-only` says of each table: the same statements, in any
 * order, is the definition of an identical table.
 */
export interface DumpComparison {
  /** Tables of the wanted database. */
  readonly total: number;
  readonly identical: number;
  readonly differences: readonly DumpDifference[];
}

/** A table that is not the same: its statements that only one side has. */
export interface DumpDifference {
  readonly table: string;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** What migration tools keep in a database for themselves. */
const BOOKKEEPING = /^(?:\w+\.)?(?:django_migrations|__drizzle_migrations|typeorm_metadata)$/;

/** @param want output of `pg_dump --schema-only --no-owner --no-privileges`; @param have likewise */
export function compareDumps(want: string, have: string): DumpComparison {
  const [wanted, had] = [tablesOf(want), tablesOf(have)];
  const differences: DumpDifference[] = [];
  for (const table of new Set([...wanted.keys(), ...had.keys()])) {
    const [one, other] = [wanted.get(table) ?? [], had.get(table) ?? []];
    const [missing, extra] = [without(one, other), without(other, one)];
    if (missing.length + extra.length > 0) differences.push({ table, missing, extra });
  }
  const wrong = new Set(differences.map(({ table }) => table));
  return { total: wanted.size, identical: [...wanted.keys()].filter((table) => !wrong.has(table)).length, differences };
}

const NAME = String.raw`(?:"(?:[^"]|"")+"|[\w$\u0080-\uffff]+)`;
const QUALIFIED = `${NAME}(?:\\.${NAME})?`;

/** How a statement of a dump names the table that it is about. */
const HEADS = [
  `CREATE (?:UNLOGGED |FOREIGN )?TABLE (${QUALIFIED})`,
  `ALTER TABLE (?:ONLY )?(${QUALIFIED})`,
  `CREATE (?:UNIQUE )?INDEX ${NAME} ON (?:ONLY )?(${QUALIFIED})`,
  `COMMENT ON CONSTRAINT ${NAME} ON (${QUALIFIED})`,
  `COMMENT ON TABLE (${QUALIFIED})`,
  `COMMENT ON COLUMN (${QUALIFIED})\\.${NAME}`,
].map((pattern) => new RegExp(`^${pattern}`));

function tablesOf(dump: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  const made = new Set<string>();
  for (const statement of statementsOf(dump)) {
    const table = HEADS.map((head) => head.exec(statement)?.[1]).find((name) => name !== undefined);
    if (table === undefined || BOOKKEEPING.test(table)) continue;
    tables.set(table, [...(tables.get(table) ?? []), statement]);
    if (/^CREATE (?:UNLOGGED |FOREIGN )?TABLE/.test(statement)) made.add(table);
  }
  return new Map([...tables].filter(([table]) => made.has(table)));
}

/** Statements, constants and quoted names in one piece; what a dump sets for itself is left out. */
function statementsOf(dump: string): readonly string[] {
  const text = dump.replace(/^(?:--|SET |SELECT pg_catalog|\\).*$/gm, "");
  const found: string[] = [];
  let statement = "";
  for (const [piece] of text.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|;|[^'"$;]+|[\s\S]/g)) {
    if (piece !== ";") statement += piece;
    else {
      if (statement.trim() !== "") found.push(statement.trim());
      statement = "";
    }
  }
  return found;
}

function without(statements: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return statements.filter((statement) => {
    const at = left.indexOf(statement);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
