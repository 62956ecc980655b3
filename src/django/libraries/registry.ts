import { DJANGO_EXTENSIONS } from "./data/django-extensions.js";
import { MODEL_UTILS } from "./data/model-utils.js";
import type { LibraryData, LibraryField } from "./library-data.js";

/** The packages that are known. To add one: a file beside this one, and a line here. */
export const LIBRARIES: readonly LibraryData[] = [DJANGO_EXTENSIONS, MODEL_UTILS];

/** A field class of a known package by its dotted name. */
export function libraryField(path: string): LibraryField | undefined {
  for (const { fields } of LIBRARIES) if (Object.hasOwn(fields, path)) return fields[path];
  return undefined;
}
