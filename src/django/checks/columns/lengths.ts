import { integerOf } from "../../values/number.js";
import {
  asInteger,
  type ColumnField,
  type ColumnFinding,
  type ColumnRule,
  className,
  isOfType,
  isPlainData,
  NOTHING,
  refused,
} from "./column-rule.js";

const INTEGERS = [
  ...["IntegerField", "BigIntegerField", "SmallIntegerField"],
  ...["PositiveIntegerField", "PositiveBigIntegerField", "PositiveSmallIntegerField"],
  ...["AutoField", "BigAutoField", "SmallAutoField"],
];

/** `max_length` of a CharField is a positive integer: fields.E121. Mirrors `CharField._check_max_length_attribute`. */
export const maxLength: ColumnRule = (column) => {
  const given = column.given.named.get("max_length")?.value;
  if (given === undefined || given.kind === "none" || !isOfType(column, "CharField", "SlugField")) return NOTHING;
  const number = given.kind === "bool" ? undefined : integerOf(given);
  if (number === undefined ? !isPlainData(given) : number > 0) return NOTHING;
  return [refused("fields.E121", "'max_length' must be a positive integer", "max_length")];
};

/** Integers have no `max_length`: fields.W122. Mirrors `IntegerField._check_max_length_warning`. */
export const maxLengthIgnored: ColumnRule = (column) => {
  if (column.maxLength === null || !isOfType(column, ...INTEGERS)) return NOTHING;
  return [
    {
      code: "option-ignored",
      djangoId: "fields.W122",
      message: `'max_length' is ignored when used with ${className(column)}`,
      option: "max_length",
      hint: "Remove 'max_length' from field",
    },
  ];
};

/** The longest choice fits: fields.E009. Mirrors the end of `Field._check_choices`. */
export const choicesFit: ColumnRule = ({ choices, maxLength: most }) => {
  if (choices === null || most === null) return NOTHING;
  const lengths = choices.map(({ value }) => (value.kind === "str" ? Array.from(value.value).length : 0));
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (longest <= most) return NOTHING;
  const message = `'max_length' is too small to fit the longest value in 'choices' (${longest} characters)`;
  return [refused("fields.E009", message, "choices")];
};

/** `max_digits` and `decimal_places` of a DecimalField: fields.E130–E134. Mirrors `DecimalField.check`. */
export const decimalDigits: ColumnRule = (column) => {
  if (!isOfType(column, "DecimalField")) return NOTHING;
  const found: ColumnFinding[] = [];
  const places = numberGiven(column, "decimal_places", column.decimalPlaces);
  const digits = numberGiven(column, "max_digits", column.maxDigits);
  if (places === "missing") {
    found.push(refused("fields.E130", "DecimalFields must define a 'decimal_places' attribute", "decimal_places"));
  } else if (places === null || (places !== undefined && places < 0)) {
    found.push(refused("fields.E131", "'decimal_places' must be a non-negative integer", "decimal_places"));
  }
  if (digits === "missing") {
    found.push(refused("fields.E132", "DecimalFields must define a 'max_digits' attribute", "max_digits"));
  } else if (digits === null || (digits !== undefined && digits <= 0)) {
    found.push(refused("fields.E133", "'max_digits' must be a positive integer", "max_digits"));
  }
  if (typeof places === "number" && typeof digits === "number" && places >= 0 && digits > 0 && places > digits) {
    found.push(refused("fields.E134", "'max_digits' must be greater or equal to 'decimal_places'", "max_digits"));
  }
  return found;
};

function numberGiven(column: ColumnField, option: string, read: number | null): number | "missing" | null | undefined {
  if (read !== null) return read;
  const given = column.given.named.get(option)?.value;
  if (given === undefined) return column.given.complete ? "missing" : undefined;
  return given.kind === "none" ? "missing" : asInteger(given);
}
