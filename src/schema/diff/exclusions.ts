import type { Change } from "../change.js";
import type { Exclusion, Table } from "../schema.js";
import { type Likeness, pair } from "./pair.js";
import { type Comparison, changesOf, expressionChange, listed, type Rule, sameNames, type Words } from "./rule.js";

/** Exclusion constraints, by name; what is left by content. */
export const diffExclusions: Rule = (want, have, words) => {
  const sameName: Likeness<Exclusion> = (one, other) => one.name === other.name;
  const sameContent: Likeness<Exclusion> = (one, other) => diffContent(want, have, one, other, words).length === 0;
  const { pairs, missing, extra } = pair(want.exclusions, have.exclusions, sameName, sameContent);
  return [
    ...pairs.flatMap(([one, other]) => [
      ...diffContent(want, have, one, other, words),
      ...(one.name === other.name ? [] : [of(want, have, one, other)("exclusion name", one.name, other.name)]),
    ]),
    ...missing.map((each) => of(want, have, each, null)("exclusion missing", printed(each), null)),
    ...extra.map((each) => of(want, have, { ...each, origin: null }, each)("exclusion extra", null, printed(each))),
  ];
};

const of = (table: Table, other: Table, exclusion: Exclusion, theirs: Exclusion | null) =>
  changesOf(table, other, {
    ...exclusion,
    there: theirs?.origin ?? null,
    nameThere: theirs?.name ?? null,
    columns: [...new Set(exclusion.elements.flatMap(({ expression }) => expression.columns))],
  });

function diffContent(table: Table, other: Table, want: Exclusion, have: Exclusion, words: Words): readonly Change[] {
  const change = of(table, other, want, have);
  const elements = compareElements(want, have, words);
  const isOtherwise =
    want.method !== have.method || want.deferrable !== have.deferrable || !sameNames(want.include, have.include);
  const found: Change[] = [];
  if (isOtherwise || elements === "different") {
    found.push(change("exclusion elements", printed(want), printed(have)));
  } else if (elements === "unknown") found.push(change("expression unknown", printed(want), printed(have)));
  return [...found, ...expressionChange("exclusion elements", want.where, have.where, words, change)];
}

function compareElements(want: Exclusion, have: Exclusion, words: Words): Comparison {
  if (want.elements.length !== have.elements.length) return "different";
  const found = want.elements.map((one, at): Comparison => {
    const other = have.elements[at];
    if (other === undefined || one.operator !== other.operator || one.opclass !== other.opclass) return "different";
    return words.compare(one.expression, other.expression);
  });
  return found.find((each) => each === "different") ?? found.find((each) => each !== "same") ?? "same";
}

function printed({ method, elements, include, deferrable }: Exclusion): string {
  const parts = elements.map(({ expression, opclass, operator }) =>
    [expression.sql, opclass, "with", operator].filter((part) => part !== null).join(" "),
  );
  const covered = include.length === 0 ? "" : ` include ${listed(include)}`;
  return `${method} (${parts.join(", ")})${covered}${deferrable === null ? "" : ` ${deferrable}`}`;
}
