import { describe, expect, test } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/python/evaluate/budget.js";
import { readModule, readProgram } from "./read-program.js";

/** Sources whose `x` cannot be computed within the budget, or only as an unknown. */
const ENDLESS: Readonly<Record<string, string>> = {
  "an endless loop": "n = 0\nwhile True:\n    n += 1\nx = n",
  "an endless loop in a function": "def f():\n    while True:\n        pass\nx = f()",
  "endless recursion": "def f(n):\n    return f(n + 1)\nx = f(0)",
  "recursion that doubles": "def f(n):\n    return f(n + 1) + f(n + 1)\nx = f(0)",
  "a huge power": "x = 10**10**10",
  "a tower of powers": "x = 2**2**2**2**2**2",
  "a huge shift": "x = 1 << 10**12",
  "a huge factorial": "from functools import reduce\nx = reduce(lambda a, b: a * b, range(1, 200000))",
  "huge text": "x = 'a' * 10**9",
  "a huge list": "x = [0] * 10**9",
  "a huge range": "x = list(range(10**12))",
  "doubling text": "x = 'ab'\nfor i in range(60):\n    x = x + x",
  "doubling a list": "x = [1]\nfor i in range(60):\n    x += x",
  "a long comprehension": "x = [a for a in range(2000) for b in range(2000)]",
  "a huge product": "from itertools import product\nx = list(product(range(1000), repeat=5))",
  "huge padding": "x = f\"{'a':>1000000000}\"",
  "huge replacement": "x = ('a' * 100000).replace('a', 'b' * 100000)",
  "an endless generator": "def g():\n    while True:\n        yield 1\nx = list(g())",
  "an endless property": "class A:\n    @property\n    def p(self):\n        return self.p\nx = A().p",
  "endless attributes":
    "class A:\n    def __getattr__(self, name):\n        return getattr(self, name + 'x')\nx = A().y",
  "a class that makes itself": "class A:\n    def __init__(self):\n        self.a = A()\nx = A().a.a.a.a",
  "mutual recursion": "def a(): return b()\ndef b(): return a()\nx = a()",
  "a lambda that calls itself": "f = lambda: f()\nx = f()",
  "a huge dict": "x = {i: i for i in range(10**7)}",
  "a huge set": "x = set(range(10**6)) | set(range(10**6))",
  "the text of parts that hold one another": `x = [1]\n${"x = [x, x]\n".repeat(60)}x = str(x)`,
  "the text of members that hold one another": `import enum\nclass E(enum.Enum):\n    A = 1\nx = [E.A]\n${"x = [x, x]\n".repeat(60)}x = f"{x}"`,
  "comparing parts that hold one another": `x = y = (1,)\n${"x, y = (x, x), (y, y)\n".repeat(60)}x = x == y`,
  "ordering parts that hold one another": `x = y = (1,)\n${"x, y = (x, x), (y, y)\n".repeat(60)}x = x < y`,
  "a dict of parts that hold one another": `x = {}\n${'x = {"a": x, "b": x}\n'.repeat(60)}x = repr(x)`,
  "nested repetition": "x = [[[0] * 1000] * 1000] * 1000 + [1] * 10**8",
};

