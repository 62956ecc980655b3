import type { Application, Attribute, DeletionRule, Documentation } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";
import type { TablePlan } from "./plan.js";

/** What is worth saying about the columns of one table. */
export interface ColumnDocs {
  paragraphs(column: string, attribute: Attribute | null, lostDefault: string | null): readonly string[];
}

/** Collects what the application half says about single columns of each table, once for the whole schema. */
export function columnDocs(application: Application): (plan: TablePlan) => ColumnDocs {
  const notes = new Map<string, string[]>();
  const note = (label: string, column: string, text: string) => {
    const key = partKey(tables.get(label) ?? "", column);
    const list = notes.get(key) ?? [];
    if (!list.includes(text)) notes.set(key, [...list, text]);
  };
  const tables = new Map(application.entities.map((entity) => [entity.label, tableKey(entity.table)]));
  for (const relation of application.toOne) {
    const rule = deletionText(relation.onDelete, relation.target);
    for (const column of relation.columns) {
      if (rule !== null) note(relation.source, column, rule);
      if (!relation.enforced) note(relation.source, column, "The database does not enforce this key.");
    }
  }
  for (const generic of application.generic) {
    if (generic.kind !== "key") continue;
    note(
      generic.entity,
      generic.typeColumn,
      `With \`${generic.idColumn}\` the generic key \`${generic.name}\`: the kind of row.`,
    );
    note(
      generic.entity,
      generic.idColumn,
      `With \`${generic.typeColumn}\` the generic key \`${generic.name}\`: the row's key.`,
    );
  }
  return (plan) => ({
    paragraphs: (column, attribute, lostDefault) => [
      ...documentationText(attribute === null ? null : withoutEcho(attribute)),
      ...(lostDefault === null ? [] : [`Default, not converted: ${lostDefault}.`]),
      ...(notes.get(partKey(tableKey(plan.table), column)) ?? []),
    ],
  });
}

/** The documentation without a title that only repeats the name. */
function withoutEcho({ name, documentation }: Attribute): Documentation {
  const title = documentation.title?.trim().toLowerCase();
  return title === name.replaceAll("_", " ").toLowerCase() ? { ...documentation, title: null } : documentation;
}

/** Title, text and remarks as paragraphs; a title and a text of one line share theirs. */
export function documentationText(documentation: Documentation | null): string[] {
  if (documentation === null) return [];
  const { remarks } = documentation;
  const title = documentation.title?.trim() ?? "";
  const text = documentation.text?.trim() ?? "";
  if (title !== "" && text !== "" && !/[\r\n]/.test(title + text)) return [`${title}: ${text}`, ...remarks];
  return [title, text, ...remarks].filter((part) => part !== "");
}

/** What happens to the referring row, in words; null for a rule that does nothing. */
function deletionText(rule: DeletionRule, target: string): string | null {
  if (rule.kind === "do nothing" || rule.kind === "database") return null;
  const action = rule.kind === "code" ? `\`${rule.name}\`` : rule.kind === "set" ? "set to another value" : rule.kind;
  return `On deletion of the \`${target}\`: ${action}, by the application.`;
}
