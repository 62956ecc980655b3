import { describe, expect, it } from "vitest";
import {
  camelCaseToSpaces,
  indexName,
  interpolate,
  splitIdentifier,
  stripQuotes,
  truncateName,
} from "../../../src/django/models/naming.js";
import truth from "./truth.json" with { type: "json" };

/** Held against what real Django's functions gave (`record.py`). */
describe("names as Django makes them", () => {
  it.each(truth.truncated)("truncate_name(%j)", (name, expected) => expect(truncateName(`${name}`, 63)).toBe(expected));
  it.each(truth.unquoted)("strip_quotes(%j)", (name, expected) => expect(stripQuotes(`${name}`)).toBe(expected));
  it.each(truth.spaced)("camel_case_to_spaces(%j)", (name, expected) =>
    expect(camelCaseToSpaces(`${name}`)).toBe(expected),
  );

  it.each(truth.split)("split_identifier(%j)", (identifier, expected) => {
    const { namespace, name } = splitIdentifier(`${identifier}`);
    expect([namespace, name]).toEqual(expected);
  });

  it.each(truth.indexes)("set_name_with_model on $table", ({ table, columns, suffix, name }) => {
    const parts = columns.map(([column, descending]) => ({ column: `${column}`, descending: descending === true }));
    expect(indexName(table, parts, suffix)).toBe(name);
  });

  it("fills in what it knows and nothing else", () => {
    expect(interpolate("%(class)s_%(nothing)s_100%%_%d", { class: "book" })).toBe("book_%(nothing)s_100%_%d");
  });
});
