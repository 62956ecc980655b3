import type { Compiled, ExpressionScope } from "./expression-scope.js";
import { isRange, plainField, type TypedField } from "./typed-field.js";

const DATE_PARTS = ["year", "month", "day", "week_day", "iso_week_day", "week", "iso_year", "quarter"];
const TIME_PARTS = ["hour", "minute", "second"];

/** A registered transform by the name it has in lookups (`year`, `len`, a key of a document); null when there is none. */
export function compileTransform(name: string, source: Compiled, scope: ExpressionScope): Compiled | null {
  switch (source.field?.kind) {
    case "DateField":
      return DATE_PARTS.includes(name) ? compileExtract(name, source, scope) : null;
    case "DateTimeField":
      if (name === "date" || name === "time") return momentPart(name, source, scope);
      return [...DATE_PARTS, ...TIME_PARTS].includes(name) ? compileExtract(name, source, scope) : null;
    case "TimeField":
      return TIME_PARTS.includes(name) ? compileExtract(name, source, scope) : null;
    case "JSONField":
      return jsonKey(source, name, "json", scope);
    case "HStoreField":
      return storePart(name, source, scope);
    case "ArrayField":
      return arrayPart(name, source, scope);
    default:
      return isRange(source.field) ? rangePart(name, source, scope) : null;
  }
}

/** `Extract` and its kin. */
export function compileExtract(part: string, source: Compiled, scope: ExpressionScope): Compiled {
  const kind = source.field?.kind;
  const of = kind === "DateField" ? "date" : kind === "DateTimeField" ? "datetime" : "time";
  const sql = inZone(source, scope, (zone) => scope.sql.extract(part, source.sql, of, zone));
  if (sql === null) return scope.refuse(`\`${part}\` is no part of a date`);
  return { sql, field: plainField("IntegerField", scope.lower), is: "other", extracted: { part, from: source } };
}

/** `Trunc` and its kin: `kind` is the part that stays, `output` what type the result has. */
export function compileTrunc(
  kind: string,
  source: Compiled,
  output: TypedField | null,
  scope: ExpressionScope,
): Compiled {
  if (kind === "date" || kind === "time") return momentPart(kind, source, scope);
  const field = output ?? source.field;
  const to = field?.kind === "DateField" ? "date" : field?.kind === "TimeField" ? "time" : "datetime";
  const sql = inZone(source, scope, (zone) => scope.sql.truncate(kind, source.sql, to, zone));
  return { sql, field, is: "other" };
}

/** `TruncDate` and `TruncTime`, in the project's time zone. */
function momentPart(part: "date" | "time", source: Compiled, scope: ExpressionScope): Compiled {
  const field = plainField(part === "date" ? "DateField" : "TimeField", scope.lower);
  const sql = inZone(source, scope, (zone) => scope.sql.momentPart(part, source.sql, zone));
  return { sql, field, is: "other" };
}

/** What is made of a moment in the project's zone, which Django may send as a value beside the statement. */
function inZone<T extends string | null>(
  source: Compiled,
  scope: ExpressionScope,
  render: (zone: string | null) => T,
): T {
  const { useTz, timeZone } = scope.clock;
  if (source.field?.kind !== "DateTimeField" || !useTz) return render(null);
  if (timeZone === null) scope.refuse("it depends on TIME_ZONE, which is not known");
  const rendered = render(timeZone);
  scope.raw("", rendered !== render(null));
  return rendered;
}

/** `KeyTransform` and `KeyTextTransform`: keys after keys make one path. */
export function jsonKey(source: Compiled, key: string, as: "json" | "text", scope: ExpressionScope): Compiled {
  const document = source.json?.document ?? source.sql;
  const path = [...(source.json?.path ?? []), key];
  const field = as === "text" ? plainField("TextField", scope.lower) : source.field;
  const sql = scope.raw(scope.sql.jsonPath(document, path, as), true);
  return { sql, field, is: "other", json: { document, path, as } };
}

/** The same path read as text: what lookups on text need. */
export function asJsonText(source: Compiled, scope: ExpressionScope): Compiled {
  const { json } = source;
  if (json === undefined) return source;
  const sql = scope.sql.jsonPath(json.document, json.path, "text");
  return { sql, field: plainField("TextField", scope.lower), is: "other", json: { ...json, as: "text" } };
}

function storePart(name: string, source: Compiled, scope: ExpressionScope): Compiled | null {
  const { arrays } = scope.sql;
  if (arrays === null) return null;
  const text = plainField("TextField", scope.lower);
  const texts: TypedField = {
    ...text,
    kind: "ArrayField",
    type: text.type && { kind: "array", of: text.type, size: null },
    element: text,
  };
  if (name === "keys") return { sql: arrays.storeKeys(source.sql), field: texts, is: "other" };
  if (name === "values") return { sql: arrays.storeValues(source.sql), field: texts, is: "other" };
  return { sql: scope.raw(arrays.storeKey(source.sql, name), true), field: text, is: "other" };
}

function arrayPart(name: string, source: Compiled, scope: ExpressionScope): Compiled | null {
  const { arrays } = scope.sql;
  if (arrays === null) return null;
  if (name === "len") {
    return { sql: arrays.length(source.sql), field: plainField("IntegerField", scope.lower), is: "other" };
  }
  if (/^\d+$/.test(name)) {
    const sql = scope.raw(arrays.item(source.sql, Number(name) + 1), true);
    return { sql, field: source.field?.element ?? null, is: "other" };
  }
  const slice = /^(\d+)_(\d+)$/.exec(name);
  if (slice === null) return null;
  const sql = scope.raw(arrays.slice(source.sql, Number(slice[1]) + 1, Number(slice[2])), true);
  return { sql, field: source.field, is: "other" };
}

/** Kind of what a range is a range of. */
export const RANGE_OF: Readonly<Record<string, string>> = {
  IntegerRangeField: "IntegerField",
  BigIntegerRangeField: "BigIntegerField",
  DecimalRangeField: "DecimalField",
  DateTimeRangeField: "DateTimeField",
  DateRangeField: "DateField",
};

function rangePart(name: string, source: Compiled, scope: ExpressionScope): Compiled | null {
  const parts = scope.sql.arrays?.rangeParts;
  const render = parts !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (render === undefined) return null;
  const base = RANGE_OF[source.field?.kind ?? ""] ?? "IntegerField";
  const kind = name === "startswith" || name === "endswith" ? base : "BooleanField";
  return { sql: render(source.sql), field: plainField(kind, scope.lower), is: "other" };
}
