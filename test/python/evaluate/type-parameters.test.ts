import { describe, expect, it } from "vitest";
import { readProgram } from "./read-program.js";

describe("type parameters of a class", () => {
  it("are names in its bases and its body", () => {
    const { program, diagnostics, value } = readProgram({
      "boxes.py": [
        "from typing import Generic",
        "class Box[T, *Ts, **P, U: (int, str)]:",
        "    size: T = 1",
        "    kinds = (T, Ts, P, U)",
        "class Crate[Item: Box[int, str], Other](Box[Item, Other, int], Generic[Other]):",
        "    def first(self) -> Item: return self.size",
        "    def size_of(self, item: Item = 3): return self.size + item",
        "SIZE = Crate().size_of()",
        "KIND = Crate.kinds[3]",
      ].join("\n"),
    });
    program.importModule("boxes");
    expect(value("boxes", "SIZE")).toMatchObject({ kind: "int", value: 4n });
    expect(value("boxes", "KIND")).toMatchObject({ kind: "call", callee: { path: "typing.TypeVar" } });
    expect(diagnostics).toEqual([]);
  });
});
