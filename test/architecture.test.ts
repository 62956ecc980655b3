import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { glob } from "tinyglobby";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "../src");

/** Which stages a stage may import (`src/README.md` draws it). `.` are the files of `src` itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  diagnostics: ["source"],
  python: ["source", "diagnostics"],
  django: ["source", "diagnostics", "python"],
  schema: ["source", "diagnostics"],
  dialects: ["source", "diagnostics", "schema"],
  lower: ["source", "diagnostics", "django", "schema", "dialects"],
  standalone: ["source", "diagnostics", "schema", "dialects"],
  drift: ["source", "schema"],
  witness: ["source", "diagnostics", "django", "lower", "drift"],
  typescript: ["source", "diagnostics"],
  targets: ["source", "diagnostics", "schema", "typescript"],
  artefacts: ["source", "diagnostics", "schema", "dialects"],
  batch: ["source"],
  ".": [
    "source",
    "diagnostics",
    "python",
    "django",
    "schema",
    "dialects",
    "lower",
    "standalone",
    "drift",
    "witness",
    "typescript",
    "targets",
    "artefacts",
  ],
  cli: [
    ".",
    "batch",
    "source",
    "diagnostics",
    "python",
    "django",
    "schema",
    "dialects",
    "lower",
    "standalone",
    "drift",
    "witness",
    "typescript",
    "targets",
    "artefacts",
  ],
};

/** Packages with a sole importer. */
const SOLE_IMPORTER: Readonly<Record<string, string>> = {
  "web-tree-sitter": "python/syntax/parser.ts",
  "ts-morph": "typescript/read/compiler.ts",
};

/** What makes a result depend on more than its input, as code; only `cli/` may say it. */
const MACHINE: readonly RegExp[] = [
  /^(globalThis\.)?(process|console)$/,
  /^Date\.now$/,
  /^new Date\(\)$/,
  /^performance\.now$/,
  /^Math\.random$/,
  /^(crypto\.)?randomUUID$/,
];

/**
 * Files that take a tree apart together: an expression holds calls and a call holds expressions, in Python's syntax and
 * values, in SQL, in Django's query expressions and in TypeScript; an array's element is a field.
 */
const RECURSIVE: readonly RegExp[] = [
  /^python\/syntax\//,
  /^python\/evaluate\//,
  /^lower\/expressions\//,
  /^typescript\/read\/(apply|class-properties|classes|declare|evaluate)\.ts$/,
  /^django\/(expressions|plain-value)\.ts$/,
  /^django\/(fields|\w+-fields?)\.ts$/,
];

/** What reads the disk outside of `cli`: the files of a project, and whether the parser's own binary is there. */
const READERS: ReadonlySet<string> = new Set(["source/real-files.ts", "python/syntax/parser.ts"]);

interface Import {
  readonly from: string;
  /** A path below `src` (`django/project.ts`), or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
  /** `import()` in a function: what it leads to is not loaded with the file. */
  readonly lazy: boolean;
}

