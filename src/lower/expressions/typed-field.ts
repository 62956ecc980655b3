import type { Expression, PlainValue } from "../../django/expression.js";
import type { SqlType } from "../../schema/sql-type.js";
import { NO_PARAMETERS, storedType, type TypedPart, type TypeScope } from "../column-type.js";

/** An expression's `output_field`, as far as SQL depends on it. */
export interface TypedField {
  /** `get_internal_type()`. */
  readonly kind: string;
  readonly type: SqlType | null;
  readonly maxDigits: number | null;
  /** Type of an array's elements. */
  readonly element: TypedField | null;
}

/** A field of this kind with no parameters: `IntegerField()`. */
export function plainField(kind: string, scope: TypeScope): TypedField {
  return typedField({ ...NO_PARAMETERS, internalType: kind }, scope);
}

/** The output field of a column that holds `part`. */
export function typedField(part: TypedPart, scope: TypeScope): TypedField {
  return {
    kind: part.internalType,
    type: storedType(part, scope).type,
    maxDigits: part.maxDigits,
    element: part.element === null ? null : typedField(part.element.field, scope),
  };
}

const INTEGERS = new Set([
  "IntegerField",
  "SmallIntegerField",
  "BigIntegerField",
  "PositiveIntegerField",
  "PositiveSmallIntegerField",
  "PositiveBigIntegerField",
  "AutoField",
  "SmallAutoField",
  "BigAutoField",
]);
const TEXTS = new Set(["CharField", "SlugField", "TextField", "CICharField", "CIEmailField", "CITextField"]);
const RANGES = new Set([
  "IntegerRangeField",
  "BigIntegerRangeField",
  "DecimalRangeField",
  "DateTimeRangeField",
  "DateRangeField",
]);

/** `isinstance(field, IntegerField)`. */
export const isInteger = (field: TypedField | null): boolean => field !== null && INTEGERS.has(field.kind);
/** `isinstance(field, (CharField, TextField))`. */
export const isText = (field: TypedField | null): boolean => field !== null && TEXTS.has(field.kind);
/** `isinstance(field, RangeField)`. */
export const isRange = (field: TypedField | null): boolean => field !== null && RANGES.has(field.kind);

/** `Value._resolve_output_field`: the kind that a Python value has by itself. */
export function kindOfValue(value: PlainValue): string | null {
  switch (value.kind) {
    case "str":
      return "CharField";
    case "bool":
      return "BooleanField";
    case "int":
      return "IntegerField";
    case "float":
      return "FloatField";
    case "datetime":
      return "DateTimeField";
    case "date":
      return "DateField";
    case "time":
      return "TimeField";
    case "timedelta":
      return "DurationField";
    case "decimal":
      return "DecimalField";
    case "bytes":
      return "BinaryField";
    case "uuid":
      return "UUIDField";
    default:
      return null;
  }
}

/** Field classes that store what another one does. */
const STORED_AS: Readonly<Record<string, string>> = {
  EmailField: "CharField",
  URLField: "CharField",
  CommaSeparatedIntegerField: "CharField",
  ImageField: "FileField",
};
/** `max_length` that a field class gives itself. */
const LENGTHS: Readonly<Record<string, number>> = {
  EmailField: 254,
  URLField: 200,
  SlugField: 50,
  FileField: 100,
  ImageField: 100,
  FilePathField: 100,
};

/** A field written inside an expression (`output_field=CharField(max_length=10)`); null when it is none that is known. */
export function fieldOfExpression(expression: Expression | undefined, scope: TypeScope): TypedField | null {
  const part = expression === undefined ? null : partOfExpression(expression, scope);
  return part === null ? null : typedField(part, scope);
}

function partOfExpression(expression: Expression, scope: TypeScope): TypedPart | null {
  const call =
    expression.kind === "value" && expression.value.kind === "expression" ? expression.value.expression : expression;
  if (call.kind !== "call") return null;
  const internalType = STORED_AS[call.name] ?? call.name;
  if (!Object.hasOwn(scope.dialect.types.storage, internalType)) return null;
  const number = (name: string) => {
    const value = call.kwargs[name];
    return value?.kind === "value" && value.value.kind === "int" ? Number(value.value.value) : null;
  };
  const base = call.kwargs.base_field ?? call.args[0];
  const element = internalType === "ArrayField" && base !== undefined ? partOfExpression(base, scope) : null;
  if (internalType === "ArrayField" && element === null) return null;
  return {
    ...NO_PARAMETERS,
    internalType,
    maxLength: number("max_length") ?? LENGTHS[call.name] ?? null,
    maxDigits: number("max_digits"),
    decimalPlaces: number("decimal_places"),
    element: element === null ? null : { field: element, size: number("size") },
  };
}
