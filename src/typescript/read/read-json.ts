import type { Files } from "../../source/files.js";
import { ts } from "./compiler.js";

/** A JSON file that may have comments, as tsconfig.json may; undefined where it is no object, or nested deeper than it can be read. */
export function readJson(files: Files, path: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = files.read(path);
  if (bytes === undefined) return undefined;
  const config = parsed(path, new TextDecoder().decode(bytes));
  return isRecord(config) ? config : undefined;
}

function parsed(path: string, text: string): unknown {
  try {
    return ts.parseConfigFileTextToJson(path, text).config;
  } catch {
    return undefined;
  }
}

/** Whether a value is an object that is no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
