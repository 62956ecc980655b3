import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { print } from "../../src/typescript/print.js";
import { docComment } from "../../src/typescript/tsdoc.js";
import { HOSTILE_TEXTS, UNSTORABLE_TEXTS } from "../targets/drizzle/hostile.js";

const comment = (...paragraphs: (string | null)[]) => print([docComment(paragraphs), "x;"]).text;

describe("docComment", () => {
  it("is one line for one line, and stars otherwise", () => {
    expect(comment("Title")).toBe("/** Title */\nx;");
    expect(comment("Title", null, "", " \n", "More\nof it")).toBe("/**\n * Title\n *\n * More\n * of it\n */\nx;");
    expect(comment()).toBe("x;");
  });

  it("wraps long lines at spaces, and leaves what has none", () => {
    const long = Array.from({ length: 40 }, () => "word").join(" ");
    for (const entry of comment(long).split("\n")) expect(entry.length).toBeLessThanOrEqual(120);
    expect(comment("x".repeat(300)).split("\n").length).toBe(2);
  });

  it("starts no tags that the author did not mean", () => {
    expect(comment("@username is {@link}")).toBe("/** \\@username is {\\@link} */\nx;");
    const long = `${"word ".repeat(21)} @tag ${"word ".repeat(10)}`;
    expect(comment(long)).not.toMatch(/\* @/);
  });

  it("holds any text: one comment, then what follows", () => {
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE_TEXTS, ...UNSTORABLE_TEXTS));
    fc.assert(
      fc.property(fc.array(anyText), (paragraphs) => {
        const text = comment(...paragraphs);
        const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
        const kinds: ts.SyntaxKind[] = [];
        for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) kinds.push(kind);
        const code = kinds.filter((kind) => kind > ts.SyntaxKind.LastTriviaToken);
        expect(code).toEqual([ts.SyntaxKind.Identifier, ts.SyntaxKind.SemicolonToken]);
        const comments = kinds.filter((kind) => kind === ts.SyntaxKind.MultiLineCommentTrivia);
        expect(comments.length).toBeLessThanOrEqual(1);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
