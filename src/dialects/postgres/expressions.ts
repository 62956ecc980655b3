import type { ArrayDialect, ExpressionDialect, OperatorLookup, TextSearchDialect } from "../expression-dialect.js";
import { INTEGER_RANGES } from "../integer-ranges.js";
import { functions } from "./functions.js";
import { printLiteral } from "./literals.js";
import { quoteName, quoteText } from "./quote.js";
import { types } from "./types.js";

/** `DatabaseWrapper.operators`. */
const OPERATORS: Record<OperatorLookup, (operand: string) => string> = {
  exact: (x) => `= ${x}`,
  iexact: (x) => `= UPPER(${x})`,
  contains: (x) => `LIKE ${x}`,
  icontains: (x) => `LIKE UPPER(${x})`,
  regex: (x) => `~ ${x}`,
  iregex: (x) => `~* ${x}`,
  gt: (x) => `> ${x}`,
  gte: (x) => `>= ${x}`,
  lt: (x) => `< ${x}`,
  lte: (x) => `<= ${x}`,
  startswith: (x) => `LIKE ${x}`,
  endswith: (x) => `LIKE ${x}`,
  istartswith: (x) => `LIKE UPPER(${x})`,
  iendswith: (x) => `LIKE UPPER(${x})`,
};

/** `pattern_esc`. */
const escapeInDatabase = (x: string) =>
  String.raw`REPLACE(REPLACE(REPLACE(${x}, E'\\', E'\\\\'), E'%', E'\\%'), E'_', E'\\_')`;

/** `pattern_ops`. */
const PATTERNS: Partial<Record<OperatorLookup, (operand: string) => string>> = {
  contains: (x) => `LIKE '%' || ${x} || '%'`,
  icontains: (x) => `LIKE '%' || UPPER(${x}) || '%'`,
  startswith: (x) => `LIKE ${x} || '%'`,
  istartswith: (x) => `LIKE UPPER(${x}) || '%'`,
  endswith: (x) => `LIKE '%' || ${x}`,
  iendswith: (x) => `LIKE '%' || UPPER(${x})`,
};

const TEXT_LOOKUPS = new Set([
  "iexact",
  "contains",
  "icontains",
  "startswith",
  "istartswith",
  "endswith",
  "iendswith",
  "regex",
  "iregex",
]);
const UPPER_LOOKUPS = new Set(["iexact", "icontains", "istartswith", "iendswith"]);
const UNIFIED = new Set(["GenericIPAddressField", "IPAddressField", "TimeField", "UUIDField"]);

const EXTRACTED: Readonly<Record<string, string>> = {
  year: "YEAR",
  iso_year: "ISOYEAR",
  month: "MONTH",
  day: "DAY",
  week: "WEEK",
  iso_week_day: "ISODOW",
  quarter: "QUARTER",
  hour: "HOUR",
  minute: "MINUTE",
  epoch: "EPOCH",
};

const inZone = (sql: string, zone: string | null) => (zone === null ? sql : `${sql} AT TIME ZONE ${quoteText(zone)}`);

function extract(part: string, stored: string, of: "date" | "datetime" | "time", zone: string | null): string | null {
  const sql = inZone(stored, zone);
  if (part === "week_day") return `EXTRACT(DOW FROM ${sql}) + 1`;
  if (part === "second" && of !== "date") return `EXTRACT(SECOND FROM DATE_TRUNC('second', ${sql}))`;
  const name = Object.hasOwn(EXTRACTED, part) ? EXTRACTED[part] : undefined;
  return name === undefined ? null : `EXTRACT(${name} FROM ${sql})`;
}

function jsonPath(sql: string, path: readonly string[], as: "json" | "text"): string {
  const [first = ""] = path;
  if (path.length > 1) return `(${sql} ${as === "text" ? "#>>" : "#>"} ARRAY[${path.map(quoteText).join(",")}])`;
  const key = /^[+-]?\d+$/.test(first) ? String(BigInt(first)) : quoteText(first);
  return `(${sql} ${as === "text" ? "->>" : "->"} ${key})`;
}

const rangeFunction = (name: string) => (sql: string) => `${name}(${sql})`;

