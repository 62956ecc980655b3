import { describe, expect, it } from "vitest";
import { readProgram } from "./read-program.js";

describe("a metaclass that cannot be followed", () => {
  it("leaves unknown what it would have put into the class, and what is made of that", () => {
    const { program, value } = readProgram({
      "blocks.py": [
        "class Declarative(type):",
        "    def __new__(mcs, name, bases, attrs):",
        "        attrs['declared'] = {}",
        "        new_class = super().__new__(mcs, name, bases, attrs)",
        "        for base in reversed(new_class.__mro__):",
        "            for key, each in base.__dict__.items():",
        "                raise LookupError(key)",
        "        new_class.base_blocks = {}",
        "        return new_class",
        "class Block(metaclass=Declarative):",
        "    kind = 'block'",
        "BLOCKS = Block().base_blocks.copy()",
        "KIND = Block().kind",
      ].join("\n"),
    });
    program.importModule("blocks");
    expect(value("blocks", "BLOCKS")).toMatchObject({ kind: "unknown" });
    expect(value("blocks", "BLOCKS")).not.toHaveProperty("raises");
    expect(value("blocks", "KIND")).toMatchObject({ kind: "str", value: "block" });
  });
});
