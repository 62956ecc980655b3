import { describe, expect, it } from "vitest";
import { readProgram } from "./read-program.js";

describe("the docstring of a class", () => {
  it("is its own, and known for what is read whole", () => {
    const { program, value } = readProgram({
      "shop.py": [
        "from elsewhere import Base",
        "class Book:",
        '    """A book."""',
        "class Novel(Book): pass",
        "class Model(Base): pass",
        "TEXTS = [Book.__doc__, Book().__doc__, Novel.__doc__]",
        "UNREAD = Model.__doc__",
      ].join("\n"),
    });
    program.importModule("shop");
    expect(value("shop", "TEXTS")).toMatchObject({
      items: [{ value: "A book." }, { value: "A book." }, { kind: "none" }],
    });
    expect(value("shop", "UNREAD")).toMatchObject({ kind: "unknown" });
  });
});
