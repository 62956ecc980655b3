/** A table as `SHOW CREATE TABLE` prints it, its lines taken apart. */
export interface CreatedTable {
  /** Definitions of columns, in order. */
  readonly columns: readonly string[];
  /** Keys, foreign keys and checks. */
  readonly rest: readonly string[];
  /** Engine, character set, collation and comment; the `AUTO_INCREMENT` counter, which rows move, is left out. */
  readonly options: string;
}

/** One line that two tables do not agree on; null where one has no such line. */
export interface LineDifference {
  readonly table: string;
  readonly want: string | null;
  readonly have: string | null;
}

/** Takes the text of `SHOW CREATE TABLE` (MariaDB, MySQL) apart. */
export function readCreated(text: string): CreatedTable {
  const lines = logicalLines(text).slice(1);
  const options = (lines.pop() ?? "").replace(/ AUTO_INCREMENT=\d+/, "");
  const definitions = lines.map((line) => line.trim().replace(/,$/, ""));
  return {
    columns: definitions.filter((line) => line.startsWith("`")),
    rest: definitions.filter((line) => !line.startsWith("`")),
    options,
  };
}

/** Lines, those that end inside a quoted text joined with what follows. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let quote: string | null = null;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote === null && (character === "'" || character === "`")) quote = character;
    else if (quote === "'" && character === "\\") at++;
    else if (character === quote) quote = null;
    else if (quote === null && character === "\n") {
      lines.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...lines, text.slice(start)];
}

/**
 * What differs, table by table. Columns count with their order; of keys and constraints, as of what Django and an ORM make
 * in another order, only which there are.
 */
export function diffCreated(
  want: ReadonlyMap<string, CreatedTable>,
  have: ReadonlyMap<string, CreatedTable>,
): readonly LineDifference[] {
  return [...new Set([...want.keys(), ...have.keys()])].flatMap((table): LineDifference[] => {
    const [wanted, had] = [want.get(table), have.get(table)];
    if (wanted === undefined || had === undefined) {
      return [{ table, want: wanted && "there", have: had && "there" }].map((each) => ({
        table,
        want: each.want ?? null,
        have: each.have ?? null,
      }));
    }
    const columns = inOrder(wanted.columns, had.columns);
    const options = wanted.options === had.options ? [] : [{ want: wanted.options, have: had.options }];
    return [...columns, ...asSets(wanted.rest, had.rest), ...options].map((each) => ({ table, ...each }));
  });
}

type Line = Omit<LineDifference, "table">;

function inOrder(want: readonly string[], have: readonly string[]): readonly Line[] {
  const length = Math.max(want.length, have.length);
  return Array.from({ length }, (_, at) => ({ want: want[at] ?? null, have: have[at] ?? null })).filter(
    (line) => line.want !== line.have,
  );
}

/** Each line counts as often as it stands there. */
function asSets(want: readonly string[], have: readonly string[]): readonly Line[] {
  const left = [...have];
  const missing = want.filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [...missing.map((line) => ({ want: line, have: null })), ...left.map((line) => ({ want: null, have: line }))];
}
