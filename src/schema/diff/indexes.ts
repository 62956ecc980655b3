import type { Change } from "../change.js";
import type { Index, IndexPart, Table } from "../schema.js";
import { type Likeness, pair } from "./pair.js";
import { changesOf, expressionChange, isRenamed, listed, type Rule, sameNames, type Words } from "./rule.js";
import { plainColumns, refusesNothing } from "./uniques.js";

/** Indexes, by name; what is left by content, whatever the name. */
export const diffIndexes: Rule = (want, have, words) => {
  const sameName: Likeness<Index> = (one, other) => one.name === other.name;
  const sameContent: Likeness<Index> = (one, other) => diffContent(want, have, one, other, words).length === 0;
  const { pairs, missing, extra } = pair(want.indexes, have.indexes, sameName, sameContent);
  return [
    ...pairs.flatMap(([one, other]) => diffIndex(want, have, one, other, words)),
    ...missing.map((index) =>
      of(want, have, index, null)(index.unique ? "index missing unique" : "index missing", inFull(index), null),
    ),
    ...extra.map((index) =>
      of(
        want,
        have,
        { ...index, origin: null },
        index,
      )(refuses(index, want) ? "index extra unique" : "index extra", null, inFull(index)),
    ),
  ];
};

/** Whether an index refuses rows that the wanted table takes. */
function refuses(index: Index, want: Table): boolean {
  return index.unique && !refusesNothing(want, plainColumns(index), index.nullsDistinct);
}

const of = (table: Table, other: Table, index: Index, theirs: Index | null) =>
  changesOf(table, other, {
    ...index,
    ...{ columns: columnsOf(index), there: theirs?.origin ?? null, nameThere: theirs?.name || null },
  });

function diffIndex(table: Table, other: Table, want: Index, have: Index, words: Words): readonly Change[] {
  const change = of(table, other, want, have);
  const found = [...diffContent(table, other, want, have, words)];
  if (have.invalid === true) {
    found.push({
      ...change(want.unique ? "index invalid unique" : "index invalid", "in use", "invalid"),
      name: have.name,
    });
  }
  if (isRenamed(want, have) && have.name !== "") found.push(change("index name", want.name, have.name));
  return found;
}

function diffContent(table: Table, other: Table, want: Index, have: Index, words: Words): readonly Change[] {
  const change = of(table, other, want, have);
  if (isBare(want) && isOver(have, want.over)) return [];
  if (isBare(want) !== isBare(have)) return [change("index columns", printed(want), printed(have))];
  const found: Change[] = [];
  if (want.unique !== have.unique) found.push(change("index uniqueness", uniqueness(want), uniqueness(have)));
  if (want.method !== have.method) found.push(change("index method", want.method, have.method));
  found.push(...diffParts(table, other, want, have, words));
  found.push(...expressionChange("index condition", want.where, have.where, words, change));
  if (!sameNames(want.include, have.include)) {
    found.push(change("index include", listed(want.include), listed(have.include)));
  }
  if (want.nullsDistinct !== have.nullsDistinct) found.push(change("index nulls", nulls(want), nulls(have)));
  if (parameters(want) !== parameters(have)) {
    found.push(change("index parameters", parameters(want) || null, parameters(have) || null));
  }
  return found;
}

function diffParts(table: Table, other: Table, want: Index, have: Index, words: Words): readonly Change[] {
  const change = of(table, other, want, have);
  const isAlike =
    want.parts.length === have.parts.length && want.parts.every((part, at) => sameKey(part, have.parts[at]));
  if (!isAlike) return [change("index columns", printed(want), printed(have))];
  return want.parts.flatMap((one, at) => {
    const theirs = have.parts[at];
    if (theirs === undefined) return [];
    const found: Change[] = [];
    if (one.kind === "expression" && theirs.kind === "expression") {
      found.push(...expressionChange("index columns", one.expression, theirs.expression, words, change));
    }
    if (order(one) !== order(theirs)) found.push(change("index order", order(one), order(theirs)));
    if (one.opclass !== theirs.opclass) found.push(change("index operator class", one.opclass, theirs.opclass));
    // Whether an expression has its collation by itself is nothing that a database tells.
    const isTold = one.kind === "column" || one.collation !== null;
    if (isTold && one.collation !== theirs.collation)
      found.push(change("index collation", one.collation, theirs.collation));
    return found;
  });
}

/** Whether nothing but its name is known of an index. */
function isBare({ parts }: Index): boolean {
  return parts.length === 0;
}

/** Whether an index is over these columns and no more can be said of it: its operator classes and order are nothing that the one who declares it has words for. */
function isOver({ parts, where, unique, method }: Index, columns: readonly string[] | undefined): boolean {
  const names = parts.map((part) => (part.kind === "column" ? part.column : null));
  return (
    columns !== undefined && where === null && !unique && method === "btree" && names.join("\0") === columns.join("\0")
  );
}

/** Whether two parts are of one column, or of an expression each. */
function sameKey(one: IndexPart, other: IndexPart | undefined): boolean {
  if (one.kind === "expression") return other?.kind === "expression";
  return other?.kind === "column" && one.column === other.column;
}

/** The columns that an index mentions, each once. */
function columnsOf({ parts }: Index): readonly string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === "column" ? [part.column] : part.expression.columns)))];
}

/** What is told of an index of which a side knows no more than its name. */
export const BY_NAME_ALONE = "an index of this name";

const printed = (index: Index): string => {
  if (isBare(index)) return BY_NAME_ALONE;
  const parts = index.parts.map((part) => (part.kind === "column" ? part.column : part.expression.sql));
  return `${index.unique ? "unique " : ""}(${parts.join(", ")})${index.invalid === true ? ", invalid" : ""}`;
};
/** An index with all that has to be said to make it; of what is usual nothing. */
const inFull = (index: Index): string => {
  if (isBare(index)) return BY_NAME_ALONE;
  const parts = index.parts.map((part) =>
    [
      part.kind === "column" ? part.column : part.expression.sql,
      part.collation === null ? "" : `COLLATE "${part.collation}"`,
      part.opclass ?? "",
      part.descending ? "DESC" : "",
      part.nulls === null ? "" : `NULLS ${part.nulls.toUpperCase()}`,
    ]
      .filter((word) => word !== "")
      .join(" "),
  );
  const { unique, method, include, where, invalid } = index;
  return [
    unique ? "unique " : "",
    method === "btree" || method === "" ? "" : `using ${method} `,
    `(${parts.join(", ")})`,
    include.length === 0 ? "" : ` include (${include.join(", ")})`,
    index.nullsDistinct ? "" : " nulls not distinct",
    where === null ? "" : ` where ${where.sql}`,
    invalid === true ? ", invalid" : "",
  ].join("");
};
const order = ({ descending, nulls: place }: IndexPart): string =>
  `${descending ? "descending" : "ascending"}${place === null ? "" : `, nulls ${place}`}`;
const uniqueness = ({ unique }: Index): string => (unique ? "unique" : "not unique");
const nulls = ({ nullsDistinct }: Index): string => (nullsDistinct ? "nulls distinct" : "nulls not distinct");
const parameters = (index: Index): string =>
  Object.entries(index.with)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");
