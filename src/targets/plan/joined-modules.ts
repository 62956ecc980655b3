/** One import of a module's. */
interface Import {
  readonly module: string;
  readonly names: readonly string[];
}

/** Imports at the start of a file, one statement each, as the formatter writes them. */
const IMPORT = /^import (type )?\{([^}]*)\} from "([^"]+)";\n/gm;

/**
 * The text of several of this repository's files as one module, which is how code that is not particular to a project is
 * written out: imports from packages become one statement each, those from one another go, and what nothing outside
 * needs is exported no longer.
 * @param texts each after those that it imports
 * @param exported names that stay exported
 */
export function joinedModules(texts: readonly string[], exported: ReadonlySet<string>): string {
  const imports = texts.flatMap(importsOf);
  const modules = [...new Set(imports.map(({ module }) => module))].filter((module) => !module.startsWith(".")).sort();
  const statements = modules.map((module) => {
    const names = new Set(imports.flatMap((each) => (each.module === module ? each.names : [])));
    const needed = [...names].filter((name) => !name.startsWith("type ") || !names.has(bare(name)));
    const sorted = needed.sort((one, other) => (bare(one).toLowerCase() < bare(other).toLowerCase() ? -1 : 1));
    const only = sorted.every((name) => name.startsWith("type "));
    const shown = only ? sorted.map(bare) : sorted;
    const head = only ? "import type" : "import";
    const line = `${head} { ${shown.join(", ")} } from "${module}";`;
    return line.length <= 120 ? line : `${head} {\n${shown.map((name) => `  ${name},\n`).join("")}} from "${module}";`;
  });
  const bodies = texts.map((text) => text.replace(IMPORT, "").trim());
  return [statements.join("\n"), ...bodies.map((body) => withoutExports(body, exported))].join("\n\n");
}

function importsOf(text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(([, type = "", names = "", module = ""]) => ({
    module,
    names: names.split(",").flatMap((name) => (name.trim() === "" ? [] : [`${type}${name.trim()}`])),
  }));
}

function withoutExports(body: string, exported: ReadonlySet<string>): string {
  return body.replace(
    /^export (?=(?:async )?(?:function\*?|class|const|type|interface) (\w+))/gm,
    (found, name: string) => (exported.has(name) ? found : ""),
  );
}

const bare = (name: string): string => name.replace(/^type /, "");

/** Names that a file's text exports. */
export function exportsOf(text: string): readonly string[] {
  const pattern = /^export (?:async )?(?:function\*?|class|const|type|interface) (\w+)/gm;
  return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}
