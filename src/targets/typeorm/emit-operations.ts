import type { SqlExpr } from "../../schema/sql-expr.js";
import { tableKey } from "../../schema/table-key.js";
import { array, type Code, imported, object } from "../../typescript/code.js";
import { camelCase } from "../../typescript/identifiers.js";
import { memberAccess, sqlLiteral, stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { ExtensionPlan } from "../plan/extensions.js";
import type { ManyEnd as SharedEnd } from "../plan/many-ends.js";
import { moduleSpecifier } from "../plan/module-specifier.js";
import { reportAdjusted } from "../plan/names.js";
import type { HopPlan, OrderPlan } from "../plan/ordering.js";
import type { Option } from "./emit-column.js";
import { filledIn } from "./emit-hooks.js";
import { OPERATIONS_FILE } from "./emit-runtime.js";
import type { FileContext } from "./file-context.js";
import type { EntityNames } from "./names.js";
import type { TablePlan } from "./plan.js";
import { requiredColumns } from "./required-columns.js";

export type ManyEnd = SharedEnd<EntityNames>;

/** `export const authorsOfBook = manyToMany(() => …)`: the operations of one end of a many-to-many relation. */
export function emitOperations(end: ManyEnd, ownerClass: string, context: FileContext): Code {
  const { relation, owner, accessor, near, far, extensions, order } = end;
  const wish = `${camelCase(accessor)}Of${ownerClass}`;
  const name = context.file.scope.constants.take(wish, `${wish}Relation`);
  if (name !== wish) {
    const what = `The constant for \`${owner.label}.${accessor}\``;
    reportAdjusted(context.output.report, what, { wish, name }, relation.origin, owner, accessor);
  }
  const through = near.source;
  const [own = "", other = ""] = [near.columns[0], far.columns[0]];
  const required = requiredColumns(through, [own, other]).filter((column) => !isFilledIn(through, column, context));
  const terms = order.flatMap((each) => orderTerm(each, context));
  const entries: Option[] = [
    { key: "through", value: context.entity(through) },
    { key: "own", value: property(through, own) },
    { key: "other", value: property(through, other) },
    { key: "target", value: context.entity(far.target) },
    { key: "refersTo", value: property(far.target, far.targetColumns[0] ?? "") },
    ...(extensions.length === 0
      ? []
      : [{ key: "extends", value: array(extensions.map((each) => extension(each, context))) }]),
    ...(required.length === 0
      ? []
      : [{ key: "required", value: array(required.map((column) => property(through, column))) }]),
    ...(terms.length === 0 ? [] : [{ key: "orderBy", value: array(terms) }]),
    ...(relation.automatic ? [{ key: "automatic", value: "true" }] : []),
    ...(relation.symmetrical ? [{ key: "symmetrical", value: "true" }] : []),
    ...(far.relation.enforced ? [] : [{ key: "unconstrained", value: "true" }]),
  ];
  const runtime = imported("manyToMany", moduleSpecifier(context.file.names.file, OPERATIONS_FILE));
  return [
    docComment(documentation(end, name)),
    `export const ${name} = /* @__PURE__ */ `,
    runtime,
    "(() => (",
    object(entries),
    "));",
  ];
}

function isFilledIn(plan: TablePlan, column: string, context: FileContext): boolean {
  const found = plan.table.columns.find(({ name }) => name === column);
  return found !== undefined && (filledIn(plan, found, context)?.code ?? null) !== null;
}

function documentation(end: ManyEnd, name: string): string[] {
  const { owner, accessor, related, near, far, referrers, lostOrder } = end;
  const keys = [near, far].map((link) => ({ link, column: link.targetColumns[0] ?? "" }));
  const isPrimary = ({ link: { target }, column }: (typeof keys)[number]): boolean =>
    target.table.primaryKey?.columns[0] === column;
  const named = keys.map(({ link: { target }, column }) => {
    return `\`${target.names.className}${memberAccess(target.keys.get(column) ?? column)}\``;
  });
  return [
    `Django's \`${owner.label}.${accessor}\`: \`${related.label}\` rows, over \`${near.source.names.className}\`.`,
    ...(keys.every(isPrimary) ? [] : [`The keys that it takes are those of ${named.join(" and ")}.`]),
    ...(referrers.length === 0
      ? []
      : [
          `Where rows of ${referrers.map((label) => `\`${label}\``).join(", ")} refer to a pair, the database does not let it go: \`${name}(manager, id, { deleteRows })\`, with \`deleteRows\` of \`deletion.ts\`, deletes both, as Django does.`,
        ]),
    ...(lostOrder === 0
      ? []
      : [
          `Not all of the ordering of \`${related.label}\` can be said here; what leads over several rows is left out.`,
        ]),
  ];
}

function extension({ table, key, of, by }: ExtensionPlan<EntityNames>, context: FileContext): Code {
  const link = (context.output.properties.get(tableKey(of.table)) ?? []).find(
    (each) => each.kind === "key" && each.link.target === table && each.link.columns[0] === by,
  );
  return object([
    { key: "entity", value: context.entity(table) },
    { key: "key", value: property(table, key) },
    { key: "of", value: context.entity(of) },
    { key: "by", value: property(of, by) },
    { key: "relation", value: stringLiteral(link?.key ?? by) },
  ]);
}

/** Nothing for a term that TypeORM cannot say. */
function orderTerm(term: OrderPlan<EntityNames>, context: FileContext): Code[] {
  const descending = term.descending ? [{ key: "descending", value: "true" }] : [];
  if (term.kind === "random") return [object([{ key: "by", value: stringLiteral(context.flavor.random) }])];
  if (term.kind === "column") {
    const hops = term.over.map((each) => hop(each, context));
    const over = hops.length === 0 ? [] : [{ key: "over", value: array(hops) }];
    return [object([{ key: "by", value: property(term.table, term.column) }, ...over, ...descending])];
  }
  const text = orderText(term.expression, term.tables[0], context);
  if (text === null) return [];
  const nulls = term.nulls === null ? [] : [{ key: "nulls", value: stringLiteral(term.nulls) }];
  return [object([{ key: "by", value: sqlLiteral(text) }, ...descending, ...nulls])];
}

/** An expression with its columns as properties of `row`; null where one is another table's. */
function orderText({ sql, columns }: SqlExpr, table: TablePlan | undefined, { flavor }: FileContext): string | null {
  if (table === undefined || !columns.every((column) => table.keys.has(column))) return null;
  const { quote } = flavor;
  const tokens = quote === '"' ? /'(?:[^']|'')*'|"((?:[^"]|"")*)"/g : /'(?:[^'\\]|''|\\[\s\S])*'|`((?:[^`]|``)*)`/g;
  return sql.replace(tokens, (token: string, quoted: string | undefined) => {
    const key = quoted === undefined ? undefined : table.keys.get(quoted.replaceAll(quote + quote, quote));
    return key === undefined ? token : `row.${key}`;
  });
}

function hop({ from, column, to, key }: HopPlan<EntityNames>, context: FileContext): Code {
  return object([
    { key: "from", value: property(from, column) },
    { key: "to", value: context.entity(to) },
    { key: "key", value: property(to, key) },
  ]);
}

/** A column's property, as a literal. */
function property(table: TablePlan, column: string): string {
  return stringLiteral(table.keys.get(column) ?? column);
}
