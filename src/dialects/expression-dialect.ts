import type { Literal } from "../schema/literal.js";
import type { SqlType } from "../schema/sql-type.js";

/** Django's functions by class name (`django.db.models.functions`, `django.contrib.postgres`), those that need no more than their arguments. */
export type FunctionName =
  | "Abs"
  | "ACos"
  | "ASin"
  | "ATan"
  | "ATan2"
  | "Ceil"
  | "Chr"
  | "Coalesce"
  | "Cos"
  | "Cot"
  | "Degrees"
  | "Exp"
  | "Floor"
  | "Greatest"
  | "Least"
  | "Left"
  | "Length"
  | "Ln"
  | "Log"
  | "Lower"
  | "LPad"
  | "LTrim"
  | "MD5"
  | "Mod"
  | "Now"
  | "NullIf"
  | "Ord"
  | "Pi"
  | "Power"
  | "Radians"
  | "Random"
  | "RandomUUID"
  | "Repeat"
  | "Replace"
  | "Reverse"
  | "Right"
  | "Round"
  | "RPad"
  | "RTrim"
  | "SHA1"
  | "SHA224"
  | "SHA256"
  | "SHA384"
  | "SHA512"
  | "Sign"
  | "Sin"
  | "Sqrt"
  | "StrIndex"
  | "Substr"
  | "Tan"
  | "TransactionNow"
  | "Trim"
  | "UUID4"
  | "UUID7"
  | "Upper";

/** Lookups that are an operator between two operands (`DatabaseWrapper.operators`). */
export type OperatorLookup =
  | "exact"
  | "iexact"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "contains"
  | "icontains"
  | "startswith"
  | "istartswith"
  | "endswith"
  | "iendswith"
  | "regex"
  | "iregex";

/** The dialect's half of Django's query expressions: texts; what is combined, and how, is `lower/expressions`' half. */
export interface ExpressionDialect {
  /** The identifier in quotes; one that already has them stays as it is. */
  quote(identifier: string): string;
  /**
   * The value as the driver writes it into a statement; `type` where the column's type changes that (JSON, ranges). Null
   * where the driver refuses it.
   */
  literal(value: Literal, type: SqlType | null): string | null;
  /** Null for what the database has no function for. */
  readonly functions: Readonly<Record<FunctionName, ((args: readonly string[]) => string) | null>>;
  /** Functions that do not take floating point where Django's do (`FixDecimalInputMixin`): their arguments are cast. */
  readonly wantsDecimal: ReadonlySet<FunctionName>;
  cast(sql: string, type: SqlType): string;
  /** `ConcatPair`: how two texts are put together, and what is done to them before so that NULL counts as nothing. */
  readonly concatenation: {
    /** `text`: cast to text and never null. `not null`: never null. `any`: as they are. */
    readonly operands: "text" | "not null" | "any";
    join(left: string, right: string): string;
  };
  /** The operands of a `CombinedExpression` and its connector, without parentheses around (`combine_expression`). */
  combine(connector: string, left: string, right: string): string;
  /** The same where exactly one operand is a duration (`combine_duration_expression`). */
  combineDuration(connector: string, left: DurationOperand, right: DurationOperand): string;
  /**
   * How what comes to a decimal is cast (`SQLiteNumericMixin`), and a `Decimal` itself (`Value.as_sqlite`), and the
   * functions that are not; null where nothing is.
   */
  readonly decimalResult: {
    cast(sql: string): string;
    castDecimal(sql: string): string;
    readonly except: ReadonlySet<FunctionName>;
  } | null;
  /** The difference of two values of one kind (`DateField`, `DateTimeField`, `TimeField`): `subtract_temporals`. */
  subtractTemporals(kind: string, left: string, right: string): string;
  /** A comparison: `left = operand` (`operators`, `regex_lookup`). */
  compare(lookup: OperatorLookup, left: string, operand: string): string;
  /** The same where the operand is an expression and its wildcards have to be escaped by the database (`pattern_ops`). */
  comparePattern(lookup: OperatorLookup, left: string, operand: string): string;
  /** A text pattern with the wildcards in `text` escaped (`prep_for_like_query`). */
  escapePattern(text: string): string;
  /** What `iexact` compares with (`prep_for_iexact_query`). */
  escapeExact(text: string): string;
  /** Whether a boolean value is a condition by itself (`conditional_expression_supported_in_where_clause`). */
  readonly booleansStandAlone: boolean;
  /** Least and greatest value by Django's kind of integer field; null where there is no such end (`integer_field_ranges`). */
  readonly integerRanges: Readonly<Record<string, readonly [least: bigint | null, greatest: bigint | null]>>;
  /** The left operand of a lookup, cast where the lookup only works on text (`lookup_cast`). */
  lookupOperand(lookup: string, kind: string, sql: string): string;
  /** One branch type of a `CASE` that would not be found by itself (`unification_cast_sql`). */
  unify(sql: string, kind: string, type: SqlType | null): string;
  /**
   * `EXTRACT` by Django's lookup name (`year`, `week_day`…); null for a part it does not know.
   * @param zone time zone in which a moment is read; null for what is none, and without USE_TZ
   */
  extract(part: string, sql: string, of: "date" | "datetime" | "time", zone: string | null): string | null;
  truncate(part: string, sql: string, to: "date" | "datetime" | "time", zone: string | null): string;
  /** `TruncDate` and `TruncTime` of a moment (`datetime_cast_date_sql`, `datetime_cast_time_sql`). */
  momentPart(part: "date" | "time", sql: string, zone: string | null): string;
  collate(sql: string, collation: string): string;
  /** Value of a JSON document at a path of keys and indexes, as JSON or as text. */
  jsonPath(sql: string, path: readonly string[], as: "json" | "text"): string;
  /** What is null where a JSON document has nothing at a path (`KeyTransformIsNull`); null where its value is. */
  readonly jsonPresence: ((sql: string, path: readonly string[]) => string) | null;
  readonly arrays: ArrayDialect | null;
  readonly textSearch: TextSearchDialect | null;
}

/** An operand beside which a duration stands, or the duration itself. */
export interface DurationOperand {
  readonly sql: string;
  readonly isDuration: boolean;
}

/** What only a database with arrays, ranges and `hstore` can say. */
export interface ArrayDialect {
  of(items: readonly string[]): string;
  length(sql: string): string;
  item(sql: string, index: number): string;
  slice(sql: string, start: number, end: number): string;
  storeKey(sql: string, key: string): string;
  storeKeys(sql: string): string;
  storeValues(sql: string): string;
  /** Parts of a range by Django's transform name. */
  readonly rangeParts: Readonly<Record<string, (sql: string) => string>>;
  /** Operators by Django's lookup name (`contained_by`, `overlap`, `fully_lt`, `has_key`). */
  readonly operators: Readonly<Record<string, string>>;
}

export interface TextSearchDialect {
  config(sql: string): string;
  vector(config: string | null, document: string): string;
  joinDocument(parts: readonly string[]): string;
  weigh(vector: string, weight: string): string;
  joinVectors(left: string, right: string): string;
}
