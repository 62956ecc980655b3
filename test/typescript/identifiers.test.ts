import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  asIdentifier,
  camelCase,
  isIdentifier,
  pascalCase,
  RESERVED_TYPES,
  RESERVED_VALUES,
} from "../../src/typescript/identifiers.js";
import { NameScope } from "../../src/typescript/name-scope.js";
import { HOSTILE_NAMES, HOSTILE_TEXTS } from "../targets/drizzle/hostile.js";

/** Any character, and often one of ASCII. */
const letter = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x10ffff }));
const anyName = fc.oneof(
  fc.string({ unit: letter.map((code) => String.fromCodePoint(code)) }),
  fc.constantFrom(...HOSTILE_NAMES, ...HOSTILE_TEXTS),
);

describe("identifiers", () => {
  it.each([
    ["title", "title"],
    ["author_id", "authorId"],
    ["OrderItem", "orderItem"],
    ["Book_authors", "bookAuthors"],
    ["URLPattern", "urlPattern"],
    ["URL", "url"],
    ["URLs", "urls"],
    ["URLsSeen", "urlsSeen"],
    ["ISBN_13", "isbn13"],
    ["API_KEY", "apiKey"],
    ["isbn_13", "isbn13"],
    ["x_1_2", "x1_2"],
    ["_order", "_order"],
    ["class_", "class"],
    ["camelCase", "camelCase"],
    ["book_set", "bookSet"],
    ["1st", "_1st"],
    ["", "unnamed"],
    ["a-b c", "aBC"],
    ["étude_op", "étudeOp"],
    ["Ünïcode", "ünïcode"],
  ])("writes %j in camel case as %j", (text, expected) => expect(camelCase(text)).toBe(expected));

  it.each([
    ["OrderItem", "OrderItem"],
    ["URLPattern", "URLPattern"],
    ["book_authors", "BookAuthors"],
    ["Book_authors", "BookAuthors"],
    ["item", "Item"],
    ["2d", "_2d"],
    ["", "Unnamed"],
  ])("writes %j in Pascal case as %j", (text, expected) => expect(pascalCase(text)).toBe(expected));

  it("are what TypeScript's own scanner takes for one", () => {
    fc.assert(
      fc.property(anyName, (text) => {
        for (const name of [camelCase(text), pascalCase(text), asIdentifier(text)]) {
          expect(isIdentifier(name)).toBe(true);
          expect(isScannedAsName(name)).toBe(true);
        }
        if (isIdentifier(text)) expect(isScannedAsName(text)).toBe(true);
      }),
    );
  });

  it("hold no character that a compiler's tables lack, whatever this Node's know", () => {
    const every = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
    expect(isNameToEveryCompiler(`a${asIdentifier(every.join(""))}`)).toBe(true);
    const cased = every.filter((each) => each.toUpperCase() !== each || each.toLowerCase() !== each);
    const names = cased.flatMap((each) => [camelCase(each), pascalCase(each), pascalCase(`a_${each}`)]);
    expect(names.length).toBeGreaterThan(5000);
    expect(names.filter((name) => !isNameToEveryCompiler(name))).toEqual([]);
  });

  it("keep every letter of ASCII, Latin, Greek and Cyrillic that Python's may have, and Chinese ones", () => {
    const texts = [
      "abcxyzABCXYZ019_",
      "äÖßøÅéñçŁźğıİĳſ",
      "λΩάϊ",
      "жЯёЇђ",
      "漢字仮名",
      "한글",
      "עברית",
      "العربية",
      "हिन्दी",
    ];
    expect(texts.filter((text) => asIdentifier(text) !== text)).toEqual([]);
  });

  it("do not change with letters whose capitals came later", () => {
    // U+A7CB came as the capital of U+0264 with Unicode 16, U+1C90 as that of U+10D0 with 11: older tables have no such letter.
    expect([pascalCase("ɤ"), camelCase("a_ɤ"), pascalCase("ა"), pascalCase("ß"), pascalCase("ﬁx")]).toEqual([
      "ɤ",
      "aɤ",
      "ა",
      "SS",
      "FIx",
    ]);
  });

  it("are reserved where TypeScript, in strict modules of any kind, refuses them", () => {
    const every = [...HOSTILE_NAMES, ...keywords()].filter(isIdentifier);
    const refused = every.filter((name) => complains(`export const ${name} = 1;`));
    expect(refused.filter((name) => !RESERVED_VALUES.includes(name))).toEqual([]);
    const refusedTypes = every.filter((name) => complains(`export type ${name} = 1;`));
    expect(refusedTypes.filter((name) => ![...RESERVED_TYPES, ...RESERVED_VALUES].includes(name))).toEqual([]);
  });
});

describe("NameScope", () => {
  it("gives the first free wish, and numbers when none is", () => {
    const scope = new NameScope(new Set(["class"]));
    expect([1, 2, 3, 4].map(() => scope.take("class", "classTable"))).toEqual([
      "classTable",
      "class2",
      "class3",
      "class4",
    ]);
    expect([1, 2].map(() => scope.take("x1"))).toEqual(["x1", "x1_2"]);
  });

  it("never gives a name twice, by its key", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "A", "a2", "A2", "a3", "__proto__", "constructor")), (wishes) => {
        const scope = new NameScope(new Set(), (name) => name.toLowerCase());
        const given = wishes.map((wish) => scope.take(wish).toLowerCase());
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

/** Whether TypeScript's tables of ES5 and its newest both take the text for a name. */
function isNameToEveryCompiler(text: string): boolean {
  return [ts.ScriptTarget.ES5, ts.ScriptTarget.Latest].every((target) =>
    [...text].every((character, at) => {
      const code = character.codePointAt(0) ?? 0;
      return at === 0 ? ts.isIdentifierStart(code, target) : ts.isIdentifierPart(code, target);
    }),
  );
}

function isScannedAsName(text: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text);
  const token = scanner.scan();
  // `#name` is a token of its own kind, and no name that a constant could have.
  const isName = token >= ts.SyntaxKind.Identifier && token !== ts.SyntaxKind.PrivateIdentifier;
  return isName && scanner.getTokenEnd() === text.length && text !== "" && !text.includes("\\");
}

function keywords(): string[] {
  const found: string[] = [];
  for (let kind = ts.SyntaxKind.FirstKeyword; kind <= ts.SyntaxKind.LastKeyword; kind += 1) {
    const text = ts.tokenToString(kind);
    if (text !== undefined) found.push(text);
  }
  return found;
}

/** Whether the declaration alone, as a module in either module system, has errors. */
function complains(text: string): boolean {
  return [ts.ModuleKind.CommonJS, ts.ModuleKind.ESNext].some((module) => {
    const options = { target: ts.ScriptTarget.ES2022, module, strict: true, noLib: true, types: [] };
    const file = ts.createSourceFile("/x.ts", text, ts.ScriptTarget.ES2022);
    const host: ts.CompilerHost = {
      ...ts.createCompilerHost(options),
      getSourceFile: (path) => (path === "/x.ts" ? file : undefined),
      fileExists: (path) => path === "/x.ts",
    };
    const program = ts.createProgram(["/x.ts"], options, host);
    return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].length > 0;
  });
}
