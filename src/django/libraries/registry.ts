import type { ClassLike } from "../../python/evaluate/values.js";
import type { RecordedApp } from "../contrib/recorded.js";
import { LIBRARIES } from "./libraries.js";
import type { LibraryClass, LibraryData, LibraryField, LibraryModule } from "./library-data.js";

/** The package that a dotted name belongs to, where it is known: by the name's first part. Django is none, and asked of most. */
export function libraryOf(path: string): LibraryData | undefined {
  if (path.startsWith("django.")) return undefined;
  const [root = path] = path.split(".", 1);
  return Object.hasOwn(LIBRARIES, root) ? LIBRARIES[root]?.() : undefined;
}

/** A field class of a known package by its dotted name, wherever it is imported from. */
export function libraryField(path: string): LibraryField | undefined {
  const library = libraryOf(path);
  if (library === undefined) return undefined;
  const name = definedName(path, library);
  return Object.hasOwn(library.fields, name) ? library.fields[name] : undefined;
}

/** A recorded module of a known package, with its place among the package's. */
export function libraryModule(
  name: string,
): { readonly module: LibraryModule; readonly place: readonly number[] } | undefined {
  const library = libraryOf(name);
  const place = library?.modules.findIndex(({ module }) => module === name) ?? -1;
  const module = library?.modules[place];
  return module === undefined ? undefined : { module, place: [place] };
}

/** The name that a class of a known package is defined by; the name itself where nothing is known. */
export function libraryName(path: string): string {
  const library = libraryOf(path);
  return library === undefined ? path : definedName(path, library);
}

/** A recorded app of a known package by its module or one of its AppConfig classes. */
export function libraryApp(entry: string): { readonly app: RecordedApp; readonly library: LibraryData } | undefined {
  const library = libraryOf(entry);
  if (library === undefined) return undefined;
  const name = definedName(entry, library);
  const app = library.apps.find(({ module, configs }) => module === name || configs.includes(name));
  return app === undefined ? undefined : { app, library };
}

/** A class of a known package whose metaclass adds something to the concrete models that derive from it. */
export function addingClass(path: string): LibraryClass | undefined {
  const dot = path.lastIndexOf(".");
  const found = libraryModule(path.slice(0, dot))?.module.classes.find(({ name }) => name === path.slice(dot + 1));
  return found?.addedToChildren === undefined ? undefined : found;
}

/** Whether a class is known to make neither column nor table, though it may look like a field. */
export function isPlainAttribute(path: string): boolean {
  return libraryOf(path)?.attributes.includes(path) === true;
}

/** Whether a class manages tags. */
export function isTagManager(path: string): boolean {
  return libraryOf(path)?.tags.includes(path) === true;
}

/** Whether a class is known to be no model and to hold no fields, though models derive from it. */
export function isPlainMixin(path: string): boolean {
  return libraryOf(path)?.mixins.includes(path) === true || makesPlainMixin(path);
}

/** Whether a function is known to make such a class. What it makes is known by the function's own name. */
export function makesPlainMixin(path: string): boolean {
  return libraryOf(path)?.mixinMakers?.includes(path) === true;
}

/** Dotted name of a class that was read or is known by name only; undefined where it could not be resolved. */
export function classPath(value: ClassLike): string | undefined {
  if (value.kind === "class") return `${value.module}.${value.qualname}`;
  return value.kind === "external" ? value.path : undefined;
}

function definedName(path: string, { aliases }: LibraryData): string {
  const alias = (name: string): string | undefined => (Object.hasOwn(aliases, name) ? aliases[name] : undefined);
  const dot = path.lastIndexOf(".");
  const module = alias(path.slice(0, Math.max(dot, 0)));
  const moved = module === undefined ? path : `${module}${path.slice(dot)}`;
  return alias(moved) ?? moved;
}