describe("the budget", () => {
  for (const [what, text] of Object.entries(ENDLESS)) {
    test(`ends ${what}`, () => {
      const read = readModule(text);
      const shown = read.show("m", "x");
      expect(read.program.steps()).toBeLessThan(2 * DEFAULT_BUDGET.stepsPerDemand);
      expect(shown?.length).toBeLessThan(10_000_000);
      expect(shown).toMatch(/^unknown: |^\[\[\[0|^A\(\)|^\[|^\{|^\(\(/);
      expect(read.diagnostics.length).toBeLessThan(5);
    });
  }

  test("reports what it gave up", () => {
    const read = readModule("def f():\n    while True:\n        pass\nx = f()\ny = 1");
    expect(read.show("m", "x")).toMatch(/^unknown: the evaluation budget/);
    expect(read.show("m", "y")).toBe("1");
    expect(read.diagnostics.map((each) => [each.code, each.span?.line])).toEqual([["evaluation-budget", 4]]);
  });

  test("one endless class attribute does not take the others with it", () => {
    const read = readModule("def f():\n    while True:\n        pass\nclass A:\n    a = 1\n    b = f()\n    c = a + 1");
    const [made] = read.created;
    expect(made?.namespace().get("c")?.value).toMatchObject({ kind: "int", value: 2n });
    expect(made?.namespace().get("b")?.value.kind).toBe("unknown");
  });

  test("an argument that is endless poisons only itself", () => {
    const read = readModule("import ext\ndef f():\n    return f()\nX = f()\nx = ext.Field(X, size=3)");
    expect(read.value("m", "x")).toMatchObject({ kind: "call" });
    const value = read.value("m", "x");
    if (value.kind !== "call") throw new Error("no call");
    expect(value.arguments.keywords.get("size")?.value).toMatchObject({ value: 3n });
    expect(value.arguments.positional[0]?.value.kind).toBe("unknown");
  });

  test("the whole program is bounded", () => {
    const many = Array.from({ length: 300 }, (_, i) => `x${i} = f()`).join("\n");
    const read = readModule(`def f():\n    while True:\n        pass\n${many}\nlast = 5`);
    for (let i = 0; i < 300; i++) read.show("m", `x${i}`);
    expect(read.program.steps()).toBeLessThan(DEFAULT_BUDGET.stepsTotal + 2 * DEFAULT_BUDGET.stepsPerDemand + 600_000);
    expect(read.show("m", "last")).toBe("5");
  });

  test("what was refused is not paid for, and what is simple is read after the budget is spent", () => {
    const huge = Array.from({ length: 100 }, (_, i) => `x${i} = "a" * 10**9`).join("\n");
    const endless = Array.from({ length: 40 }, (_, i) => `y${i} = f()`).join("\n");
    const read = readModule(
      `def f():\n    while True:\n        pass\n${huge}\n${endless}\nlast = [2 * i for i in range(3)]`,
    );
    for (let i = 0; i < 100; i++) read.show("m", `x${i}`);
    expect(read.program.steps()).toBeLessThan(10_000);
    for (let i = 0; i < 40; i++) read.show("m", `y${i}`);
    expect(read.program.steps()).toBeGreaterThan(DEFAULT_BUDGET.stepsTotal);
    expect(read.show("m", "last")).toBe("[0, 2, 4]");
  });
});

describe("size", () => {
  test("long sums of operands", () => {
    const read = readModule(`x = ${Array.from({ length: 10_000 }, () => "1").join(" + ")}\ny = 2`);
    expect(read.show("m", "x")).toMatch(/^10000$|^unknown: /);
    expect(read.show("m", "y")).toBe("2");
  });

  test("long chains of names", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `x${i + 1} = x${i} + 1`);
    const read = readModule(`x0 = 0\n${lines.join("\n")}`);
    expect(read.show("m", "x5000")).toMatch(/^5000$|^unknown: /);
    expect(read.show("m", "x10")).toBe("10");
  });

  test("thousands of changes to one list", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `x.append(${i})`);
    const read = readModule(`x = []\n${lines.join("\n")}\nn = len(x)`);
    expect(read.show("m", "n")).toBe("5000");
  });

  test("deep nesting", () => {
    for (const [open, close] of [
      ["[", "]"],
      ["(", ")"],
      ["f(", ")"],
      ["not ", ""],
      ["-", ""],
      ["1 if x else ", ""],
      ["lambda: ", ""],
    ]) {
      const read = readModule(`y = 3\nx = ${(open ?? "").repeat(3000)}1${(close ?? "").repeat(3000)}`);
      read.show("m", "x");
      expect(read.show("m", "y")).toBe("3");
    }
  });

  test("deep attribute and call chains", () => {
    const read = readModule(`import ext\nx = ext${".a".repeat(3000)}\nz = ext${".f()".repeat(3000)}\ny = 3`);
    read.show("m", "x");
    read.show("m", "z");
    expect(read.show("m", "y")).toBe("3");
  });

  test("long chains of elif", () => {
    const branches = Array.from({ length: 400 }, (_, i) => `elif k == ${i}:\n    x = ${i}`).join("\n");
    const read = readModule(`k = 300\nif k == -1:\n    x = -1\n${branches}`);
    expect(read.show("m", "x")).toMatch(/^300$|^unknown: /);
  });

  test("long chains of imports", () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 600; i++) files[`m${i}.py`] = `from m${i + 1} import x\n`;
    files["m600.py"] = "x = 7";
    const read = readProgram(files);
    read.program.importModule("m0");
    expect(read.show("m0", "x")).toMatch(/^7$|^unknown: |^m\d+\.x$/);
  });

  test("deep class hierarchies", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `class C${i + 1}(C${i}): pass`);
    const read = readModule(`class C0:\n    x = 5\n${lines.join("\n")}\nx = C3000.x`);
    expect(read.show("m", "x")).toBe("5");
  });

  test("a file with more lines than are read is said and hides no other", () => {
    const read = readProgram(
      { "big.py": "x = 1\n".repeat(300), "m.py": "from big import x\ny = 2\n" },
      {},
      { lines: 200 },
    );
    read.program.importModule("m");
    expect(read.show("m", "y")).toBe("2");
    const long = readProgram({ "m.py": `x = "${"a".repeat(300)}"\n` }, {}, { characters: 200 });
    long.program.importModule("m");
    expect(long.diagnostics.map(({ message }) => message)).toEqual([
      "`m.py` has 307 characters, more than the 200 that are read; nothing of it was.",
    ]);
    expect(read.diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([
      ["file-too-large", "big.py"],
      ["import-name-missing", "m.py"],
    ]);
  });
});

