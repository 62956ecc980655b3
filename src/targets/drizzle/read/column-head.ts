import type { Call, Value } from "../../../typescript/read/values.js";
import { propertyOf, textOf } from "../../plan/read/arguments.js";
import { libraryName } from "./library.js";
import type { Reading } from "./reading.js";

/** What a column's chain starts with: a builder with its options, or a type that its own text names. */
export type ColumnHead =
  | {
      readonly kind: "builder";
      readonly builder: string;
      readonly name: string | null;
      readonly config: Value | undefined;
    }
  | { readonly kind: "text"; readonly sql: string; readonly name: string | null }
  /** A type that the code declares, of which this could not be told. */
  | { readonly kind: "unread"; readonly value: Value; readonly name: string | null };

/** What stands for the builders in `pgTable("books", (t) => ({ id: t.integer() }))`. */
export const BUILDERS = Object.freeze({ builders: true });

/** Whether a call is what a column's chain starts with. */
export function isColumnHead({ callee }: Call): boolean {
  return builderName(callee) !== undefined;
}

/** Reads what a column's chain starts with; null where it is nothing that makes a column. */
export function columnHead(value: Value, reading: Reading): ColumnHead | null {
  if (value.kind !== "call") return null;
  const { callee, args } = value;
  const [first, second] = args;
  const name = textOf(first) || null;
  const config = first?.kind === "string" ? second : first;
  if (callee.kind === "call") return declaredHead(callee, name, config, reading);
  const builder = builderName(callee);
  if (builder === undefined) return null;
  if (builder === "mysqlEnum") {
    const values = enumValues(config);
    if (values === undefined || values.includes(undefined))
      return { kind: "unread", value: openIn(config) ?? value, name };
    return { kind: "text", sql: `enum(${values.map((each) => `'${each}'`).join(",")})`, name };
  }
  return { kind: "builder", builder, name, config };
}

/** What of a list or of an enum could not be told, where that is spread into it. */
function openIn(config: Value | undefined): Value | undefined {
  return config?.kind === "array" || config?.kind === "object" ? config.rest[0]?.value : config;
}

/** The values of a list or of an enum of TypeScript; undefined where there may be more than is known. */
function enumValues(config: Value | undefined): readonly (string | undefined)[] | undefined {
  if (config?.kind === "array") return config.rest.length === 0 ? config.items.map(textOf) : undefined;
  if (config?.kind !== "object" || config.rest.length > 0) return undefined;
  return [...config.properties.values()].map(({ value }) => textOf(value));
}

/** The name of a builder: what drizzle-orm exports, or a member of the callback's argument. */
function builderName(callee: Value): string | undefined {
  if (callee.kind !== "member") return libraryName(callee);
  return callee.of.kind === "given" && callee.of.what === BUILDERS ? callee.name : undefined;
}

/** A column of a type that the code declares: `customType(…)("title")`, `pgEnum("mood", …)("mood")`. */
function declaredHead(
  declared: Call,
  name: string | null,
  config: Value | undefined,
  reading: Reading,
): ColumnHead | null {
  const { callee, args } = declared;
  const [first] = args;
  const own = callee.kind === "member" && callee.name === "enum" ? "pgEnum" : libraryName(callee);
  if (own === "pgEnum") {
    const sql = textOf(first);
    return sql === undefined ? { kind: "unread", value: first ?? declared, name } : { kind: "text", sql, name };
  }
  if (own !== "customType") return null;
  const dataType = propertyOf(first, "dataType");
  if (dataType?.kind !== "function") return { kind: "unread", value: dataType ?? first ?? declared, name };
  const made = reading.program.apply(dataType, config === undefined ? [] : [config]);
  return made.kind === "string" ? { kind: "text", sql: made.value, name } : { kind: "unread", value: made, name };
}
