import { transformSync } from "esbuild";

/**
 * What the modules really export when they run, in the form of `shown`: packages are stand-ins that write down what is
 * done to them.
 * @param files module texts by absolute path
 */
export function run(files: Readonly<Record<string, string>>, path: string): Readonly<Record<string, unknown>> {
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (file: string): Record<string, unknown> => {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const module = { exports: {} as Record<string, unknown> };
    loaded.set(file, module.exports);
    const { code } = transformSync(files[file] ?? "", { loader: "ts", format: "cjs", target: "es2022" });
    const require = (specifier: string): unknown => {
      if (!specifier.startsWith(".")) return recorder(["external", specifier, "*"]);
      return load(resolve(file, specifier, files));
    };
    new Function("module", "exports", "require", code)(module, module.exports, require);
    loaded.set(file, module.exports);
    return module.exports;
  };
  return Object.fromEntries(Object.entries(load(path)).map(([name, value]) => [name, plainOf(value)]));
}

function resolve(from: string, specifier: string, files: Readonly<Record<string, string>>): string {
  const path = new URL(specifier, `file://${from}`).pathname;
  const found = [path, path.replace(/\.js$/, ".ts"), `${path}.ts`, `${path}/index.ts`].find((each) => each in files);
  if (found === undefined) throw new Error(`no ${specifier}`);
  return found;
}

const RECORD = Symbol("record");

/** A function whose members, calls and templates are stand-ins themselves. */
function recorder(record: readonly unknown[]): unknown {
  return new Proxy(function stands() {}, {
    get(_, name) {
      if (name === RECORD) return record;
      if (name === Symbol.toPrimitive || typeof name === "symbol") return undefined;
      const [kind, module, of] = record;
      if (name === "__esModule") return kind === "external" && of === "*" ? true : undefined;
      return recorder(kind === "external" && of === "*" ? ["external", module, name] : ["member", record, name]);
    },
    apply(_, __, args: unknown[]) {
      const [first, ...rest] = args;
      if (Array.isArray(first) && "raw" in first) {
        return recorder(["template", record, [...first], rest.map(plainOf)]);
      }
      return recorder(["call", record, ...args.map(plainOf)]);
    },
    getPrototypeOf: () => recorder(record) as object,
    construct: (_, args) => recorder(["new", record, ...args.map(plainOf)]) as object,
  });
}

function plainOf(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") {
    const record: unknown = Reflect.get(value, RECORD);
    if (record !== undefined) return record;
    return /^class\b/.test(String(value)) ? ["class", value.name] : ["function"];
  }
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each)]));
}
