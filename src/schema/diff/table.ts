import { changesOf, type Rule } from "./rule.js";

/** The table's own facts. */
export const diffTable: Rule = (want, have) => {
  const change = changesOf(want, have, { columns: [], name: null });
  return want.comment === have.comment ? [] : [change("table comment", want.comment, have.comment)];
};
