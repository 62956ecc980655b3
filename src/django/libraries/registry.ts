import type { ClassLike } from "../../python/evaluate/values.js";
import { LIBRARIES } from "./libraries.js";
import type { AddedField, LibraryField } from "./library-data.js";

const FIELDS: ReadonlyMap<string, LibraryField> = new Map(LIBRARIES.flatMap(({ fields }) => Object.entries(fields)));
const ALIASES: ReadonlyMap<string, string> = new Map(LIBRARIES.flatMap(({ aliases }) => Object.entries(aliases)));
const ATTRIBUTES: ReadonlySet<string> = new Set(LIBRARIES.flatMap(({ attributes }) => attributes));
const TAGS: ReadonlySet<string> = new Set(LIBRARIES.flatMap(({ tags }) => tags));
const ADDED: ReadonlyMap<string, readonly AddedField[]> = new Map(
  LIBRARIES.flatMap(({ modules }) =>
    modules.flatMap(({ module, classes }) =>
      classes.flatMap(({ name, addedToChildren }) =>
        addedToChildren === undefined ? [] : [[`${module}.${name}`, addedToChildren] as const],
      ),
    ),
  ),
);

/** A field class of a known package by its dotted name, wherever it is imported from. */
export function libraryField(path: string): LibraryField | undefined {
  return FIELDS.get(definedName(path));
}

/** Fields that a known package's metaclass adds to the concrete models that derive from a class. */
export function addedToChildren(path: string): readonly AddedField[] {
  return ADDED.get(path) ?? [];
}

/** Whether a class is known to make neither column nor table, though it may look like a field. */
export function isPlainAttribute(path: string): boolean {
  return ATTRIBUTES.has(path);
}

/** Whether a class manages tags through generic keys. */
export function isTagManager(path: string): boolean {
  return TAGS.has(path);
}

/** Dotted name of a class that was read or is known by name only; undefined where it could not be resolved. */
export function classPath(value: ClassLike): string | undefined {
  if (value.kind === "class") return `${value.module}.${value.qualname}`;
  return value.kind === "external" ? value.path : undefined;
}

function definedName(path: string): string {
  const dot = path.lastIndexOf(".");
  const module = ALIASES.get(path.slice(0, dot));
  const moved = module === undefined ? path : `${module}${path.slice(dot)}`;
  return ALIASES.get(moved) ?? moved;
}
