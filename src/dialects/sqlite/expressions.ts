import type { ExpressionDialect, OperatorLookup } from "../expression-dialect.js";
import { extract, momentPart, truncate } from "./dates.js";
import { functions } from "./functions.js";
import { jsonPath, jsonPresence } from "./json.js";
import { printLiteral } from "./literals.js";
import { quoteName, quoteText } from "./quote.js";
import { types } from "./types.js";

const like = (x: string) => String.raw`LIKE ${x} ESCAPE '\'`;

/** `DatabaseWrapper.operators`. */
const OPERATORS: Record<OperatorLookup, (operand: string) => string> = {
  exact: (x) => `= ${x}`,
  iexact: like,
  contains: like,
  icontains: like,
  regex: (x) => `REGEXP ${x}`,
  iregex: (x) => `REGEXP '(?i)' || ${x}`,
  gt: (x) => `> ${x}`,
  gte: (x) => `>= ${x}`,
  lt: (x) => `< ${x}`,
  lte: (x) => `<= ${x}`,
  startswith: like,
  endswith: like,
  istartswith: like,
  iendswith: like,
};

/** `pattern_esc`. */
const escapeInDatabase = (x: string) => String.raw`REPLACE(REPLACE(REPLACE(${x}, '\', '\\'), '%', '\%'), '_', '\_')`;

/** `pattern_ops`. */
const PATTERNS: Partial<Record<OperatorLookup, (operand: string) => string>> = {
  contains: (x) => like(`'%' || ${x} || '%'`),
  icontains: (x) => like(`'%' || UPPER(${x}) || '%'`),
  startswith: (x) => like(`${x} || '%'`),
  istartswith: (x) => like(`UPPER(${x}) || '%'`),
  endswith: (x) => like(`'%' || ${x}`),
  iendswith: (x) => like(`'%' || UPPER(${x})`),
};

const escapePattern = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`);

/** `combine_expression`. */
function combine(connector: string, left: string, right: string): string {
  if (connector === "^") return `POWER(${left},${right})`;
  if (connector === "#") return `BITXOR(${left},${right})`;
  return `${left} ${connector} ${right}`;
}

/** `Cast.as_sqlite`. */
const cast: ExpressionDialect["cast"] = (sql, type) => {
  switch (type.kind) {
    case "timestamp":
      return `strftime(${quoteText("%Y-%m-%d %H:%M:%f")}, ${sql})`;
    case "time":
      return `strftime(${quoteText("%H:%M:%f")}, ${sql})`;
    case "date":
      return `date(${sql})`;
    case "varchar":
      return `CAST(${sql} AS ${type.length === null ? "text" : types.print(type)})`;
    default:
      return `CAST(${sql} AS ${types.print(type)})`;
  }
};

/** `integer_field_range`: what 64 bits hold. */
const INTEGERS = [-9223372036854775808n, 9223372036854775807n] as const;
const NATURALS = [0n, 9223372036854775807n] as const;

/** Mirrors django/db/backends/sqlite3/{base,operations}.py and the `as_sqlite` methods of Django's expressions. */
export const expressions: ExpressionDialect = {
  quote: quoteName,
  literal: printLiteral,
  functions,
  wantsDecimal: new Set(),
  cast,
  concatenation: { operands: "not null", join: (left, right) => `(${left} || ${right})` },
  combine,
  combineDuration: (connector, { sql: left }, { sql: right }) =>
    `django_format_dtdelta(${quoteText(connector)}, ${left}, ${right})`,
  decimalResult: {
    cast: (sql) => `CAST(${sql} AS NUMERIC)`,
    castDecimal: (sql) => `CAST(${sql} AS REAL)`,
    except: new Set(["ATan2", "Log"]),
  },
  subtractTemporals: (kind, left, right) =>
    `${kind === "TimeField" ? "django_time_diff" : "django_timestamp_diff"}(${left}, ${right})`,
  compare: (lookup, left, operand) => `${left} ${OPERATORS[lookup](operand)}`,
  comparePattern: (lookup, left, operand) => {
    const escaped = escapeInDatabase(operand);
    return `${left} ${(PATTERNS[lookup] ?? OPERATORS[lookup])(escaped)}`;
  },
  escapePattern,
  escapeExact: escapePattern,
  booleansStandAlone: true,
  integerRanges: {
    SmallIntegerField: INTEGERS,
    IntegerField: INTEGERS,
    BigIntegerField: INTEGERS,
    SmallAutoField: INTEGERS,
    AutoField: INTEGERS,
    BigAutoField: INTEGERS,
    PositiveSmallIntegerField: NATURALS,
    PositiveIntegerField: NATURALS,
    PositiveBigIntegerField: NATURALS,
  },
  lookupOperand: (_lookup, _kind, sql) => sql,
  unify: (sql) => sql,
  extract,
  truncate,
  momentPart,
  collate: (sql, collation) => `${sql} COLLATE ${quoteName(collation)}`,
  jsonPath,
  jsonPresence,
  arrays: null,
  textSearch: null,
};
