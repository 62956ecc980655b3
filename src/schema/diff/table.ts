import { changesOf, type Rule } from "./rule.js";

/** The table's own facts. */
export const diffTable: Rule = (want, have) => {
  const places = { origin: want.places?.comment ?? null, there: have.places?.comment ?? null };
  const change = changesOf(want, have, { columns: [], name: null, ...places });
  return want.comment === have.comment ? [] : [change("table comment", want.comment, have.comment)];
};
