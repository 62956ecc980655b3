import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../../src/python/syntax/parser.js";
import type { Stmt, Unsupported } from "../../../src/python/syntax/syntax.js";
import { SourceFile } from "../../../src/source/source-file.js";
import { Dump } from "./dump.js";

const CASES = new URL("../../../fixtures/cases/python/", import.meta.url);

function fixture(name: string): SourceFile {
  return new SourceFile("models.py", readFileSync(new URL(`broken-${name}/models.py`, CASES), "utf8"));
}

const broken = readdirSync(CASES).flatMap((name) => /^broken-(.*)$/.exec(name)?.[1] ?? []);

/** Lines and messages of what was lost, with the class that lost it. */
const LOST: Readonly<Record<string, readonly string[]>> = {
  "bad-indent": ["6: unexpected indent (Team)", "20: unindent does not match any outer indentation level (Player)"],
  "class-header": ["4: `(` was never closed (Animal)", "16: invalid syntax (Vet)"],
  "conflict-markers": [
    "8: merge conflict, of which only the first side is read (Company)",
    "18: merge conflict, of which only the first side is read (Branch)",
  ],
  "half-typed": [
    "2: invalid syntax (null)",
    "7: invalid syntax (Album)",
    "8: invalid syntax (Album)",
    "12: `[` was never closed (Album)",
    "17: `(` was never closed (Track)",
    "20: invalid syntax (Track)",
    "28: invalid syntax (null)",
  ],
  "mismatched-brackets": [
    "5: closing `}` does not match opening `[` (Station)",
    "7: closing `)` does not match opening `[` (Station)",
    "11: closing `]` does not match opening `(` (Line)",
  ],
  "missing-body": [
    "4: expected an indented block (Draft)",
    "10: expected an indented block (Region)",
    "20: expected an indented block (City)",
  ],
  "missing-colon": [
    "4: expected `:` (Course)",
    "7: expected `:` (Course)",
    "15: expected `:` (Student)",
    "19: expected `:` (null)",
  ],
  "mixed-tabs": ["6: unexpected indent (Room)", "16: inconsistent use of tabs and spaces in indentation (Talk)"],
  "python-2": [
    "7: Python 2 `print` statement (null)",
    "9: Python 2 `print` statement (null)",
    "14: integer with leading zeros (Category)",
    "21: Python 2 long integer (Article)",
  ],
  "stray-operator": ["5: invalid syntax (Warehouse)", "10: invalid syntax (Part)", "19: unmatched `)` (Stock)"],
  "unclosed-bracket": ["6: `(` was never closed (Publisher)"],
  "unclosed-list": ["3: `[` was never closed (null)"],
  "unclosed-string": ["5: unterminated string literal (Tag)", "12: unterminated string literal (Post)"],
  "unclosed-triple-quote": ["11: unterminated triple-quoted string literal (Order)"],
};

