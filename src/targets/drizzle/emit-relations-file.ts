import { tableKey } from "../../schema/table-key.js";
import { array, type Code, call, hardline, imported, indent, object, paragraphs } from "../../typescript/code.js";
import { memberAccess, propertyKey } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import { headerLines } from "../plan/header.js";
import type { EmittedFile } from "../target.js";
import type { SchemaKeys } from "./emit-index.js";
import { ORM_MODULE } from "./modules.js";
import type { Plan, TablePlan } from "./plan.js";
import type { RelationPlan } from "./relation-plan.js";

/**
 * `relations.ts` for Drizzle 1.0: one `defineRelations()` over every table. Each relation says its own columns and the
 * other's, so that none needs an `alias` to be told from another one between the same tables.
 */
export function emitRelationsFile(
  plan: Plan,
  relations: ReadonlyMap<string, readonly RelationPlan[]>,
  keys: ReadonlyMap<string, SchemaKeys>,
): EmittedFile {
  const keyOf = ({ entity }: TablePlan): string => keys.get(entity.label)?.table ?? entity.name;
  const tables = plan.files.flatMap(({ members }) =>
    members.flatMap((member): Code[] => {
      const mine = member.kind === "table" ? (relations.get(tableKey(member.plan.table)) ?? []) : [];
      if (member.kind !== "table" || mine.length === 0) return [];
      const entries = mine.map((relation): Code => [hardline, entry(member.plan, relation, keyOf), ","]);
      return [[hardline, propertyKey(keyOf(member.plan)), ": {", indent(entries), hardline, "},"]];
    }),
  );
  const schema = imported("schema", "./index.js");
  const body: Code = [
    docComment(["How the tables are related, for `drizzle({ client, relations })`."]),
    ["export const relations = ", imported("defineRelations", ORM_MODULE), "(", schema],
    tables.length === 0 ? ");" : [", (r) => ({", indent(tables), hardline, "}));"],
  ];
  return { path: "relations.ts", text: printModule(headerLines([]), paragraphs([body])) };
}

function entry(plan: TablePlan, relation: RelationPlan, keyOf: (plan: TablePlan) => string): Code {
  const { key, kind, path } = relation;
  const { from, target, to, through } = path;
  const column = (of: TablePlan, name: string) => [
    `r${memberAccess(keyOf(of))}`,
    memberAccess(of.keys.get(name) ?? name),
  ];
  const columns = (of: TablePlan, names: readonly string[], over: readonly string[] = []): Code => {
    const each = names.map((name, at): Code => {
      const joined = over[at];
      const own = column(of, name);
      return through === null || joined === undefined ? own : [own, ".through(", column(through.table, joined), ")"];
    });
    const [only = "", ...more] = each;
    return more.length === 0 ? only : array(each);
  };
  const entries = [
    { key: "from", value: columns(plan, from, through?.from) },
    { key: "to", value: columns(target, to, through?.to) },
    ...(kind === "one" && path.required ? [{ key: "optional", value: "false" }] : []),
  ];
  const doc = through === null ? [] : docComment([`Many-to-many over \`${keyOf(through.table)}\`.`]);
  return [doc, propertyKey(key), ": ", call(`r.${kind}${memberAccess(keyOf(target))}`, [object(entries)])];
}
