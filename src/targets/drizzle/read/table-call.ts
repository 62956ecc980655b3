import type { Program } from "../../../typescript/read/program.js";
import type { Call, Value } from "../../../typescript/read/values.js";
import { textOf } from "../../plan/read/arguments.js";
import { libraryName } from "./library.js";

/** How drizzle-orm names columns that state no name. */
export type Casing = "snake_case" | "camelCase";

/** The call that declares a table or a view, and what is said of it before its columns. */
export interface TableCall {
  readonly call: Call;
  readonly kind: "table" | "view";
  /** Null for the connection's own. */
  readonly schema: string | null;
  /** What is made of the name that is given; null where it stays as it is. */
  readonly renamed: Value | null;
  /** Whether it stands among the arguments of another call, and need not be what that gives. */
  readonly isWrapped: boolean;
  /** That of the function that declares it (`snakeCase.table`); null where it has none of its own. */
  readonly casing: Casing | null;
}

const TABLES: ReadonlySet<string> = new Set(["pgTable", "mysqlTable", "sqliteTable"]);
const VIEWS: ReadonlySet<string> = new Set(["pgView", "pgMaterializedView", "mysqlView", "sqliteView"]);
const CREATORS: ReadonlySet<string> = new Set(["pgTableCreator", "mysqlTableCreator", "sqliteTableCreator"]);
const SCHEMAS: ReadonlySet<string> = new Set(["pgSchema", "mysqlSchema", "mysqlDatabase"]);
/** `snakeCase.table`, `snakeCase.schema("…").table` of 1.0. */
const CASINGS: Readonly<Record<string, Casing>> = { snakeCase: "snake_case", camelCase: "camelCase" };

/** What is chained to a table or a view and leaves it what it is. */
const CHAINED: ReadonlySet<string> = new Set([
  "enableRLS",
  "as",
  "existing",
  "with",
  "using",
  "tablespace",
  "withNoData",
]);

/** The call that declares a table or a view, behind what is chained to it; undefined for anything else. */
export function tableCall(value: Value): TableCall | undefined {
  if (value.kind !== "call") return undefined;
  const found = declared(value.callee);
  if (found !== undefined) return { call: value, isWrapped: false, ...found };
  const { callee } = value;
  if (callee.kind === "member" && CHAINED.has(callee.name)) return tableCall(callee.of);
  return wrapped(value);
}

/**
 * The table that a function of another package, or one that is not followed, is given first: `silk(pgTable("books", { … }))`.
 * Such functions hand back what they are given, so that it can go on being used as a table.
 */
function wrapped({ callee, args: [first] }: Call): TableCall | undefined {
  if (first === undefined || !isForeign(callee)) return undefined;
  const found = tableCall(first);
  return found && { ...found, isWrapped: true };
}

function isForeign(callee: Value): boolean {
  if (callee.kind === "member") return callee.of.kind === "class" || isForeign(callee.of);
  return callee.kind === "external" && callee.module !== "global" && libraryName(callee) === undefined;
}

function declared(callee: Value): Omit<TableCall, "call" | "isWrapped"> | undefined {
  if (callee.kind === "call") {
    const [renamed = null, casing] = callee.args;
    if (!CREATORS.has(libraryName(callee.callee) ?? "")) return undefined;
    return { kind: "table", schema: null, renamed, casing: casingOf(textOf(casing)) };
  }
  const name = libraryName(callee) ?? "";
  if (TABLES.has(name)) return { kind: "table", schema: null, renamed: null, casing: null };
  if (VIEWS.has(name)) return { kind: "view", schema: null, renamed: null, casing: null };
  if (callee.kind !== "member") return undefined;
  if (callee.name === "withRLS") return declared(callee.of);
  const kind = callee.name === "table" ? "table" : /^(?:view|materializedView)$/.test(callee.name) ? "view" : undefined;
  if (kind === undefined) return undefined;
  const cased = CASINGS[libraryName(callee.of) ?? ""];
  if (cased !== undefined) return { kind, schema: null, renamed: null, casing: cased };
  const schema = schemaOf(callee.of);
  return schema && { kind, renamed: null, ...schema };
}

/** `pgSchema("shop")`, `snakeCase.schema("shop")`. */
function schemaOf(value: Value): Pick<TableCall, "schema" | "casing"> | undefined {
  if (value.kind !== "call") return undefined;
  const { callee, args } = value;
  // What is chained to a schema leaves it what it is.
  if (callee.kind === "member" && callee.name === "existing") return schemaOf(callee.of);
  const cased =
    callee.kind === "member" && callee.name === "schema" ? CASINGS[libraryName(callee.of) ?? ""] : undefined;
  if (cased === undefined && !SCHEMAS.has(libraryName(callee) ?? "")) return undefined;
  const name = textOf(args[0]);
  return { schema: name === undefined || name === "public" ? null : name, casing: cased ?? casingOf(textOf(args[1])) };
}

function casingOf(text: string | undefined): Casing | null {
  return text === "snake_case" || text === "camelCase" ? text : null;
}

/** The name of a table by what it is declared with: a text where it could be told; undefined where it is declared with nothing. */
export function nameOf({ call, renamed }: TableCall, program: Program): Value | undefined {
  const [first] = call.args;
  if (first?.kind !== "string" || renamed === null) return first;
  return renamed.kind === "function" ? program.apply(renamed, [first]) : renamed;
}