describe("imports that go in circles", () => {
  test("mutual star imports", () => {
    const read = readProgram({ "a.py": "from b import *\nx = 1\n", "b.py": "from a import *\ny = 2\n" });
    read.program.importModule("a");
    expect(read.show("a", "y")).toBe("2");
    expect(read.diagnostics).toEqual([]);
  });

  test("a name defined in terms of itself", () => {
    const read = readProgram({ "a.py": "from b import y\nx = y\n", "b.py": "from a import x\ny = x\n" });
    read.program.importModule("a");
    expect(read.show("a", "x")).toMatch(/^unknown: /);
    expect(read.diagnostics.map((each) => each.code)).toEqual(["import-cycle-name"]);
  });

  test("a name that Python would miss is used all the same", () => {
    const read = readProgram({
      "a.py": "from b import B\nclass A:\n    tag = 'a'\n",
      "b.py": "from a import A\nclass B(A): pass\n",
    });
    read.program.importModule("a");
    expect(read.diagnostics.map((each) => [each.code, each.span?.file, each.span?.line])).toEqual([
      ["import-cycle-name", "b.py", 1],
    ]);
    const derived = read.created.find((each) => each.name === "B");
    expect(derived?.bases.map((base) => (base.kind === "class" ? base.name : base.kind))).toEqual(["A"]);
    expect(read.created.map((each) => each.name)).toEqual(["A", "B"]);
  });

  test("a package's own import of a module that is compiled is no circle", () => {
    const read = readProgram({ "a/__init__.py": "from a import _fast\nx = _fast.f\n" });
    read.program.importModule("a");
    expect(read.show("a", "x")).toMatch(/^unknown: /);
    expect(read.diagnostics.map((each) => [each.code, each.severity])).toEqual([["import-name-missing", "warning"]]);
  });

  test("a cycle that Python gets through is nothing to report", () => {
    const read = readProgram({
      "a.py": "import b\nX = 1\n",
      "b.py": "import a\ndef f():\n    return a.X\n",
      "c.py": "import a\nimport b\nx = b.f()",
    });
    read.program.importModule("c");
    expect(read.show("c", "x")).toBe("1");
    expect(read.diagnostics).toEqual([]);
  });
});
