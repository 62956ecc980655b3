import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../django/project.js";
import type { Column, Table } from "../schema/schema.js";
import { isLongColumn, reportLongColumns } from "./long-columns.js";
import { reportSameNames } from "./same-names.js";
import type { LowerScope } from "./scope.js";

/** Says what of a table the database will refuse, or what Django's own statement for it does not quote rightly. */
export function reportRefused(table: Table, model: Model, scope: LowerScope): void {
  if (!table.managed) return;
  reportLongColumns(model, scope);
  reportSameNames(table, model, scope);
  reportNames(table, model, scope);
  reportKeys(table, model, scope);
}

function reportNames(table: Table, model: Model, scope: LowerScope): void {
  const { dialect, report } = scope;
  const { limits, backend } = dialect;
  const checked = new Set(model.fields.filter((field) => isLongColumn(field, scope)).map(({ column }) => column));
  const place = { span: model.origin, model: model.label };
  for (const name of new Set(namesOf(table))) {
    if (limits.longest !== null && Array.from(name).length > limits.longest && !checked.has(name)) {
      const message = `The name \`${name}\` is longer than the ${limits.longest} characters that ${backend.displayName} takes; it was kept as it is`;
      report(diagnostic("database-feature-missing", message, place));
    }
    if (name.includes(limits.quote)) {
      const message = `The name \`${name}\` holds \`${limits.quote}\`, the mark that quotes names, and Django's own statement for ${backend.displayName} does not escape it; here it was escaped`;
      report(diagnostic("name-not-quoted", message, place));
    }
  }
}

function namesOf({ name, columns, uniques, indexes, foreignKeys, checks }: Table): readonly string[] {
  const named = [...columns, ...uniques, ...indexes, ...foreignKeys, ...checks];
  return [name, ...named.flatMap((each) => each.name ?? [])];
}

/** Keys over columns that the database indexes in part only. */
function reportKeys(table: Table, model: Model, { dialect, report }: LowerScope): void {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const keys = [
    ...(table.primaryKey === null ? [] : [{ name: "PRIMARY", columns: table.primaryKey.columns }]),
    ...table.uniques,
    ...table.indexes.map(({ name, parts }) => ({
      name,
      columns: parts.flatMap((part) => (part.kind === "column" ? [part.column] : [])),
    })),
  ];
  for (const { name, columns } of keys) {
    const over = columns
      .map((column) => byName.get(column))
      .find((column): column is Column => {
        return column !== undefined && dialect.refusesKey(column.type);
      });
    if (over === undefined) continue;
    const type = dialect.types.print(over.type);
    const message = `${dialect.backend.displayName} takes no key over the whole of a ${type} column: ${name === null ? "that" : `\`${name}\``} over \`${over.name}\` was written as Django would write it`;
    report(diagnostic("database-feature-missing", message, { span: model.origin, model: model.label }));
  }
}
