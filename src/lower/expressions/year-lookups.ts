import type { PlainValue } from "../../django/expression.js";
import type { Compiled, Condition, ExpressionScope } from "./expression-scope.js";
import { plainField } from "./typed-field.js";

const OPERATORS: Readonly<Record<string, "exact" | "gt" | "gte" | "lt" | "lte">> = {
  exact: "exact",
  gt: "gt",
  gte: "gte",
  lt: "lt",
  lte: "lte",
};

/** Whether Django compares the date itself instead of its year, so that an index can serve. */
export function isYearLookup(lookup: string, left: Compiled): boolean {
  const part = left.extracted?.part;
  return Object.hasOwn(OPERATORS, lookup) && (part === "year" || part === "iso_year");
}

/** `YearLookup`: the first and last moment of the year stand for it. */
export function compileYearLookup(
  lookup: string,
  left: Compiled,
  value: PlainValue,
  scope: ExpressionScope,
): Condition {
  const { extracted } = left;
  const year = value.kind === "int" ? Number(value.value) : Number.NaN;
  const operator = OPERATORS[lookup];
  if (extracted === undefined || operator === undefined) return scope.refuse("it compares a year");
  if (!Number.isInteger(year) || year < 1 || year > 9999) return scope.refuse("it compares a year with no year");
  const [first, last] = extracted.part === "iso_year" ? isoYear(year) : [`${pad(year)}-01-01`, `${pad(year)}-12-31`];
  const { from } = extracted;
  const isMoment = from.field?.kind === "DateTimeField";
  const moment = (day: string, time: string): string =>
    scope.literal(isMoment ? { kind: "datetime", iso: `${day}T${time}` } : { kind: "date", iso: day }, from.field);
  const start = moment(first, "00:00:00");
  const finish = moment(last, "23:59:59.999999");
  const field = plainField("BooleanField", scope.lower);
  if (operator === "exact") return { sql: `${from.sql} BETWEEN ${start} AND ${finish}`, field, is: "condition" };
  const bound = operator === "gt" || operator === "lte" ? finish : start;
  return { sql: scope.sql.compare(operator, from.sql, bound), field, is: "condition" };
}

const pad = (year: number) => String(year).padStart(4, "0");

/** Monday of the first ISO week, and the day before that of the next year. */
function isoYear(year: number): readonly [string, string] {
  const monday = (of: number) => {
    const fourth = new Date(0);
    fourth.setUTCFullYear(of, 0, 4);
    return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  };
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return [day(monday(year)), day(monday(year + 1) - 86_400_000)];
}
