import type { DurationOperand, ExpressionDialect, OperatorLookup } from "../expression-dialect.js";
import { INTEGER_RANGES } from "../integer-ranges.js";
import { extract, inZone, truncate } from "./dates.js";
import type { Flavour } from "./flavour.js";
import { functions } from "./functions.js";
import { jsonPath } from "./json.js";
import { printLiteral } from "./literals.js";
import { quoteName } from "./quote.js";
import { castType } from "./types.js";

type Compare = (left: string, operand: string) => string;

/** `DatabaseWrapper.operators` and `regex_lookup`. */
const operators = ({ mariadb }: Flavour): Record<OperatorLookup, Compare> => ({
  exact: (left, x) => `${left} = ${x}`,
  iexact: (left, x) => `${left} LIKE ${x}`,
  contains: (left, x) => `${left} LIKE BINARY ${x}`,
  icontains: (left, x) => `${left} LIKE ${x}`,
  gt: (left, x) => `${left} > ${x}`,
  gte: (left, x) => `${left} >= ${x}`,
  lt: (left, x) => `${left} < ${x}`,
  lte: (left, x) => `${left} <= ${x}`,
  startswith: (left, x) => `${left} LIKE BINARY ${x}`,
  endswith: (left, x) => `${left} LIKE BINARY ${x}`,
  istartswith: (left, x) => `${left} LIKE ${x}`,
  iendswith: (left, x) => `${left} LIKE ${x}`,
  regex: (left, x) => (mariadb ? `${left} REGEXP BINARY ${x}` : `REGEXP_LIKE(${left}, ${x}, 'c')`),
  iregex: (left, x) => (mariadb ? `${left} REGEXP ${x}` : `REGEXP_LIKE(${left}, ${x}, 'i')`),
});

/** `pattern_esc`. */
const escapeInDatabase = (x: string) => String.raw`REPLACE(REPLACE(REPLACE(${x}, '\\', '\\\\'), '%', '\%'), '_', '\_')`;

/** `pattern_ops`. */
const PATTERNS: Partial<Record<OperatorLookup, (operand: string) => string>> = {
  contains: (x) => `LIKE BINARY CONCAT('%', ${x}, '%')`,
  icontains: (x) => `LIKE CONCAT('%', ${x}, '%')`,
  startswith: (x) => `LIKE BINARY CONCAT(${x}, '%')`,
  istartswith: (x) => `LIKE CONCAT(${x}, '%')`,
  endswith: (x) => `LIKE BINARY CONCAT('%', ${x})`,
  iendswith: (x) => `LIKE CONCAT('%', ${x})`,
};

const escapePattern = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`);

/** `format_for_duration_arithmetic`. */
const durationOperand = ({ sql, isDuration }: DurationOperand) => (isDuration ? `INTERVAL ${sql} MICROSECOND` : sql);

/** `combine_expression`. */
function combine(connector: string, left: string, right: string): string {
  if (connector === "^") return `POW(${left},${right})`;
  if (connector === ">>") return `FLOOR(${left} / POW(2, ${right}))`;
  if (["&", "|", "<<", "#"].includes(connector)) {
    return `CONVERT(${left}${connector === "#" ? "^" : connector}${right}, SIGNED)`;
  }
  return `${left} ${connector} ${right}`;
}

/** `subtract_temporals`. */
const subtraction =
  ({ mariadb }: Flavour) =>
  (kind: string, left: string, right: string): string => {
    if (kind !== "TimeField") return `TIMESTAMPDIFF(MICROSECOND, ${right}, ${left})`;
    if (mariadb) return `CAST((TIME_TO_SEC(${left}) - TIME_TO_SEC(${right})) * 1000000 AS SIGNED)`;
    const parts = (sql: string) => `(TIME_TO_SEC(${sql}) * 1000000 + MICROSECOND(${sql}))`;
    return `(${parts(left)} - ${parts(right)})`;
  };

/** `Cast.as_mysql`. */
const cast = ({ mariadb }: Flavour): ExpressionDialect["cast"] => {
  return (sql, type) => {
    if (type.kind === "double") return `(${sql} + 0.0)`;
    if (type.kind === "json" && mariadb) return `JSON_EXTRACT(${sql}, '$')`;
    return `CAST(${sql} AS ${castType(type)})`;
  };
};

/** Lookups before which MySQL takes the quotes off a JSON text (`lookup_cast`); MariaDB does before all. */
const TEXT_LOOKUPS: ReadonlySet<string> = new Set([
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

/** Mirrors django/db/backends/mysql/{base,operations}.py and the `as_mysql` methods of Django's expressions. */
export function expressionsOf(flavour: Flavour): ExpressionDialect {
  const compared = operators(flavour);
  return {
    quote: quoteName,
    literal: printLiteral,
    functions,
    wantsDecimal: new Set(),
    cast: cast(flavour),
    concatenation: { operands: "any", join: (left, right) => `CONCAT_WS('', ${left}, ${right})` },
    combine,
    combineDuration: (connector, left, right) => combine(connector, durationOperand(left), durationOperand(right)),
    decimalResult: null,
    subtractTemporals: subtraction(flavour),
    compare: (lookup, left, operand) => compared[lookup](left, operand),
    comparePattern: (lookup, left, operand) => {
      const escaped = escapeInDatabase(operand);
      const pattern = PATTERNS[lookup];
      return pattern === undefined ? compared[lookup](left, escaped) : `${left} ${pattern(escaped)}`;
    },
    escapePattern,
    escapeExact: escapePattern,
    booleansStandAlone: false,
    integerRanges: {
      ...INTEGER_RANGES,
      PositiveSmallIntegerField: [0n, 65535n],
      PositiveIntegerField: [0n, 4294967295n],
      PositiveBigIntegerField: [0n, 18446744073709551615n],
    },
    lookupOperand: (lookup, kind, sql) =>
      kind === "JSONField" && (flavour.mariadb || TEXT_LOOKUPS.has(lookup)) ? `JSON_UNQUOTE(${sql})` : sql,
    unify: (sql) => sql,
    extract,
    truncate,
    momentPart: (part, sql, zone) => `${part.toUpperCase()}(${inZone(sql, zone)})`,
    collate: (sql, collation) => `${sql} COLLATE ${quoteName(collation)}`,
    jsonPath: jsonPath(flavour),
    jsonPresence: null,
    arrays: null,
    textSearch: null,
  };
}
