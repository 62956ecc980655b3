import { describe, expect, it } from "vitest";
import { readProgram } from "./read-program.js";

const OF_UNREAD = [
  "from elsewhere import Base, Derived",
  "class P(Base): pass",
  "class Q(Derived): pass",
  "class X(Base): pass",
  "class D(P, Q): pass",
  "class E(Q, X): pass",
];

describe("bases that contradict each other", () => {
  it.each([
    ["not where one class that is not read may derive from another", [...OF_UNREAD, "class T(D, E): pass"], []],
    ["a class before one that derives from it", [...OF_UNREAD, "class T(Base, P): pass"], ["bases-unordered"]],
    [
      "the same of classes that are read",
      ["class A: pass", "class B(A): pass", "class C(A, B): pass"],
      ["bases-unordered"],
    ],
  ])("are said where that is certain: %s", (_, lines, expected) => {
    const { program, diagnostics } = readProgram({ "shop.py": lines.join("\n") });
    program.importModule("shop");
    program.classes();
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
  });
});
