import type { SqlType } from "../../schema/sql-type.js";

/** An option of a column's type, by its name in the target. */
export interface WordOption {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** What a vocabulary's word says of the options of a type. */
interface OptionedWord {
  readonly fixed: Readonly<Record<string, string | number>>;
  /** Property of the `SqlType` → name of the option. */
  readonly options: Readonly<Record<string, string>>;
}

/** The options that a type has in a target's words: the fixed ones, then what the type says. Null, undefined and false are left out. */
export function wordOptions({ fixed, options }: OptionedWord, type: SqlType): readonly WordOption[] {
  const values = new Map<string, WordOption["value"]>(Object.entries(fixed));
  for (const [fact, name] of Object.entries(options)) {
    const value: unknown = Reflect.get(type, fact);
    if (typeof value === "string" || typeof value === "number" || value === true) values.set(name, value);
  }
  return [...values].map(([name, value]) => ({ name, value }));
}
