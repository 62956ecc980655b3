import type { Value } from "../../../python/evaluate/values.js";
import { type ColumnRule, className, isOfType, NOTHING, refused } from "./column-rule.js";

const DATES = ["DateField", "DateTimeField", "TimeField"] as const;

/** The default of a BinaryField is no text: fields.E170. Mirrors `BinaryField._check_str_default_value`. */
export const binaryDefault: ColumnRule = (column) => {
  if (column.default?.kind !== "str" || !isOfType(column, "BinaryField")) return NOTHING;
  return [refused("fields.E170", "BinaryField's default cannot be a string. Use bytes content instead", "default")];
};

/** What makes a default of a type that can be changed, and how such a default is written. */
const BUILDERS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["JSONField", ["dict", "{}"]],
  ["ArrayField", ["list", "[]"]],
  ["HStoreField", ["dict", "{}"]],
]);

/** A default that all rows would share is made by a callable: fields.E010. Mirrors `CheckFieldDefaultMixin._check_default`. */
export const sharedDefault: ColumnRule = (column) => {
  const hint = column.kind === "column" && column.generated === null ? BUILDERS.get(column.internalType) : undefined;
  if (hint === undefined || column.default === null) return NOTHING;
  if (["none", "callable", "unknown"].includes(column.default.kind)) return NOTHING;
  return [
    {
      code: "option-doubtful",
      djangoId: "fields.E010",
      message: `${className(column)} default should be a callable instead of an instance so that it's not shared between all field instances`,
      option: "default",
      hint: `Use a callable instead, e.g., use \`${hint[0]}\` instead of \`${hint[1]}\`.`,
    },
  ];
};

/** `auto_now`, `auto_now_add` and `default` exclude each other: fields.E160. Mirrors `DateTimeCheckMixin._check_mutually_exclusive_options`. */
export const exclusiveDates: ColumnRule = (column) => {
  if (!isOfType(column, ...DATES)) return NOTHING;
  const enabled = [column.autoNowAdd, column.autoNow, column.default !== null].filter(Boolean).length;
  if (enabled < 2) return NOTHING;
  const message =
    "The options auto_now, auto_now_add, and default are mutually exclusive. Only one of these options may be present";
  return [refused("fields.E160", message, column.default === null ? "auto_now_add" : "default")];
};

/** A default that is the time at which the module was imported: fields.W161. Mirrors `_check_fix_default_value`. */
export const fixedDate: ColumnRule = (column) => {
  const value = column.given.named.get("default")?.value;
  if (value === undefined || !isOfType(column, ...DATES) || !isNow(value)) return NOTHING;
  return [
    {
      code: "option-doubtful",
      djangoId: "fields.W161",
      message: "Fixed default value provided",
      option: "default",
      hint: "It seems you set a fixed date / time / datetime value as default for this field. This may not be what you want. If you want to have the current date as default, use `django.utils.timezone.now`",
    },
  ];
};

const NOW =
  /^(django\.utils\.timezone\.(now|localtime|localdate)|datetime\.datetime\.(now|utcnow|today)|datetime\.date\.today)$/;
const PART_OF_NOW = new Set(["date", "time", "timetz"]);

/** Whether a value is the current time, or its date or time of day. */
function isNow(value: Value): boolean {
  if (value.kind !== "call") return false;
  const { callee } = value;
  if (callee.kind === "external") return NOW.test(callee.path);
  if (callee.kind !== "operation" || callee.operator !== ".") return false;
  const [receiver, name] = callee.operands;
  return receiver !== undefined && name?.kind === "str" && PART_OF_NOW.has(name.value) && isNow(receiver);
}
