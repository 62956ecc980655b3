import { propertyOf, textOf } from "../../plan/read/arguments.js";
import type { Decorator } from "./decorators.js";
import type { PropertyDraft } from "./entity-draft.js";
import { madeOptions, madeProperty } from "./made.js";

/** The property that tells the classes that share a table apart. */
export interface Discriminator {
  readonly name: string;
  /** The property itself, where no class declares it. */
  readonly made: readonly PropertyDraft[];
}

/** Reads `@TableInheritance({ column: { type: "varchar", name: "kind" } })`; null where it has no column. */
export function discriminatorOf(
  { args: [options], at }: Decorator,
  properties: readonly PropertyDraft[],
): Discriminator | null {
  const column = propertyOf(options, "column");
  if (column === undefined) return null;
  const name = textOf(column) ?? textOf(propertyOf(column, "name")) ?? "type";
  if (properties.some(({ path }) => path === name)) return { name, made: [] };
  const stated = column.kind === "object" ? column : madeOptions({ name, type: "varchar" }, at);
  return { name, made: [madeProperty(name, [{ name: "Column", args: [stated] }], at)] };
}
