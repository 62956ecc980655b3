import type { Config } from "../../config.js";
import { didYouMean } from "../../diagnostics/did-you-mean.js";
import { dialects } from "../../dialects/index.js";
import { FIELD_CLASSES } from "../../django/fields/field-classes.js";
import {
  type BaseDescription,
  djangoFieldName,
  type FieldDescription,
} from "../../django/libraries/package-descriptions.js";
import { parseDjangoVersion } from "../../django/version.js";
import { CHECK_CODES } from "../../drift/check-codes.js";
import { LAYOUTS, TARGET_NAMES } from "../../targets/target-names.js";
import { isIdentifier } from "../../typescript/identifiers.js";
import { isRecord } from "../manifest.js";

/** What is wrong with a value at a place (`fields["a.B"].as`), as the end of a sentence; null when nothing is. */
type Check = (value: unknown, at: string) => string | null;

const text: Check = (value, at) =>
  typeof value === "string" && value.trim() !== "" ? null : `${said(at, value)} must be a text that is not empty`;
const flag: Check = (value, at) => (typeof value === "boolean" ? null : `${said(at, value)} must be true or false`);
const texts: Check = (value, at) =>
  Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "")
    ? null
    : `${said(at, value)} must be a list of texts`;

const setting: Check = (value, at) => {
  if (at === 'set["INSTALLED_APPS"]') return texts(value, at);
  return isPlain(value) ? null : `${said(at, value)} must be a text, a number, true, false or null`;
};

const option: Check = (value, at) => {
  if (isPlain(value)) return null;
  if (!Array.isArray(value)) return `${said(at, value)} must be a plain value or a list of them`;
  return first(value.entries(), ([index, item]) => option(item, `${at}[${index}]`));
};

const version: Check = (value, at) =>
  typeof value === "string" && parseDjangoVersion(value) !== undefined
    ? null
    : `${said(at, value)} must be a version in quotes, such as "5.2"`;

const djangoField: Check = (value, at) => {
  if (typeof value !== "string") return text(value, at);
  const name = djangoFieldName(value);
  if (Object.hasOwn(FIELD_CLASSES, name)) return null;
  const names = Object.keys(FIELD_CLASSES).map((each) => each.slice(each.lastIndexOf(".") + 1));
  const meant = didYouMean(value, names);
  return `${said(at, value)} is no field class of Django's${meant === undefined ? "" : `; did you mean \`${meant}\`?`}`;
};

const described = {
  as: djangoField,
  options: recordOf(option),
  ignores: texts,
  positional: texts,
} satisfies Record<keyof FieldDescription, Check>;

const base = {
  fields: recordOf(shape({ as: described.as, options: described.options }, ["as"])),
  meta: recordOf(option),
  extends: texts,
} satisfies Record<keyof BaseDescription, Check>;

/** `app.Model.field` → its type: with a module, the name of what the module exports. */
function columnType(value: unknown, at: string): string | null {
  const problem = shape({ type: text, import: text }, ["type"])(value, at);
  if (problem !== null || !isRecord(value) || typeof value.import !== "string") return problem;
  const isName = typeof value.type === "string" && isIdentifier(value.type);
  return isName ? null : `${said(`${at}.type`, value.type)} must be the name of a type that the module exports`;
}

/** A code of drift → what it counts as. */
function severities(value: unknown, at: string): string | null {
  const problem = recordOf(oneOf(["error", "warning", "note", "off"]))(value, at);
  if (problem !== null || !isRecord(value)) return problem;
  const codes = CHECK_CODES.map(({ code }) => code);
  const unknown = Object.keys(value).find((code) => !codes.includes(code));
  if (unknown === undefined) return null;
  const meant = didYouMean(unknown, codes);
  return `\`${at}\` names no code of check's: \`${unknown}\`${meant === undefined ? "" : `; did you mean \`${meant}\`?`}`;
}

const KEYS = {
  project: text,
  settings: text,
  set: recordOf(setting),
  env: recordOf(text),
  imports: texts,
  pythonPath: texts,
  django: version,
  apps: texts,
  exclude: texts,
  tables: texts,
  excludeTables: texts,
  to: oneOf(TARGET_NAMES),
  layout: oneOf(LAYOUTS),
  dialect: oneOf(Object.keys(dialects)),
  drizzle: oneOf(["0.45", "1.0"]),
  mode: oneOf(["mirror", "standalone"]),
  checkChoices: flag,
  out: text,
  strict: flag,
  allowMissing: flag,
  ignore: texts,
  failOn: oneOf(["error", "warning", "note"]),
  severity: severities,
  baseline: text,
  names: recordOf(text),
  types: recordOf(columnType),
  fields: recordOf(shape(described, ["as"])),
  bases: recordOf(shape(base)),
} satisfies Record<keyof Config, Check>;

/**
 * Holds what a config file exports to the type `Config`.
 * @returns the config, or the first thing that is wrong with it as the end of a sentence
 */
export function checkConfig(value: unknown): { readonly config: Config } | { readonly problem: string } {
  if (!isRecord(value)) return { problem: "must export its configuration: `export default defineConfig({ … })`" };
  const problem = shape(KEYS)(value, "");
  return problem === null ? { config: value as Config } : { problem: `is wrong: ${problem}` };
}

function shape(keys: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, at) => {
    if (!isRecord(value)) return `${said(at, value)} must be an object`;
    const missing = required.find((key) => value[key] === undefined);
    const inside = at === "" ? "" : ` in \`${at}\``;
    return (
      first(Object.entries(value), ([key, item]) => {
        const check = Object.hasOwn(keys, key) ? keys[key] : undefined;
        if (check !== undefined) return item === undefined ? null : check(item, at === "" ? key : `${at}.${key}`);
        const meant = didYouMean(key, Object.keys(keys));
        const hint =
          meant === undefined ? `the keys are ${Object.keys(keys).join(", ")}` : `did you mean \`${meant}\`?`;
        return `there is no key \`${key}\`${inside}; ${hint}`;
      }) ?? (missing === undefined ? null : `\`${at}\` lacks the key \`${missing}\``)
    );
  };
}

function recordOf(check: Check): Check {
  return (value, at) =>
    isRecord(value)
      ? first(Object.entries(value), ([key, item]) => check(item, `${at}[${JSON.stringify(key)}]`))
      : `${said(at, value)} must be an object`;
}

function oneOf(choices: readonly string[]): Check {
  return (value, at) => {
    if (typeof value === "string" && choices.includes(value)) return null;
    const meant = typeof value === "string" ? didYouMean(value, choices) : undefined;
    const hint =
      meant === undefined
        ? `must be ${choices.map((each) => JSON.stringify(each)).join(" or ")}`
        : `is unknown; did you mean \`${meant}\`?`;
    return `${said(at, value)} ${hint}`;
  };
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** A place and what stands there. */
function said(at: string, value: unknown): string {
  const shown = typeof value === "function" ? "a function" : (JSON.stringify(value) ?? String(value));
  return `\`${at}\` (${shown.length > 40 ? `${shown.slice(0, 39)}…` : shown})`;
}

function first<T>(items: Iterable<T>, problemOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== null) return problem;
  }
  return null;
}
