import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../django/project.js";
import { groupBy } from "../schema/group-by.js";
import type { Table } from "../schema/schema.js";
import type { Span } from "../source/span.js";
import { columnFields } from "./model-index.js";
import { databaseColumn } from "./names.js";
import type { LowerScope } from "./scope.js";

/** A name as the author or Django wrote it, where it is known, and as the database has it. */
interface Named {
  readonly written: string;
  readonly name: string;
  readonly origin: Span | null;
}

/**
 * Says which names of a table are one to the database: columns, and constraints and indexes among those that must differ.
 * Columns of the very same name are Django's own check (models.E007).
 */
export function reportSameNames(table: Table, model: Model, scope: LowerScope): void {
  const { limits } = scope.dialect;
  const columns = columnFields(model).map(({ column, origin }): Named => {
    return { written: column, name: databaseColumn(column, limits), origin };
  });
  for (const same of alike(columns, scope)) {
    if (new Set(same.map(({ written }) => written)).size === same.length) report("columns", same, model, scope);
  }
  const given = new Map(
    [...model.constraints, ...model.indexes].map(({ name, origin }) => [origin, name] as const).filter(([at]) => at),
  );
  const said = new Set<string>();
  for (const kinds of limits.distinct) {
    const named = kinds.flatMap((kind) =>
      table[kind].flatMap(({ name, origin }): Named[] => {
        const written = given.get(origin);
        const isIts = name !== null && written !== undefined && limits.clip(written) === name;
        return name === null ? [] : [{ written: isIts ? written : name, name, origin }];
      }),
    );
    for (const same of alike(named, scope)) {
      const key = JSON.stringify(same.map(({ written }) => written));
      if (!said.has(key)) report("constraints or indexes", same, model, scope);
      said.add(key);
    }
  }
}

/** Groups of two or more that are one name to the database. */
function alike(names: readonly Named[], { dialect }: LowerScope): readonly (readonly [Named, Named, ...Named[]])[] {
  const { fold } = dialect.limits;
  if (new Set(names.map(({ name }) => fold(name))).size === names.length) return [];
  const groups = groupBy(names, ({ name }) => fold(name));
  return [...groups.values()].flatMap(([one, two, ...more]) =>
    two === undefined ? [] : [[one, two, ...more] as const],
  );
}

function report(what: string, same: readonly [Named, Named, ...Named[]], model: Model, scope: LowerScope): void {
  const [{ name }, { origin }] = same;
  const names = same.map(({ written }) => `\`${written}\``).join(" and ");
  const { displayName } = scope.dialect.backend;
  const message = `The ${what} ${names} of \`${model.label}\` are one name to ${displayName}, \`${name}\`; it will refuse the second`;
  scope.report(diagnostic("name-not-distinct", message, { model: model.label, span: origin ?? model.origin }));
}
