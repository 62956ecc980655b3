import { describe, expect, test } from "vitest";
import { parse } from "../../../src/python/syntax/parser.js";
import type { Expr, Stmt } from "../../../src/python/syntax/syntax.js";
import { SourceFile } from "../../../src/source/source-file.js";

/** Statements of text that must not have problems. */
function statements(text: string): readonly Stmt[] {
  const module = parse(new SourceFile("m.py", text));
  expect(module.problems).toEqual([]);
  return module.body;
}

function expression(text: string): Expr {
  const [statement] = statements(text);
  if (statement?.kind !== "Expr") throw new Error(`no expression: ${statement?.kind}`);
  return statement.value;
}

describe("Python 3.12 and later, which the recording CPython does not parse", () => {
  test("type parameters of classes, functions and aliases (PEP 695), with defaults (PEP 696)", () => {
    const body = statements(
      [
        "class A[T: int, *Ts, **P](B[T], metaclass=M):",
        "    x: T = 1",
        "class C[T = int, U: (a, b) = list[T]](D):",
        "    y = 2",
        "def f[T](a: T, *, b=1) -> T:",
        "    return a",
        "async def g[T = (1, [2])](a): pass",
        "type X[T] = list[T]",
        "type Y[T = int] = T | None",
        "type Z = A.B[int]",
      ].join("\n"),
    );
    expect(body.map((s) => [s.kind, "name" in s ? s.name : null])).toEqual([
      ["ClassDef", "A"],
      ["ClassDef", "C"],
      ["FunctionDef", "f"],
      ["FunctionDef", "g"],
      ["TypeAlias", "X"],
      ["TypeAlias", "Y"],
      ["TypeAlias", "Z"],
    ]);
    const [a, c, f] = body;
    expect(a?.kind === "ClassDef" && [a.bases.length, a.keywords.map((k) => k.arg), a.body.length]).toEqual([
      1,
      ["metaclass"],
      1,
    ]);
    expect(c?.kind === "ClassDef" && c.bases).toMatchObject([{ kind: "Name", id: "D" }]);
    expect(f?.kind === "FunctionDef" && [f.params.map((p) => p.name), f.body().map((s) => s.kind)]).toEqual([
      ["a", "b"],
      ["Return"],
    ]);
  });

  test("f-strings that hold quotes, backslashes and comments of their own (PEP 701)", () => {
    expect(expression('f"{d["k"]}-{"a" + f"{b!r:>{w["x"]}}"}"')).toMatchObject({
      kind: "JoinedStr",
      values: [
        { kind: "FormattedValue", value: { kind: "Subscript", slice: { kind: "Constant", value: { value: "k" } } } },
        { kind: "Constant", value: { value: "-" } },
        {
          kind: "FormattedValue",
          value: { kind: "BinOp", right: { kind: "JoinedStr", values: [{ conversion: "r" }] } },
        },
      ],
    });
    expect(expression("f'{\"\\n\".join(a)}'")).toMatchObject({ values: [{ value: { kind: "Call" } }] });
    expect(expression('f"""{\n  a  # comment }\n}"""')).toMatchObject({
      values: [{ value: { kind: "Name", id: "a" } }],
    });
  });

  test("`except` without parentheses (PEP 758)", () => {
    const [statement] = statements("try: pass\nexcept A, B.c: pass\nexcept* D, E: pass");
    expect(statement).toMatchObject({
      kind: "Try",
      handlers: [
        { type: { kind: "Tuple", elts: [{ id: "A" }, { attr: "c" }] }, name: null },
        { type: { kind: "Tuple", elts: [{ id: "D" }, { id: "E" }] } },
      ],
    });
  });

  test("t-strings (PEP 750) are named as what they are", () => {
    expect(expression('t"{a}"')).toMatchObject({ kind: "Unsupported", what: "t-string" });
    expect(expression('"a" rt"{b}"')).toMatchObject({ kind: "Unsupported", what: "t-string" });
  });
});

describe("literals that are not read say why", () => {
  test.each([
    ['"\\N{BULLET}"', "`\\N{…}` escape", 0],
    ['f"\\N{BULLET} {x}"', "`\\N{…}` escape", 0],
    ['"\\xg"', "malformed `\\x` escape", 1],
    ['"\\U00110000"', "malformed `\\U00110000` escape", 1],
    ['"a" b"b"', "string and bytes literals side by side", 1],
    ['b"é"', "bytes literal with a non-ASCII character", 1],
    ['ur"x"', "string prefix `ur`", 1],
    ["0777", "integer with leading zeros", 1],
    ["10L", "Python 2 long integer", 1],
    ["0xFFL", "Python 2 long integer", 1],
    ["a <> b", "Python 2 operator `<>`", 1],
    ["9".repeat(4301), "integer of more than 4300 digits", 1],
  ])("%s", (literal, what, problems) => {
    const module = parse(new SourceFile("m.py", `x = ${literal}\ny = 1\n`));
    expect(module.body).toMatchObject([{ kind: "Assign", value: { kind: "Unsupported", what } }, { kind: "Assign" }]);
    expect(module.problems.map((problem) => problem.message)).toEqual(problems === 1 ? [what] : []);
  });
});

test("a function's body is read once, when it is asked for", () => {
  const [statement] = statements(
    "class A:\n    @a\n    def f(self):\n\n        # c\n        return 'é'\n\n    x = 1\n",
  );
  const method = statement?.kind === "ClassDef" ? statement.body[0] : undefined;
  if (method?.kind !== "FunctionDef") throw new Error("no function");
  expect(method.body()).toMatchObject([{ kind: "Return", value: { value: { value: "é" } } }]);
  expect(method.body()).toBe(method.body());
});
