import { isApp } from "../source/discover.js";
import type { Files } from "../source/files.js";

/** A file of rows for Django's `loaddata`. */
export interface DataFixture {
  /** Absolute. */
  readonly path: string;
  readonly format: "json" | "jsonl" | "yaml" | "xml";
  /** How many rows it holds; null where that was not counted: it is packed, very large, or does not parse. */
  readonly objects: number | null;
}

/** Endings of Django's serializers, and those of packed fixtures (https://docs.djangoproject.com/en/stable/topics/db/fixtures/). */
const NAME = /\.(json|jsonl|ya?ml|xml)(\.(?:gz|zip|bz2|lzma|xz))?$/i;

/** Beyond this many bytes rows are not counted. */
const COUNTED = 8_000_000;

/** Whether a file may be a data fixture by its name. */
export function isDataFile(path: string): boolean {
  return NAME.test(path);
}

/**
 * The data fixture at a path; undefined for a file of another kind. What lies in the `fixtures` folder of an app is one by
 * its place, as for `loaddata`; elsewhere it has to hold rows that name their models.
 */
export async function dataFixture(files: Files, path: string): Promise<DataFixture | undefined> {
  const [, ending = "", packed] = NAME.exec(path) ?? [];
  const format = formatOf(ending.toLowerCase());
  const inPlace = isInFixturesFolder(files, path);
  if (format === undefined || (packed !== undefined && !inPlace)) return undefined;
  if (packed !== undefined) return { path, format, objects: null };
  const bytes = files.read(path);
  const text = bytes === undefined ? "" : new TextDecoder().decode(bytes);
  const hints = HINTS[format].test(text);
  if (!hints && !inPlace) return undefined;
  const objects = text.length > COUNTED ? null : await countOf(format, text);
  return inPlace || objects !== null || text.length > COUNTED ? { path, format, objects } : undefined;
}

function formatOf(ending: string): DataFixture["format"] | undefined {
  if (ending === "yml" || ending === "yaml") return "yaml";
  return ending === "json" || ending === "jsonl" || ending === "xml" ? ending : undefined;
}

/** What a text has to hold before it is parsed. */
const HINTS = {
  json: /"model"\s*:\s*"\w+\.\w+"/,
  jsonl: /"model"\s*:\s*"\w+\.\w+"/,
  yaml: /\bmodel["']?\s*:\s*["']?\w+\.\w+/,
  xml: /<django-objects\b/,
} as const satisfies Record<DataFixture["format"], RegExp>;

/** How many rows a text holds; null where it holds anything else. */
async function countOf(format: DataFixture["format"], text: string): Promise<number | null> {
  try {
    if (format === "xml") return await countXml(text);
    const rows: unknown =
      format === "json"
        ? JSON.parse(text)
        : format === "jsonl"
          ? text.split("\n").flatMap((line): unknown[] => (line.trim() === "" ? [] : [JSON.parse(line)]))
          : (await import("yaml")).parse(text, { logLevel: "silent" });
    return Array.isArray(rows) && rows.every(isRow) ? rows.length : null;
  } catch {
    return null;
  }
}

async function countXml(text: string): Promise<number | null> {
  const { XMLParser } = await import("fast-xml-parser");
  const parser = new XMLParser({ isArray: (name) => name === "object", processEntities: false });
  const root: unknown = parser.parse(text, true)["django-objects"];
  if (root === undefined) return null;
  return isRecord(root) && Array.isArray(root.object) ? root.object.length : 0;
}

function isRow(value: unknown): boolean {
  return isRecord(value) && typeof value.model === "string" && /^\w+\.\w+$/.test(value.model);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isInFixturesFolder(files: Files, path: string): boolean {
  const at = path.lastIndexOf("/fixtures/");
  return at > 0 && isApp(files, path.slice(0, at));
}
