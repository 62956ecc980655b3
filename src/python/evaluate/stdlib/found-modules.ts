import { argument, type BuiltinFunction, type Given, text } from "../builtins/given.js";
import { importByName } from "../imports.js";
import { PythonInstance } from "../instances.js";
import { iterate } from "../iterate.js";
import { args, bool, list, none, str } from "../make.js";
import { namedTupleClass } from "../named-tuples.js";
import type { Value } from "../values.js";
import { normalized } from "./paths.js";

/** What `glob` and `pkgutil` find in the folders of the project: https://docs.python.org/3/library/pkgutil.html */
export const FOUND_MODULES: Readonly<Record<string, BuiltinFunction>> = {
  "glob.glob": globbed,
  "glob.iglob": globbed,
  "pkgutil.iter_modules": (given) => modulesIn(given, false),
  "pkgutil.walk_packages": (given) => modulesIn(given, true),
};

function globbed(given: Given): Value | undefined {
  const pattern = text(given, 0, "pathname");
  if (pattern === undefined || pattern.includes("**") || given.keywords.has("root_dir")) return undefined;
  const found = given.frame.interpreter.modules.pathsOnRoots(normalized(pattern));
  if (found === undefined) return undefined;
  return list(
    found.map((path) => str(path, given.at)),
    given.at,
  );
}

function modulesIn(given: Given, below: boolean): Value | undefined {
  const folders = iterate(given.frame, argument(given, 0, "path") ?? none());
  const prefix = given.positional.length > 1 || given.keywords.has("prefix") ? text(given, 1, "prefix") : "";
  if ("kind" in folders || prefix === undefined) return undefined;
  const found: Value[] = [];
  for (const folder of folders) {
    if (folder.kind !== "str" || !addModules(given, folder.value, prefix, below, found)) return undefined;
  }
  return list(found, given.at);
}

/** Adds the modules in a folder, in the order of their files; false when the folder is none of the project's. */
function addModules(given: Given, folder: string, prefix: string, below: boolean, found: Value[]): boolean {
  const { modules } = given.frame.interpreter;
  const names = modules.namesOnRoots(normalized(folder));
  if (names === undefined) return false;
  for (const file of [...names].sort()) {
    const path = `${normalized(folder)}/${file}`;
    const isPackage = !file.includes(".") && modules.kindOnRoots(`${path}/__init__.py`) === "file";
    const name = isPackage ? file : /^([^.]+)\.py$/.exec(file)?.[1];
    if (name === undefined || name === "__init__") continue;
    found.push(moduleInfo(`${prefix}${name}`, isPackage));
    if (!below || !isPackage) continue;
    importByName(given.frame, `${prefix}${name}`, given.at);
    addModules(given, path, `${prefix}${name}.`, below, found);
  }
  return true;
}

function moduleInfo(name: string, isPackage: boolean): Value {
  const fields = ["module_finder", "name", "ispkg"];
  const made = new PythonInstance(namedTupleClass("ModuleInfo", fields, [], "pkgutil", [], null), args(), [], null);
  [none(), str(name), bool(isPackage)].forEach((value, i) => {
    made.attributes.set(fields[i] ?? "", value);
  });
  return made;
}
