import type { Json, JsonObject } from "../lower/graph-values.js";
import { isJsonObject } from "./testimony.js";

/** The first place in which two values differ, with what each has there; undefined where one has nothing. */
export interface ValueDifference {
  /** `.kwargs.fields[2]`; empty where it is the whole. */
  readonly path: string;
  readonly want: Json | undefined;
  readonly have: Json | undefined;
}

/** Where two values differ first; null where they are the same. True is not 1. */
export function firstDifference(want: Json | undefined, have: Json | undefined, path = ""): ValueDifference | null {
  if (Array.isArray(want) && Array.isArray(have)) {
    for (let at = 0; at < Math.max(want.length, have.length); at++) {
      const found = firstDifference(want[at], have[at], `${path}[${at}]`);
      if (found !== null) return found;
    }
    return null;
  }
  if (isJsonObject(want) && isJsonObject(have) && sameKeys(want, have)) {
    for (const key of Object.keys(want)) {
      const found = firstDifference(want[key], have[key], `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return (want ?? null) === (have ?? null) ? null : { path, want, have };
}

function sameKeys(one: JsonObject, other: JsonObject): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key));
}
