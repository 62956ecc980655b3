import { describe, expect, it } from "vitest";
import { compareGraph, summarize } from "./compare-graph.js";

const id = { name: "id", column: "id", null: false };
const book = {
  table: "book",
  proxy: false,
  fields: [id, { name: "title", max_length: 5 }],
  many_to_many: [{ name: "tags", table: "book_tags" }],
};

describe("compareGraph", () => {
  it("finds equal graphs equal, more keys of ours allowed", () => {
    const ours = { "a.Book": { ...book, origin: "models.py:1", fields: [{ ...id, extra: 1 }, book.fields[1]] } };
    const result = compareGraph({ "a.Book": book }, ours, []);
    expect(result.differences).toEqual([]);
    expect(summarize(result)).toBe(
      "models same 1 of 1, fields same 2 of 2, many-to-many same 1 of 1, private same 0 of 0; silent: 0; noise: 0",
    );
  });

  it("tells true from 1 and a list from its elements", () => {
    const ours = { "a.Book": { ...book, proxy: 0, fields: [{ ...id, column: ["id"] }, book.fields[1]] } };
    const result = compareGraph({ "a.Book": book }, ours, []);
    expect(result.differences.map(({ part, keys }) => [part, keys])).toEqual([
      ["model", ["proxy"]],
      ["field", ["column"]],
    ]);
  });

  it("counts a difference as silent unless a diagnostic names exactly it", () => {
    const ours = { "a.Book": { ...book, table: "books", fields: [id, { name: "title", max_length: 6 }] } };
    const said = (model: string, field: string | null, severity = "warning") => ({ model, field, severity });
    const silent = (...diagnostics: ReturnType<typeof said>[]): readonly boolean[] =>
      compareGraph({ "a.Book": book }, ours, diagnostics).differences.map((each) => each.silent);
    expect(silent()).toEqual([true, true]);
    expect(silent(said("a.Book", null))).toEqual([false, true]);
    expect(silent(said("a.Book", "title"))).toEqual([true, false]);
    expect(silent(said("a.Book", "title", "info"))).toEqual([true, true]);
  });

  it("calls a diagnostic noise that names what is right", () => {
    const noise = compareGraph({ "a.Book": book }, { "a.Book": book }, [
      { model: "a.Book", field: "title", severity: "error" },
      { model: "a.Book", severity: "info" },
      { severity: "error" },
    ]).noise;
    expect(noise).toEqual(["a.Book.title"]);
  });

  it("sees missing and extra models, fields and many-to-manys, and the order of fields", () => {
    const ours = {
      "a.Book": { ...book, fields: [book.fields[1], id, { name: "isbn" }], many_to_many: [{ name: "words" }] },
      "a.Word": book,
    };
    const want = { "a.Book": book, "a.Tag": book };
    expect(
      compareGraph(want, ours, []).differences.map(({ part, model, field, keys, text }) => [
        part,
        model,
        field,
        keys[0] ?? text,
      ]),
    ).toEqual([
      ["model", "a.Book", null, "field order"],
      ["field", "a.Book", "isbn", "extra"],
      ["m2m", "a.Book", "tags", "missing"],
      ["m2m", "a.Book", "words", "extra"],
      ["model", "a.Tag", null, "missing"],
      ["model", "a.Word", null, "extra"],
    ]);
  });

  it("holds a null against a key that is not there", () => {
    expect(compareGraph({ "a.B": { comment: null } }, { "a.B": {} }, []).differences).toEqual([]);
    expect(compareGraph({ "a.B": { comment: null } }, { "a.B": { comment: "" } }, []).differences).toHaveLength(1);
  });
});
