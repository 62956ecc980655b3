import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadParser, ParserUnavailable, parse } from "../../../src/python/syntax/parser.js";
import type { Module, Stmt } from "../../../src/python/syntax/syntax.js";
import { SourceFile } from "../../../src/source/source-file.js";

function read(text: string): Module {
  const module = parse(new SourceFile("m.py", text));
  checkOrder(module.body, 0, text.length);
  for (const { start, end } of module.problems) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(start).toBeLessThanOrEqual(end);
  }
  return module;
}

/** Statements stand one behind the other inside of what holds them. */
function checkOrder(statements: readonly Stmt[], from: number, to: number): void {
  let at = from;
  for (const statement of statements) {
    expect(statement.start).toBeGreaterThanOrEqual(at);
    expect(statement.end).toBeGreaterThanOrEqual(statement.start);
    expect(statement.end).toBeLessThanOrEqual(to);
    if (statement.kind === "ClassDef") checkOrder(statement.body, statement.start, statement.end);
    if (statement.kind === "FunctionDef") checkOrder(statement.body(), statement.start, statement.end);
    at = statement.end;
  }
}

const WORDS = [
  ..."()[]{}:=,.@+*\\#;'\"\n\t ",
  ...[
    '"""',
    "'''",
    "\n    ",
    "\n        ",
    "class A",
    "def f",
    "async ",
    "if ",
    "else:",
    "try:",
    "except ",
    "for x in ",
    "with ",
  ],
  ...[
    "lambda ",
    "import a",
    "from b import c",
    "x",
    " = ",
    "1",
    "f'{",
    "}'",
    "match ",
    "case ",
    "type ",
    "print ",
    "yield ",
    "é",
    "😀",
  ],
  ...[
    "\r\n",
    "\f",
    "\0",
    "<<<<<<< a\n",
    "=======\n",
    ">>>>>>> b\n",
    "0x",
    "1_",
    "\\N{",
    "rb'",
    "T[U = 1]",
    "await ",
    "not ",
    " in ",
  ],
];

describe("no text crashes the parser, and what it gives is in order", () => {
  test("any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void read(text)),
      { numRuns: 300 },
    );
  });

  test("any words of Python", () => {
    const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, (text) => void read(text)),
      { numRuns: 1_000 },
    );
  });

  test("nothing at all", () => {
    for (const text of ["", "\n", "# only a comment", "\ufeff", "\n\n  \n\t\n", "\\\n"])
      expect(read(text).body.length).toBeLessThan(2);
  });
});

