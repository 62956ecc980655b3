import { diagnostic } from "../diagnostics/diagnostic.js";
import { invariant } from "../diagnostics/invariant.js";
import type { Model } from "../django/project.js";
import type { Table } from "../schema/schema.js";
import type { LowerScope } from "./scope.js";
import { lowerTable } from "./table.js";

/**
 * The table that these models stand for. The first that Django manages decides what it looks like; where Django manages
 * none, it has the columns that any of them knows.
 * @param models one or more, all of one table
 */
export function sharedTable(models: readonly Model[], scope: LowerScope): Table {
  const decisive = models.find((model) => model.managed) ?? models[0];
  invariant(decisive !== undefined, "a table of no model");
  const others = models.filter((model) => model !== decisive);
  for (const other of others) reportSameTable(decisive, other, scope);
  const table = lowerTable(decisive, scope);
  let { columns } = table;
  for (const other of others) {
    const more = lowerTable(other, scope).columns.filter(({ name }) => !columns.some((column) => column.name === name));
    if (more.length === 0) continue;
    if (!table.managed) {
      columns = [...columns, ...more];
      continue;
    }
    const names = more.map(({ name }) => `\`${name}\``).join(", ");
    const message = `\`${other.label}\` reads ${names} from the table of \`${decisive.label}\`, which has no such column; left out`;
    scope.report(diagnostic("table-shared", message, { span: other.origin, model: other.label }));
  }
  return { ...table, columns };
}

/** Tables of two names that are one to the database; of one name is Django's own check (models.E028). */
function reportSameTable(decisive: Model, other: Model, { dialect, report }: LowerScope): void {
  if (!decisive.managed || !other.managed || decisive.table === other.table) return;
  const message = `The tables \`${decisive.table}\` of \`${decisive.label}\` and \`${other.table}\` of \`${other.label}\` are one name to ${dialect.backend.displayName}; it was taken for one table`;
  report(diagnostic("name-not-distinct", message, { model: other.label, span: other.origin }));
}
