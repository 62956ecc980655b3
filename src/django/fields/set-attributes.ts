import type { Arguments, Value } from "../../python/evaluate/values.js";

/** Attributes that `Field.__init__` sets, which are named as the options they hold: they may be set again afterwards. */
const ATTRIBUTES = [
  "max_length",
  "null",
  "blank",
  "unique",
  "db_index",
  "default",
  "editable",
  "choices",
  "help_text",
  "primary_key",
  "db_column",
  "verbose_name",
  "db_collation",
  "max_digits",
  "decimal_places",
  "db_table",
] as const;

/** The arguments that a field would have been made with, had the attributes set on it since been its options. */
export function withSetAttributes(args: Arguments, attributes: ReadonlyMap<string, Value>): Arguments {
  const keywords = new Map(args.keywords);
  for (const option of ATTRIBUTES) {
    const set = attributes.get(option === "unique" ? "_unique" : option) ?? attributes.get(option);
    if (set !== undefined) keywords.set(option, { value: set, span: set.origin });
  }
  return { ...args, keywords };
}
