import type { Code, ImportedName } from "./code.js";
import { print } from "./print.js";

/**
 * The text of a module: the header lines as `//` comments, the imports that the body needs, the body. Imports are sorted
 * by module (packages before relative paths) and by name, so that the text does not depend on the order of use.
 */
export function printModule(header: readonly string[], body: Code): string {
  const { text, imports } = print(body);
  const head = header.map((entry) => `// ${oneLine(entry)}`).join("\n");
  const importLines = printImports(imports);
  return `${[head, importLines, text].filter((part) => part !== "").join("\n\n")}\n`;
}

function printImports(imports: readonly ImportedName[]): string {
  const modules = new Map<string, ImportedName[]>();
  for (const name of imports) {
    const names = modules.get(name.module);
    if (names === undefined) modules.set(name.module, [name]);
    else names.push(name);
  }
  const order = [...modules.keys()].sort((a, b) => Number(isRelative(a)) - Number(isRelative(b)) || (a < b ? -1 : 1));
  return order.map((module) => printImport(module, modules.get(module) ?? [])).join("\n");
}

function printImport(module: string, names: readonly ImportedName[]): string {
  const specifiers = names
    .map((name) => ({
      sort: name.name,
      text: `${name.type ? "type " : ""}${name.name}${name.as === undefined ? "" : ` as ${name.as}`}`,
    }))
    .sort((a, b) => (a.sort === b.sort ? compare(a.text, b.text) : compare(a.sort, b.sort)))
    .map((specifier) => specifier.text);
  const one = `import { ${specifiers.join(", ")} } from ${JSON.stringify(module)};`;
  if (one.length <= 120) return one;
  return `import {\n${specifiers.map((text) => `  ${text},\n`).join("")}} from ${JSON.stringify(module)};`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isRelative(module: string): boolean {
  return module.startsWith(".");
}

/** Line comments end at any line terminator of JavaScript's. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, " ");
}
