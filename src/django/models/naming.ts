import { hash } from "node:crypto";

/** Longest name that Django lets an index or a constraint of Meta have: `Index.max_name_length`. */
export const INDEX_NAME_LENGTH = 30;

/** First `length` hexadecimal digits of the MD5 of the arguments one after the other. Mirrors `django.db.backends.utils.names_digest`. */
export function namesDigest(parts: readonly string[], length: number): string {
  return hash("md5", parts.join(""), "hex").slice(0, length);
}

/** Parts a table name that may carry a schema (`"schema"."table"`). Mirrors `django.db.backends.utils.split_identifier`. */
export function splitIdentifier(identifier: string): { readonly namespace: string; readonly name: string } {
  const parts = identifier.split('"."');
  const [namespace, name] = parts.length === 2 ? [parts[0] ?? "", parts[1] ?? ""] : ["", identifier];
  return { namespace: stripCharacter(namespace, '"'), name: stripCharacter(name, '"') };
}

/**
 * Shortens a name to `length` characters, its end replaced by a digest; null leaves it as it is. Mirrors
 * `django.db.backends.utils.truncate_name`.
 */
export function truncateName(identifier: string, length: number | null, hashLength = 4): string {
  if (length === null) return identifier;
  const { namespace, name } = splitIdentifier(identifier);
  if (name.length <= length) return identifier;
  const characters = Array.from(name);
  if (characters.length <= length) return identifier;
  const kept = characters.slice(0, length - hashLength).join("");
  return `${namespace === "" ? "" : `${namespace}"."`}${kept}${namesDigest([name], hashLength)}`;
}

/** Takes the quotes off a name that is quoted as a whole. Mirrors `django.db.backends.utils.strip_quotes`. */
export function stripQuotes(name: string): string {
  return name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name;
}

/** `CamelCase` in words: `camel case`. Mirrors `django.utils.text.camel_case_to_spaces`. */
export function camelCaseToSpaces(name: string): string {
  return name
    .replace(/((?<=[a-z])[A-Z]|[A-Z](?![A-Z]|$))/g, " $1")
    .trim()
    .toLowerCase();
}

/**
 * Fills `%(class)s` and its like in. Mirrors Python's `template % names` for what Django allows there: `%(key)s` and
 * `%%`; anything else is left as it is.
 */
export function interpolate(template: string, names: Readonly<Record<string, string>>): string {
  return template.replace(/%\((\w+)\)s|%%/g, (whole, key: string | undefined) =>
    key === undefined ? "%" : (names[key] ?? whole),
  );
}

/**
 * The name that an index without one gets. Mirrors `Index.set_name_with_model`.
 * @param columns columns of the index in order
 */
export function indexName(
  table: string,
  columns: readonly { readonly column: string; readonly descending: boolean }[],
  suffix: string,
): string {
  const { name: tableName } = splitIdentifier(table);
  const ordered = columns.map(({ column, descending }) => (descending ? `-${column}` : column));
  const digest = namesDigest([tableName, ...ordered, suffix], 6);
  const name = `${first(tableName, 11)}_${first(columns[0]?.column ?? "", 7)}_${digest}_${suffix}`;
  return /^[_\d]/.test(name) ? `D${name.slice(1)}` : name;
}

function first(text: string, length: number): string {
  return text.length <= length ? text : Array.from(text).slice(0, length).join("");
}

function stripCharacter(text: string, character: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === character) start++;
  while (end > start && text[end - 1] === character) end--;
  return text.slice(start, end);
}