describe("architecture", () => {
  let files: readonly string[] = [];
  let imports: readonly Import[] = [];
  const text = (file: string): string => readFileSync(join(SOURCE, file), "utf8");

  beforeAll(async () => {
    files = (await glob("**/*.ts", { cwd: SOURCE })).sort();
    imports = files.flatMap((file) => importsOf(file, text(file)));
  });

  it("reads files and imports", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(files.length);
    expect(imports.filter(({ to, isPackage }) => !isPackage && !existsSync(join(SOURCE, to)))).toEqual([]);
  });

  it("has no stage that the table does not know", () => {
    expect(files.filter((file) => !(stageOf(file) in MAY_IMPORT))).toEqual([]);
  });

  it("keeps every stage to its imports", () => {
    const astray = imports.filter(({ from, to, isPackage }) => {
      const [stage, other] = [stageOf(from), stageOf(to)];
      return !isPackage && stage !== other && !MAY_IMPORT[stage]?.includes(other);
    });
    expect(astray.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("keeps targets and dialects apart from one another", () => {
    const astray = imports.filter(({ from, to, isPackage }) => {
      const [one, other] = [memberOf(from), memberOf(to)];
      return !isPackage && one !== null && other !== null && one !== other;
    });
    expect(astray.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it.each(Object.entries(SOLE_IMPORTER))("imports %s in %s only", (name, file) => {
    const importers = imports.filter(({ to, isPackage }) => isPackage && (to === name || to.startsWith(`${name}/`)));
    expect([...new Set(importers.map(({ from }) => from))].filter((from) => from !== file)).toEqual([]);
  });

  it("writes files and starts processes in cli only", () => {
    const modules = /^(node:)?(fs(\/promises)?|child_process|net|http|https|worker_threads|process)$/;
    const users = imports.filter(({ to, isPackage }) => isPackage && modules.test(to)).map(({ from }) => from);
    const allowed = (from: string): boolean => from.startsWith("cli/") || READERS.has(from);
    expect([...new Set(users)].filter((from) => !allowed(from))).toEqual([]);
    for (const reader of READERS) {
      expect(text(reader)).not.toMatch(
        /write(File)?Sync|append|mkdir|rename|unlink|rmSync|truncate|openSync|fs\/promises/,
      );
    }
  });

  it("touches process, console, clock and chance in cli only", () => {
    const users = files.filter((file) => !file.startsWith("cli/")).flatMap((file) => machineUses(file, text(file)));
    expect(users).toEqual([]);
  });

  it("has no circle of files but those that walk a tree together", () => {
    const loaded = imports.filter(({ isPackage, typeOnly, lazy }) => !isPackage && !typeOnly && !lazy);
    const astray = circlesIn(loaded).filter(
      (circle) => !RECURSIVE.some((files) => circle.every((file) => files.test(file))),
    );
    expect(astray).toEqual([]);
  });

  it("has no `any`, no `!` assertions and no mutable state of modules", () => {
    expect(files.flatMap((file) => looseness(file, text(file)))).toEqual([]);
  });
});

function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, lazy: boolean): void => {
    const isPackage = !specifier.startsWith(".");
    const to = isPackage
      ? specifier
      : posix
          .join(posix.dirname(file), specifier)
          .replace(/\.js$/, ".ts")
          .replace(/\?raw$/, "");
    found.push({ from: file, to, isPackage, typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node.importClause), false);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false);
    } else if (ts.isCallExpression(node)) {
      const [argument] = node.arguments;
      const called = node.expression;
      const loads = called.kind === ts.SyntaxKind.ImportKeyword || /^(require|\w*[rR]equire)$/.test(called.getText());
      if (loads && argument && ts.isStringLiteral(argument)) add(argument.text, false, true);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node.argument.literal.text, true, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** Whether nothing of an import is left at run time. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((each) => each.isTypeOnly)
  );
}

function stageOf(file: string): string {
  const slash = file.indexOf("/");
  return slash === -1 ? "." : file.slice(0, slash);
}

/** `targets/drizzle` of a file of one target or dialect; null for what they share and for everything else. */
function memberOf(file: string): string | null {
  const [stage, member, rest] = file.split("/");
  if (stage === "targets" && member === "plan") return null;
  return (stage === "targets" || stage === "dialects") && rest !== undefined ? `${stage}/${member}` : null;
}

/** Where code (and not a text or a comment) uses what only the machine knows. */
function machineUses(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node);
    const isValue = isName && !ts.isPropertyAssignment(node.parent) && !ts.isPropertySignature(node.parent);
    if (isValue || ts.isPropertyAccessExpression(node) || ts.isNewExpression(node)) {
      if (MACHINE.some((each) => each.test(node.getText()))) found.push(`${file}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** Groups of files that import one another, directly or not (Tarjan's strongly connected components of two and more). */
function circlesIn(edges: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, readonly string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    stack.push(file);
    let low = index;
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (stack.includes(to)) low = Math.min(low, order.get(to) ?? low);
    }
    if (low === index) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return circles;
}

function looseness(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  };
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
      say(statement, "let at module level");
  }
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) say(node, "any");
    if (ts.isNonNullExpression(node)) say(node, "non-null assertion");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