const arrays: ArrayDialect = {
  of: (items) => `ARRAY[${items.join(", ")}]`,
  length: (sql) => `CASE WHEN ${sql} IS NULL THEN NULL ELSE coalesce(array_length(${sql}, 1), 0) END`,
  item: (sql, index) => `${sql.endsWith("]") ? sql : `(${sql})`}[${index}]`,
  slice: (sql, start, end) => `(${sql})[${start}:${end}]`,
  storeKey: (sql, key) => `(${sql} -> ${quoteText(key)})`,
  storeKeys: (sql) => `akeys(${sql})`,
  storeValues: (sql) => `avals(${sql})`,
  rangeParts: {
    startswith: rangeFunction("lower"),
    endswith: rangeFunction("upper"),
    isempty: rangeFunction("isempty"),
    lower_inc: rangeFunction("LOWER_INC"),
    lower_inf: rangeFunction("LOWER_INF"),
    upper_inc: rangeFunction("UPPER_INC"),
    upper_inf: rangeFunction("UPPER_INF"),
  },
  operators: {
    contains: "@>",
    contained_by: "<@",
    overlap: "&&",
    has_key: "?",
    has_keys: "?&",
    has_any_keys: "?|",
    fully_lt: "<<",
    fully_gt: ">>",
    not_lt: "&>",
    not_gt: "&<",
    adjacent_to: "-|-",
  },
};

const textSearch: TextSearchDialect = {
  config: (sql) => `${sql}::regconfig`,
  vector: (config, document) => `to_tsvector(${config === null ? "" : `${config}, `}${document})`,
  joinDocument: (parts) => parts.join(" || ' ' || "),
  weigh: (vector, weight) => `setweight(${vector}, ${weight})`,
  joinVectors: (left, right) => `(${left} || ${right})`,
};

/** Mirrors django/db/backends/postgresql/{base,operations}.py and the `as_postgresql` methods of Django's expressions. */
export const expressions: ExpressionDialect = {
  quote: quoteName,
  literal: printLiteral,
  functions,
  wantsDecimal: new Set(["Log", "Mod", "Round"]),
  cast: (sql, type) => `(${sql})::${types.print(type)}`,
  concatenation: { operands: "text", join: (left, right) => `(${left} || ${right})` },
  combine: (connector, left, right) => `${left} ${connector} ${right}`,
  combineDuration: (connector, left, right) => `${left.sql} ${connector} ${right.sql}`,
  decimalResult: null,
  subtractTemporals: (kind, left, right) =>
    kind === "DateField" ? `(interval '1 day' * (${left} - ${right}))` : `(${left} - ${right})`,
  compare: (lookup, left, operand) => `${left} ${OPERATORS[lookup](operand)}`,
  comparePattern: (lookup, left, operand) =>
    `${left} ${(PATTERNS[lookup] ?? OPERATORS[lookup])(escapeInDatabase(operand))}`,
  escapePattern: (text) => text.replace(/[\\%_]/g, String.raw`\$&`),
  escapeExact: (text) => text,
  booleansStandAlone: true,
  integerRanges: INTEGER_RANGES,
  lookupOperand: (lookup, kind, sql) => {
    if (!TEXT_LOOKUPS.has(lookup)) return sql;
    const text = kind === "GenericIPAddressField" || kind === "IPAddressField" ? `HOST(${sql})` : `${sql}::text`;
    return UPPER_LOOKUPS.has(lookup) ? `UPPER(${text})` : text;
  },
  unify: (sql, kind, type) => {
    if (!UNIFIED.has(kind) || type === null) return sql;
    return `CAST(${sql} AS ${types.print(type).split("(")[0]})`;
  },
  extract,
  truncate: (part, sql, to, zone) =>
    `DATE_TRUNC(${quoteText(part)}, ${inZone(sql, zone)})${to === "time" ? "::time" : ""}`,
  momentPart: (part, sql, zone) => `(${inZone(sql, zone)})::${part}`,
  collate: (sql, collation) => `${sql} COLLATE ${quoteName(collation)}`,
  jsonPath,
  jsonPresence: null,
  arrays,
  textSearch,
};
