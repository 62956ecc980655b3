import type { Column, Unique } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";
import { referredTable } from "../plan/referred-table.js";
import { applicationFacts, fact, type TableFact, uncarriedFacts } from "../plan/uncarried.js";
import type { UncarriedFact } from "../target.js";
import { columnType } from "./column-type.js";
import { isIndexOfKey } from "./emit-constraints.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Plan, TablePlan } from "./plan.js";
import { losesVirtual } from "./uncarried.js";
import { tableMarks } from "./unescaped-names.js";

/** What decides which facts TypeORM's entities hold. */
interface Carrying {
  readonly flavor: Flavor;
  /** Columns that are keys or refer to one, by `partKey`. */
  readonly keys: ReadonlySet<string>;
}

/** The facts that the entities do not hold, or that the schema builder makes something else of. */
export function typeormFacts(plan: Plan, carrying: Carrying): readonly UncarriedFact[] {
  return uncarriedFacts(plan, (table) => factsOf(table, plan, carrying));
}

function factsOf(plan: TablePlan, whole: Plan, carrying: Carrying): readonly TableFact[] {
  const { table } = plan;
  const { flavor } = carrying;
  return [
    ...(table.tablespace === null ? [] : fact("tablespace", null, table.tablespace)),
    ...(table.managed && tableMarks(table, flavor).length > 0 ? fact("table", null, table.name) : []),
    ...applicationFacts(plan),
    ...table.foreignKeys.flatMap((key) =>
      referredTable(key, whole) === null ? fact("missing reference", key.name, key.references.name) : [],
    ),
    ...table.columns.flatMap((column) => columnFacts(plan, column, carrying)),
    ...table.uniques.flatMap(uniqueFacts),
    ...table.indexes
      .filter((index) => index.parts.length > 0 && !isIndexOfKey(index, table, flavor) && !flavor.sayable(index))
      .flatMap((index) => fact("index", index.name, index.method)),
    ...table.checks.flatMap(({ name, expression }) => {
      if (flavor.checks) return [];
      const [column, more] = expression.columns;
      const isOwn = column !== undefined && more === undefined && name === column;
      return fact(isOwn ? "column check" : "check", name, expression.sql);
    }),
  ];
}

function columnFacts({ table }: TablePlan, column: Column, { flavor, keys }: Carrying): readonly TableFact[] {
  const { word, options } = columnType(column, keys.has(partKey(tableKey(table), column.name)), flavor.vocabulary);
  const { name, default: value, generated } = column;
  // TypeORM puts `UNSIGNED` where MySQL does not take it.
  const losesSign = generated !== null && options.some((option) => option.name === "unsigned");
  return [
    ...(flavor.losesDefault(column, table) ? fact("default", name, value?.sql ?? "") : []),
    ...(losesSign || word.inexact ? fact("column type", name, word.type) : []),
    ...(losesVirtual(column, flavor) ? fact("virtual column", name, generated?.expression.sql ?? "") : []),
  ];
}

function uniqueFacts({ name, include, nullsDistinct }: Unique): readonly TableFact[] {
  return [
    ...(include.length === 0 ? [] : fact("include", name, include.join(", "))),
    ...(nullsDistinct ? [] : fact("unique constraint", name, "nulls not distinct")),
  ];
}