describe("depth and length are bounded", () => {
  const deep: Readonly<Record<string, string>> = {
    parentheses: `x = ${"(".repeat(10_000)}1${")".repeat(10_000)}`,
    "open parentheses": `x = ${"(".repeat(10_000)}`,
    lists: `x = ${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    calls: `x = ${"f(".repeat(5_000)}${")".repeat(5_000)}`,
    chains: `x = a${".b(1)".repeat(10_000)}`,
    sums: `x = ${"1 + ".repeat(10_000)}1`,
    negations: `x = ${"not ".repeat(5_000)}1`,
    lambdas: `x = ${"lambda: ".repeat(3_000)}1`,
    conditions: `x = ${"a if b else ".repeat(3_000)}c`,
    powers: `x = ${"2**".repeat(5_000)}1`,
    branches: `if a: pass\n${"elif b: pass\n".repeat(3_000)}`,
    blocks: `${Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("")}${" ".repeat(400)}pass`,
    "f-strings": `x = ${"f'{".repeat(1_000)}1${"}'".repeat(1_000)}`,
  };

  test.each(Object.keys(deep))("%s", (name) => {
    const { body, problems } = read(`${deep[name]}\ny = 1\nclass A:\n    pass\n`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(5);
    expect(body.at(-1)).toMatchObject({ kind: "ClassDef", name: "A" });
  });

  test("long flat things are read", () => {
    const long = [
      `x = "${"a".repeat(10_000_000)}"`,
      `x = [${"1, ".repeat(50_000)}]`,
      `x = ${"a = ".repeat(2_000)}1`,
      `x = ${'"a" '.repeat(5_000)}`,
      `x = ${"a or ".repeat(5_000)}b`,
      "x;".repeat(20_000),
      "# a comment\n".repeat(100_000),
      `class B:\n${"    # a comment\n\n".repeat(50_000)}    pass`,
      `x = """\n${"# no comment\n".repeat(50_000)}"""`,
      `x = 1 + ${"\\\n".repeat(100_000)}1`,
    ];
    for (const text of long) expect(read(`${text}\ny = 1\n`).problems).toEqual([]);
  });

  test("long runs of comments change nothing of what stands between them", () => {
    const comments = "    # it's a {comment}\n".repeat(1000) + "# another\n".repeat(1000);
    const plain = "class A:\n    x = 1\nif x:\n    y = 2\nelse:\n    y = 3\n";
    const { body, problems } = read(plain.replaceAll("\n", `\n${comments}`));
    expect(problems).toEqual([]);
    expect(body.map(({ kind }) => kind)).toEqual(["ClassDef", "If"]);
    const text = `x = """\n${"# one\n".repeat(6000)}# end"""\ny = f"""\n${"# one\n".repeat(600)}# {x}"""\nz = 1\n`;
    expect(read(text).body.map((each) => [each.kind, text.slice(each.start, each.start + 1)])).toEqual([
      ["Assign", "x"],
      ["Assign", "y"],
      ["Assign", "z"],
    ]);
  });

  test("text that is no Python ends soon", () => {
    const noise = [
      "what a mess\n".repeat(20_000),
      `x = """${"what a mess\n".repeat(20_000)}`,
      "name = f(\n".repeat(20_000),
      "it's \"odd\n".repeat(20_000),
      "<<<<<<< a\n=======\n".repeat(20_000),
      "@a\n".repeat(20_000),
      "([{".repeat(50_000),
      // In these tree-sitter recovers from an error at each word, over all that stands before it.
      "async ".repeat(11_000),
      "...".repeat(40_000),
      `${"x ~ ".repeat(250)}\n`.repeat(100),
      `class A:\n${`    ${"x 'a' ".repeat(600)}\n`.repeat(30)}`,
      `${"-:".repeat(500)}\n`.repeat(100),
      `x = a${".b".repeat(60_000)}`,
      `class A(B${"** ".repeat(60_000)}):\n    x = 1\n    y = 2\n`,
      `'${"{a\n class A: ".repeat(20_000)}`,
      `class A:\n    0class Meta:\n        x = "${"Q(".repeat(1_000_000)}"\n`,
      `try:\n    import x=1 ${"y=1 ".repeat(32_000)}\nexcept E, e:\n    print e\n`,
    ];
    for (const text of noise) {
      const { problems } = read(text);
      expect(problems.length, text.slice(0, 30)).toBeGreaterThan(0);
      expect(problems.length).toBeLessThan(300);
    }
  }, 60_000);
});

describe("the parser is as good as new", () => {
  test("after text that overflowed its stack when it was parsed at once", () => {
    for (const words of ["await -> ", "await->", "x~"]) {
      const broken = words.repeat(20_000 / words.length);
      const { body, problems } = read(`${broken}\nx = [1, f"{y}"]\nclass A:\n    ${broken}\n    z = 1\n`);
      expect(problems).toHaveLength(2);
      expect(body.map(({ kind }) => kind)).toEqual(["Unsupported", "Assign", "ClassDef"]);
      expect(body[2]).toMatchObject({ body: [{ kind: "Unsupported" }, { kind: "Assign" }] });
    }
  });

  test("and long statements and classes without an error are read whole", () => {
    const lines = Array.from({ length: 2_000 }, (_, at) => `    ("key ${at}", _('Label # ${at}'), {"a": [${at}]}),\n`);
    const methods =
      "    def f(self):\n        return 1\n    x = (1,\n      2)\n    if x:\n        y = 1\n    else: y = 2\n";
    const cases = `match x:\n${"    case [1, *_]:\n        y = 1\n".repeat(300)}`;
    const text = `A = [\n${lines.join("")}]\nB = f"""${"{x['a']} # \n".repeat(1_000)}"""\nclass C:\n${methods.repeat(200)}\n${cases}`;
    const { body, problems } = read(text);
    expect(problems).toEqual([]);
    expect(body.map(({ kind }) => kind)).toEqual(["Assign", "Assign", "ClassDef", "Match"]);
    expect(body[0]).toMatchObject({ value: { elts: { length: 2_000 } } });
    expect(body[2]).toMatchObject({ body: { length: 600 } });
    expect(body[3]).toMatchObject({ cases: { length: 300 } });
  });
});

describe("where the parser cannot be loaded", () => {
  test("one sentence says so", async () => {
    const nothing = (file: string): never => {
      throw new Error(`Cannot find module '${file}'\n    at somewhere`);
    };
    await expect(loadParser(nothing)).rejects.toThrow(ParserUnavailable);
    await expect(loadParser(nothing)).rejects.toThrow(
      /^The Python parser cannot be loaded \(Cannot find module [^\n]*\);[^\n]*\.$/,
    );
  });
});
