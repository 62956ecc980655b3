import { enclosed, listed, nameOf, textOf, tokensOf } from "./sqlite-tokens.js";

/** What only the text of a `CREATE TABLE` tells: PRAGMAs do not. */
export interface TableDefinition {
  readonly autoincrement: ReadonlySet<string>;
  readonly collations: ReadonlyMap<string, string>;
  /** Expressions of generated columns. */
  readonly generated: ReadonlyMap<string, string>;
  readonly checks: readonly { readonly name: string | null; readonly text: string }[];
  readonly keys: readonly {
    readonly kind: "PRIMARY KEY" | "UNIQUE";
    readonly name: string | null;
    readonly columns: string;
  }[];
  readonly foreignKeys: readonly {
    readonly name: string | null;
    readonly columns: string;
    readonly deferrable: string;
  }[];
}

type Part = { -readonly [Key in keyof TableDefinition]: TableDefinition[Key] } & {
  autoincrement: Set<string>;
  collations: Map<string, string>;
  generated: Map<string, string>;
  checks: TableDefinition["checks"][number][];
  keys: TableDefinition["keys"][number][];
  foreignKeys: TableDefinition["foreignKeys"][number][];
};

const OF_TABLE = new Set(["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]);

/** Takes a `CREATE TABLE` apart. */
export function parseDefinition(sql: string): TableDefinition {
  const tokens = tokensOf(sql);
  const definition: Part = {
    autoincrement: new Set(),
    collations: new Map(),
    generated: new Map(),
    checks: [],
    keys: [],
    foreignKeys: [],
  };
  const { inside } = enclosed(tokens, tokens.indexOf("("));
  for (const part of listed(inside)) {
    const column = OF_TABLE.has(part[0] ?? "") ? null : nameOf(part[0]);
    readClauses(part.slice(column === null ? 0 : 1), column, definition);
  }
  return definition;
}

const columnsOf = (tokens: readonly string[]) =>
  tokens
    .filter((token) => token !== ",")
    .map(nameOf)
    .join(", ");

/** The clauses of one column, or of the table where `column` is null. */
function readClauses(tokens: readonly string[], column: string | null, definition: Part): void {
  let name: string | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const next = () => {
      const { inside, end } = enclosed(tokens, tokens.indexOf("(", index));
      index = end;
      return inside;
    };
    switch (tokens[index]) {
      case "CONSTRAINT":
        name = nameOf(tokens[++index]);
        continue;
      case "CHECK":
        definition.checks.push({ name, text: textOf(next()) });
        break;
      case "DEFAULT":
        if (tokens[index + 1] === "(") next();
        break;
      case "COLLATE":
        if (column !== null) definition.collations.set(column, nameOf(tokens[++index]).toUpperCase());
        break;
      case "AUTOINCREMENT":
        if (column !== null) definition.autoincrement.add(column);
        break;
      case "GENERATED":
        if (column !== null) definition.generated.set(column, textOf(next()));
        break;
      case "PRIMARY":
        definition.keys.push({ kind: "PRIMARY KEY", name, columns: column ?? columnsOf(next()) });
        break;
      case "UNIQUE":
        definition.keys.push({ kind: "UNIQUE", name, columns: column ?? columnsOf(next()) });
        break;
      case "FOREIGN":
        index = readReference(tokens, index, columnsOf(next()), name, definition);
        break;
      case "REFERENCES":
        index = readReference(tokens, index, column ?? "", name, definition);
        break;
      default:
        continue;
    }
    name = null;
  }
}

/** Reads to the end of a `REFERENCES` clause and answers where that is. */
function readReference(
  tokens: readonly string[],
  start: number,
  columns: string,
  name: string | null,
  definition: Part,
): number {
  const from = tokens.indexOf("REFERENCES", start);
  const rest = tokens.slice(from);
  const deferrable = /(?:NOT )?DEFERRABLE(?: INITIALLY (?:DEFERRED|IMMEDIATE))?/.exec(rest.join(" "))?.[0] ?? "";
  definition.foreignKeys.push({ name, columns, deferrable });
  const at = rest.indexOf("DEFERRABLE");
  return at < 0 ? from + 1 : from + at + deferrable.replace(/^NOT /, "").split(" ").length - 1;
}

/** What only the text of a `CREATE INDEX` tells. */
export interface IndexDefinition {
  /** Text of each part, order and collation included. */
  readonly parts: readonly string[];
  readonly where: string | null;
}

/** Takes a `CREATE INDEX` apart. */
export function parseIndex(sql: string): IndexDefinition {
  const tokens = tokensOf(sql);
  const { inside, end } = enclosed(tokens, tokens.indexOf("("));
  const where = tokens[end + 1] === "WHERE" ? textOf(tokens.slice(end + 2)) : null;
  return { parts: listed(inside).map(textOf), where };
}
