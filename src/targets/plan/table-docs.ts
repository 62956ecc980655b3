import type { Entity, OrderTerm } from "../../schema/schema.js";
import { documentationText } from "./column-docs.js";
import type { Plan } from "./plan.js";

/** Label and documentation of an entity, with what the code has no place for. */
export function tableDoc(entity: Entity, whole: Pick<Plan, "genericWaysBack">): string[] {
  const { title, text, remarks } = entity.documentation;
  const [first, ...rest] = documentationText({ title, text, remarks: [] });
  const label = `\`${entity.label}\``;
  const head = first === undefined || first.includes("\n") ? [`${label}.`, first ?? ""] : [`${label}: ${first}`];
  return [
    ...head,
    ...rest,
    ...remarks,
    ...(entity.extends.length === 0 ? [] : [`Extends ${entity.extends.map((label) => `\`${label}\``).join(", ")}.`]),
    ...(entity.ordering.length === 0
      ? []
      : [`Ordered by ${entity.ordering.map(orderText).join(", ")} unless a query says otherwise.`]),
    ...(whole.genericWaysBack.get(entity.label) ?? []).map(
      ({ name, target, typeColumn, idColumn }) =>
        `\`${name}\`: rows of \`${target}\` whose \`${typeColumn}\` and \`${idColumn}\` name this row.`,
    ),
    ...(entity.selected ? [] : ["Not part of what was asked for; here because a foreign key refers to it."]),
  ];
}

/** A term of an entity's ordering in words. */
export function orderText(term: OrderTerm): string {
  if (term.kind === "random") return "chance";
  const name = `\`${term.kind === "attribute" ? term.path : term.expression.sql}\``;
  const nulls = term.kind === "expression" && term.nulls !== null ? ` nulls ${term.nulls}` : "";
  return `${name}${term.descending ? " descending" : ""}${nulls}`;
}
