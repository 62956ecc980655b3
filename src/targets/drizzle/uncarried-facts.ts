import { knownIndexes } from "../../schema/known-indexes.js";
import type { Column, Exclusion, Index, Unique } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";
import { referredTable } from "../plan/referred-table.js";
import { applicationFacts, fact, type TableFact, uncarriedFacts } from "../plan/uncarried.js";
import type { UncarriedFact } from "../target.js";
import { columnType, survivesQuoting } from "./column-type.js";
import { quotesDefault } from "./database-default.js";
import { isColumnCheck } from "./emit-constraints.js";
import { indexOf } from "./emit-exclusion.js";
import { unsayable } from "./emit-indexes.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Plan, TablePlan } from "./plan.js";
import type { Release } from "./release.js";

/** What decides which facts Drizzle's code holds. */
interface Carrying {
  readonly flavor: Flavor;
  readonly release: Release;
  /** Columns, by `partKey`, whose collation the code does not say although it could. */
  readonly laterCollations: ReadonlySet<string>;
}

/** The facts that the code does not hold, or that drizzle-kit makes something else of. */
export function drizzleFacts(plan: Plan, carrying: Carrying): readonly UncarriedFact[] {
  return uncarriedFacts(plan, (table) => factsOf(table, plan, carrying));
}

function factsOf(plan: TablePlan, whole: Plan, carrying: Carrying): readonly TableFact[] {
  const { table } = plan;
  const { flavor, release } = carrying;
  return [
    ...(table.comment === null ? [] : fact("comment", null, table.comment)),
    ...(table.schema !== null && flavor.names.schema === null ? fact("schema", null, table.schema) : []),
    ...(table.tablespace === null ? [] : fact("tablespace", null, table.tablespace)),
    ...applicationFacts(plan),
    ...table.columns.flatMap((column) => columnFacts(plan, column, carrying)),
    ...table.uniques.flatMap((unique) => uniqueFacts(plan, unique, carrying)),
    ...table.checks.flatMap(({ name, expression }) =>
      isColumnCheck({ name, expression }, flavor) ? fact("column check", name, expression.sql) : [],
    ),
    ...table.foreignKeys.flatMap((key) => {
      const name = key.name ?? flavor.implicit.foreignKey(table, key.columns);
      if (referredTable(key, whole) === null) return fact("missing reference", name, key.references.name);
      return key.deferrable === null ? [] : fact("deferrability", name, key.deferrable);
    }),
    ...knownIndexes(table).flatMap((index) => indexFacts(index, carrying)),
    ...table.exclusions.flatMap((exclusion) => exclusionFacts(exclusion, release, carrying)),
  ];
}

function columnFacts(plan: TablePlan, column: Column, { flavor, release, laterCollations }: Carrying): TableFact[] {
  const isLater = laterCollations.has(partKey(tableKey(plan.table), column.name));
  const typed = isLater ? { ...column, collation: null } : column;
  const type = columnType(typed, plan.counted.has(column.name), flavor.vocabulary);
  const { name, default: value, generated, collation, comment } = column;
  const isQuoted = flavor.quotesTypes && release.kitCuts && !survivesQuoting(type);
  return [
    ...(isQuoted ? fact("quoted type", name, String(type.options[0]?.value ?? "")) : []),
    ...(value !== null && quotesDefault(column, flavor, release) ? fact("default", name, value.sql) : []),
    ...(generated?.stored === false && !flavor.generatedModes
      ? fact("virtual column", name, generated.expression.sql)
      : []),
    ...(collation !== null && type.word !== flavor.vocabulary.collated ? fact("collation", name, collation) : []),
    ...(comment === null ? [] : fact("comment", name, comment)),
  ];
}

function uniqueFacts({ table }: TablePlan, unique: Unique, { flavor, release }: Carrying): TableFact[] {
  const name = unique.name ?? flavor.implicit.unique(table, unique.columns);
  return [
    ...(flavor.carriesUniques(release) ? [] : fact("unique constraint", name, unique.columns.join(", "))),
    ...(unique.deferrable === null ? [] : fact("deferrability", name, unique.deferrable)),
    ...(unique.include.length === 0 ? [] : fact("include", name, unique.include.join(", "))),
  ];
}

function indexFacts(index: Index, { flavor, release }: Carrying): readonly TableFact[] {
  const reason = unsayable(index, flavor, release);
  if (reason !== null) return fact(reason.kind, index.name, reason.value);
  return [
    ...(index.include.length === 0 ? [] : fact("include", index.name, index.include.join(", "))),
    ...(index.nullsDistinct ? [] : fact("nulls not distinct index", index.name, "nulls not distinct")),
    ...(index.tablespace === null ? [] : fact("tablespace", index.name, index.tablespace)),
  ];
}

function exclusionFacts(exclusion: Exclusion, release: Release, carrying: Carrying): readonly TableFact[] {
  const { name, method, deferrable, elements } = exclusion;
  const isIndex = carrying.flavor.declaresAsRead(release) && elements.length > 0;
  return [
    ...fact("exclusion", name, method),
    ...(deferrable === null ? [] : fact("deferrability", name, deferrable)),
    ...(isIndex ? indexFacts(indexOf(exclusion, carrying.flavor.text), carrying) : []),
  ];
}
