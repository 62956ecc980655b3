import { array, type Code, object } from "../../typescript/code.js";
import { memberAccess, stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { ExtensionPlan } from "../plan/extensions.js";
import type { ManyEnd as SharedEnd } from "../plan/many-ends.js";
import { reportAdjusted } from "../plan/names.js";
import type { HopPlan, OrderPlan } from "../plan/ordering.js";
import { RUNTIME_FILE } from "./emit-runtime.js";
import type { FileContext } from "./file-context.js";
import type { EntityNames } from "./names.js";
import type { TablePlan } from "./plan.js";
import { queryTemplate } from "./sql-text.js";

export type ManyEnd = SharedEnd<EntityNames>;

/** `export const authorsOfBook = manyToMany(() => …)`: the operations of one end of a many-to-many relation. */
export function emitOperations(end: ManyEnd, context: FileContext): Code {
  const { relation, owner, wish, near, far, extensions, order } = end;
  const name = context.file.scope.constants.take(wish, `${wish}Relation`);
  if (name !== wish) {
    const what = `The constant for \`${owner.label}.${end.accessor}\``;
    reportAdjusted(context.report, what, { wish, name }, relation.origin, owner, end.accessor);
  }
  const through = near.source;
  const entries: Entry[] = [
    { key: "through", value: context.table(through) },
    { key: "own", value: keyOf(through, near.columns[0]) },
    { key: "other", value: keyOf(through, far.columns[0]) },
    { key: "target", value: context.table(far.target) },
    { key: "refersTo", value: keyOf(far.target, far.targetColumns[0]) },
  ];
  if (extensions.length > 0) {
    entries.push({ key: "extends", value: array(extensions.map((each) => extension(each, context))) });
  }
  if (order.length > 0) {
    entries.push({ key: "orderBy", value: array(order.map((each) => orderTerm(each, far.target, context))) });
  }
  if (relation.automatic) entries.push({ key: "automatic", value: "true" });
  if (end.emptyTexts.length > 0) {
    entries.push({ key: "emptyTexts", value: array(end.emptyTexts.map((column) => keyOf(through, column))) });
  }
  if (relation.symmetrical) entries.push({ key: "symmetrical", value: "true" });
  if (!far.relation.enforced) entries.push({ key: "unconstrained", value: "true" });
  const definition = [
    "/* @__PURE__ */ ",
    context.other("manyToMany", RUNTIME_FILE),
    "(() => (",
    object(entries),
    "));",
  ];
  return [docComment(documentation(end, name)), `export const ${name} = `, definition];
}

interface Entry {
  readonly key: string;
  readonly value: Code;
}

function documentation(end: ManyEnd, name: string): string[] {
  const { owner, accessor, related, near, far, referrers, lostOrder } = end;
  const keys = [near, far].map((link) => ({ link, column: link.targetColumns[0] ?? "" }));
  const isPrimary = ({ link: { target }, column }: (typeof keys)[number]): boolean =>
    target.table.primaryKey?.columns[0] === column;
  const named = keys.map(({ link: { target }, column }) => {
    return `\`${target.names.table}${memberAccess(target.keys.get(column) ?? column)}\``;
  });
  return [
    `Django's \`${owner.label}.${accessor}\`: \`${related.label}\` rows, over \`${near.source.names.table}\`.`,
    ...(keys.every(isPrimary) ? [] : [`The keys that it takes are those of ${named.join(" and ")}.`]),
    ...(referrers.length === 0
      ? []
      : [
          `Where rows of ${referrers.map((label) => `\`${label}\``).join(", ")} refer to a pair, the database does not let it go: \`${name}(db, id, { deleteRows })\`, with \`deleteRows\` of \`deletion.ts\`, deletes both, as Django does.`,
        ]),
    ...(lostOrder === 0
      ? []
      : [
          `Not all of the ordering of \`${related.label}\` can be said here; what leads over several rows is left out.`,
        ]),
  ];
}

function extension({ table, key, of, by }: ExtensionPlan<EntityNames>, context: FileContext): Code {
  return object([
    { key: "table", value: context.table(table) },
    { key: "key", value: keyOf(table, key) },
    { key: "of", value: context.table(of) },
    { key: "by", value: keyOf(of, by) },
  ]);
}

function orderTerm(term: OrderPlan<EntityNames>, target: TablePlan, context: FileContext): Code {
  const descending = term.descending ? [{ key: "descending", value: "true" }] : [];
  if (term.kind === "random")
    return object([
      { key: "by", value: queryTemplate({ sql: context.flavor.random, columns: [] }, () => null, context.flavor.text) },
    ]);
  if (term.kind === "column") {
    const hops = term.over.map((each) => hop(each, context));
    const over = hops.length === 0 ? [] : [{ key: "over", value: array(hops) }];
    return object([{ key: "by", value: context.column(term.table, term.column) }, ...over, ...descending]);
  }
  const reference = (name: string): Code | null => {
    const table = [target, ...term.tables].find((each) => each.keys.has(name));
    return table === undefined ? null : context.column(table, name);
  };
  const nulls = term.nulls === null ? [] : [{ key: "nulls", value: stringLiteral(term.nulls) }];
  const by = queryTemplate(term.expression, reference, context.flavor.text);
  return object([{ key: "by", value: by }, ...descending, ...nulls]);
}

function hop({ from, column, to, key }: HopPlan<EntityNames>, context: FileContext): Code {
  return object([
    { key: "from", value: context.column(from, column) },
    { key: "to", value: context.table(to) },
    { key: "key", value: keyOf(to, key) },
  ]);
}

/** A column's key in its table's object, as a literal. */
function keyOf(table: TablePlan, column: string | undefined): string {
  return stringLiteral(table.keys.get(column ?? "") ?? column ?? "");
}
