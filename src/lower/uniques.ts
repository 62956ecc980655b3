import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Model } from "../django/project.js";
import type { Index, PrimaryKey, Unique } from "../schema/schema.js";
import { indexName } from "./names.js";
import { columnPart, ownColumns } from "./own-columns.js";
import type { LowerScope } from "./scope.js";

type NamedUnique = Unique & { readonly name: string };

/** `Meta.unique_together`, each under Django's `_uniq` name. */
export function uniqueTogether(model: Model, scope: LowerScope): readonly NamedUnique[] {
  return model.uniqueTogether.flatMap((names) => {
    const { columns, fields, missing } = ownColumns(names, model, scope);
    if (missing !== null) {
      const message = `\`unique_together\` of \`${model.label}\` names \`${missing}\`, which is no field of its table; it was left out`;
      scope.report(diagnostic("expression-not-lowered", message, { span: model.origin, model: model.label }));
      return [];
    }
    const { clip, nameLength } = scope.dialect.limits;
    const raw = fields.map((field) => field.column);
    const name = clip(indexName(model.table, raw, "_uniq", nameLength));
    return [{ name, columns, nullsDistinct: true, deferrable: null, include: [], origin: model.origin }];
  });
}

/** What is a unique constraint elsewhere as an index, where Django makes one of it. */
export function uniqueIndex({ name, columns, nullsDistinct, include, origin }: NamedUnique): Index {
  return {
    name,
    unique: true,
    method: "btree",
    parts: columns.map((column) => columnPart(column)),
    where: null,
    include,
    nullsDistinct,
    with: {},
    tablespace: null,
    origin,
  };
}

/**
 * Equal uniques inside one `CREATE TABLE` become one, which takes the first name that was given: PostgreSQL's
 * `transformIndexConstraints`. `key` is the table's primary key.
 */
export function mergeUniques(
  key: PrimaryKey | null,
  uniques: readonly Unique[],
): { readonly key: PrimaryKey | null; readonly uniques: readonly Unique[] } {
  let merged = key;
  const kept: Unique[] = [];
  for (const unique of uniques) {
    if (merged !== null && unique.nullsDistinct && unique.deferrable === null && same(unique.columns, merged.columns)) {
      merged = { ...merged, name: merged.name ?? unique.name };
      continue;
    }
    const prior = kept.findIndex(
      (each) =>
        same(each.columns, unique.columns) &&
        each.nullsDistinct === unique.nullsDistinct &&
        each.deferrable === unique.deferrable,
    );
    const found = kept[prior];
    if (found === undefined) kept.push(unique);
    else kept[prior] = { ...found, name: found.name ?? unique.name };
  }
  return { key: merged, uniques: kept };
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((x, i) => x === b[i]);