describe("broken files lose the statement with the error, and say so", () => {
  test("each kind of damage is listed here", () => {
    expect(broken.sort()).toEqual(Object.keys(LOST));
  });

  test.each(broken)("%s: what was lost", (name) => {
    const file = fixture(name);
    const { problems } = parse(file);
    expect(problems.map((p) => `${file.span(p.start, p.end).line}: ${p.message} (${p.within})`)).toEqual(LOST[name]);
  });

  test.each(broken)("%s: every class that begins a line is there", (name) => {
    const file = fixture(name);
    const second = /^(?:\|{7}|={7})[\s\S]*?^>{7}/gm;
    const written = [...file.text.replace(second, "").matchAll(/^[ \t]*class (\w+)/gm)].map((match) => match[1]);
    expect(classNames(parse(file).body)).toEqual(written);
  });

  test.each(broken)("%s: without what was lost, the rest parses to the same", (name) => {
    const file = fixture(name);
    const { body } = parse(file);
    const lost = unsupported(body);
    const lostAt = (offset: number): boolean => lost.some(({ start, end }) => start <= offset && offset < end);
    const characters = [...file.text.matchAll(/[\s\S]/g)].map(([character], offset) => {
      if (lost.some(({ start, what }) => start === offset && !what.startsWith("merge"))) return "0";
      return character !== "\n" && lostAt(offset) ? " " : character;
    });
    const again = parse(
      new SourceFile(
        "models.py",
        characters.join("").replace(/^<{7}.*$/gm, (marker) => " ".repeat(marker.length)),
      ),
    );
    const known = LOST[name]?.map((line) => line.replace(/^\d+: /, ""));
    for (const problem of again.problems) expect(known).toContain(`${problem.message} (${problem.within})`);
    const tree = (statements: readonly Stmt[]) => new Dump(file).statements(withoutLost(statements));
    expect(tree(again.body)).toEqual(tree(body));
  });

  test("names of methods in broken classes can be read", () => {
    const [, publisher] = parse(fixture("unclosed-bracket")).body;
    const method = publisher?.kind === "ClassDef" ? publisher.body.at(-1) : undefined;
    expect(method?.kind === "FunctionDef" && method.body()).toMatchObject([
      { kind: "Return", value: { attr: "name" } },
    ]);
  });
});

describe("recovery leaves alone what only looks like a beginning", () => {
  test("arguments and docstrings at the left edge", () => {
    const text = [
      "x = f(",
      "a=1,",
      "b = [",
      "],",
      ")",
      'SQL = """',
      "class Foo(models.Model):",
      "    pass",
      "from a import b",
      '"""',
      "y = = 2",
      "z = 3",
      "",
    ].join("\n");
    const { body, problems } = parse(new SourceFile("m.py", text));
    expect(body.map((s) => s.kind)).toEqual(["Assign", "Assign", "Unsupported", "Assign"]);
    expect(problems).toHaveLength(1);
  });

  test("a docstring that ends a string which was never closed", () => {
    const text = [
      '"""Module.',
      "",
      "import a",
      "",
      "class A:",
      '    """',
      "    Doc.",
      '    """',
      "    x = 1",
      "",
      "class B:",
      "    y = 2",
      "",
    ];
    const { body, problems } = parse(new SourceFile("m.py", text.join("\n")));
    expect(body.map((s) => s.kind)).toEqual(["Unsupported", "Import", "ClassDef", "ClassDef"]);
    expect(problems.map((p) => p.message)).toEqual(["unterminated triple-quoted string literal"]);
  });
});

/** Names of all classes, in order, those in blocks and classes included. */
function classNames(statements: readonly Stmt[]): string[] {
  return statements.flatMap((s): string[] => {
    if (s.kind === "ClassDef") return [s.name, ...classNames(s.body)];
    return s.kind === "If" ? [...classNames(s.body), ...classNames(s.orelse)] : [];
  });
}

function unsupported(statements: readonly Stmt[]): Unsupported[] {
  return statements.flatMap((s): Unsupported[] => {
    if (s.kind === "Unsupported") return [s];
    if (s.kind === "Try") return [...unsupported(s.body), ...s.handlers.flatMap((h) => unsupported(h.body))];
    return s.kind === "ClassDef" || s.kind === "If" ? unsupported(s.body) : [];
  });
}

function withoutLost(statements: readonly Stmt[]): Stmt[] {
  return statements.flatMap((s): Stmt[] => {
    if (s.kind === "Unsupported" || (s.kind === "Expr" && s.end === s.start + 1)) return [];
    if (s.kind === "Try") {
      const handlers = s.handlers.map((h) => ({ ...h, body: withoutLost(h.body) }));
      return [{ ...s, body: withoutLost(s.body), handlers }];
    }
    return [s.kind === "ClassDef" || s.kind === "If" ? { ...s, body: withoutLost(s.body) } : s];
  });
}
