import { describe, expect, it } from "vitest";
import {
  array,
  bracketed,
  type Code,
  call,
  chain,
  group,
  hardline,
  imported,
  importedType,
  indent,
  line,
  lines,
  object,
  paragraphs,
} from "../../src/typescript/code.js";
import { printModule } from "../../src/typescript/module.js";
import { print } from "../../src/typescript/print.js";

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);

describe("print", () => {
  it("keeps a group on its line when it fits, to the last column", () => {
    const code = array(["aaa", "bbb"]);
    expect(print(code, 10).text).toBe("[aaa, bbb]");
    expect(print(code, 9).text).toBe("[\n  aaa,\n  bbb,\n]");
  });

  it("counts what follows the group up to the next place where a line may break", () => {
    const code: Code = [array(["aaa", "bbb"]), ";"];
    expect(print(code, 11).text).toBe("[aaa, bbb];");
    expect(print(code, 10).text).toBe("[\n  aaa,\n  bbb,\n];");
    const followed: Code = ["f", array(["a"]), array(["bbbb"])];
    expect(print(followed, 6).text).toBe("f[a][\n  bbbb,\n]");
  });

  it("breaks outer groups before inner ones", () => {
    const code = object([{ key: "a", value: array(words(3)) }]);
    expect(print(code, 27).text).toBe("{\n  a: [word0, word1, word2],\n}");
    expect(print(code, 20).text).toBe("{\n  a: [\n    word0,\n    word1,\n    word2,\n  ],\n}");
  });

  it("breaks a group that holds a line break in any case", () => {
    expect(print(bracketed("[", [["a", hardline, "b"]], "]"), 80).text).toBe("[\n  a\n  b,\n]");
  });

  it("leaves no spaces on empty lines", () => {
    expect(print(indent(hardline, paragraphs(["a", "b"]))).text).toBe("\n  a\n\n  b");
  });

  it("keeps a last argument in brackets on the line of its call", () => {
    const config = object(words(3).map((key) => ({ key, value: "1" })));
    expect(print(call("f", [imported("x", "m"), config]), 20).text).toBe(
      "f(x, {\n  word0: 1,\n  word1: 1,\n  word2: 1,\n})",
    );
    expect(print(call("f", words(3)), 12).text).toBe("f(\n  word0,\n  word1,\n  word2,\n)");
    expect(print(call("f", []), 1).text).toBe("f()");
  });

  it("prints a chain on one line, or one call a line", () => {
    const links = [{ code: "a()" }, { code: "b()" }];
    expect(print(chain("x", links), 9).text).toBe("x.a().b()");
    expect(print(chain("x", links), 8).text).toBe("x\n  .a()\n  .b()");
    expect(print(chain("x", [{ code: "a()" }, { code: "b(() => 1)", complex: true }])).text).toBe(
      "x\n  .a()\n  .b(() => 1)",
    );
    expect(print(chain("x", [{ code: "b(() => 1)", complex: true }])).text).toBe("x.b(() => 1)");
  });

  it("stays fast and flat on deep and long input", () => {
    let deep: Code = "x";
    for (let at = 0; at < 20_000; at += 1) deep = group("(", indent(deep), ")");
    expect(print(deep).text.length).toBe(40_001);
    expect(print(lines(words(100_000))).text.split("\n").length).toBe(100_000);
    expect(print(array(words(100_000))).text.split("\n").length).toBe(100_002);
  });

  it("lists each imported name once", () => {
    const { imports } = print([
      imported("a", "m"),
      imported("a", "m"),
      imported("a", "m", "b"),
      importedType("T", "m"),
    ]);
    expect(imports.map(({ name, as }) => [name, as])).toEqual([
      ["a", undefined],
      ["a", "b"],
      ["T", undefined],
    ]);
  });
});

describe("printModule", () => {
  it("imports what the body mentions, packages first, in one order whatever the order of use", () => {
    const uses = [
      imported("b", "./near.js"),
      imported("z", "pkg"),
      imported("a", "pkg"),
      importedType("T", "pkg"),
      imported("a", "other"),
      imported("a", "../far.js", "farA"),
    ];
    const text = `// Made by a test

import { a } from "other";
import { type T, a, z } from "pkg";
import { a as farA } from "../far.js";
import { b } from "./near.js";

`;
    const body = (code: readonly Code[]) => lines(code.map((each): Code => [each, ";"]));
    expect(printModule(["Made by a test"], body(uses))).toContain(text);
    expect(printModule(["Made by a test"], body([...uses].reverse()))).toContain(text);
  });

  it("wraps long imports, and needs none", () => {
    const long = words(30).map((name) => imported(name, "pkg"));
    expect(printModule([], lines(long))).toMatch(/^import \{\n {2}word0,\n[^}]*\} from "pkg";\n\n/);
    expect(printModule([], "export {};")).toBe("export {};\n");
  });

  it("keeps a hostile header on its own line", () => {
    const text = printModule(["a\nb\r\u2028c\u2029d\u202ee"], ["x", group("y", line)]);
    expect(text.split(/[\n\r\u2028\u2029]/)[0]).toBe("// a b  c d e");
  });
});
