import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  memberAccess,
  numberLiteral,
  propertyKey,
  stringLiteral,
  templateText,
} from "../../src/typescript/literals.js";
import { HOSTILE_TEXTS, UNSTORABLE_TEXTS } from "../targets/drizzle/hostile.js";

const hostile = [...HOSTILE_TEXTS, ...UNSTORABLE_TEXTS];
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom(...hostile));
const evaluate = (code: string): unknown => runInNewContext(code);

/** What no emitted literal may hold: line ends, text direction, what an editor shows as nothing. */
const UNTRUSTED = /[\p{Cc}\u2028-\u202e\u2066-\u2069\u200b\ufeff\p{Cs}]/u;

describe("literals", () => {
  it("of strings evaluate to the text and are one trusted line", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(evaluate(stringLiteral(text))).toBe(text);
        expect(stringLiteral(text)).not.toMatch(UNTRUSTED);
      }),
    );
  });

  it("of templates cook to the text, beside a placeholder too", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
        const code = `\`${templateText(before)}${"${1}"}${templateText(after)}\``;
        expect(evaluate(code)).toBe(`${before}1${after}`);
        expect(code).not.toMatch(UNTRUSTED);
      }),
    );
  });

  it("of numbers evaluate to the number", () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(Object.is(evaluate(numberLiteral(value)), value)).toBe(true);
      }),
    );
    expect(numberLiteral(-0)).toBe("-0");
  });

  it("of property names make an own property of that name", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const made = evaluate(`({ ${propertyKey(name)}: 1 })`) as object;
        expect(Object.keys(made)).toEqual([name]);
      }),
    );
  });

  it("of members reach the property", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(runInNewContext(`x${memberAccess(name)}`, { x: { ["__proto__"]: 1, [name]: 1 } })).toBe(1);
      }),
    );
  });
});
