import { readAttribute } from "../attributes.js";
import { plain } from "../compare.js";
import { iterate } from "../iterate.js";
import { bool, bytes, dict, int, list, none, str, tuple } from "../make.js";
import { raise } from "../raising.js";
import { strFormat } from "../str-format.js";
import { item } from "../subscripts.js";
import type { Value } from "../values.js";
import { argument, type Given, hasOpen, integer, type Method, text, unknownIn } from "./given.js";

/**
 * Makes a method of text from a function of the text itself.
 * @param takesAny whether it looks itself at arguments whose kind is not known
 */
function pure(compute: (self: string, given: Given) => Value | undefined, takesAny = false): Method {
  return (self, given) => {
    const missing = unknownIn(given);
    if (missing !== undefined) return missing;
    if (!takesAny && hasOpen(given)) return undefined;
    const known = plain(self);
    return known.kind === "str" ? compute(known.value, given) : undefined;
  };
}

/** A method without arguments that gives text. */
function mapped(compute: (self: string) => string): Method {
  return pure((self, { at }) => str(compute(self), at));
}

/** A method that asks whether all characters are of a kind. */
function every(pattern: RegExp): Method {
  return pure((self, { at }) => bool(self.length > 0 && [...self].every((char) => pattern.test(char)), at));
}

/** https://docs.python.org/3/library/stdtypes.html#string-methods */
export const STR_METHODS: Readonly<Record<string, Method>> = {
  lower: mapped((self) => self.toLowerCase()),
  casefold: mapped((self) => self.toLowerCase().replaceAll("ß", "ss")),
  upper: mapped((self) => self.toUpperCase()),
  capitalize: mapped((self) => {
    const [first = "", ...rest] = self;
    return first.toUpperCase() + rest.join("").toLowerCase();
  }),
  title: mapped(titled),
  swapcase: mapped((self) =>
    Array.from(self, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())).join(""),
  ),
  strip: pure((self, given) => stripped(self, given, true, true)),
  lstrip: pure((self, given) => stripped(self, given, true, false)),
  rstrip: pure((self, given) => stripped(self, given, false, true)),
  removeprefix: pure((self, given) => {
    const prefix = text(given, 0);
    return prefix === undefined ? undefined : str(self.startsWith(prefix) ? self.slice(prefix.length) : self, given.at);
  }),
  removesuffix: pure((self, given) => {
    const suffix = text(given, 0);
    return suffix === undefined
      ? undefined
      : str(suffix !== "" && self.endsWith(suffix) ? self.slice(0, -suffix.length) : self, given.at);
  }),
  replace: pure((self, given) => {
    const [from, to] = [text(given, 0), text(given, 1)];
    if (from === undefined || to === undefined) return undefined;
    const count = integer(given, 2, "count") ?? -1;
    if (!given.frame.interpreter.meter.charge(self.length + (self.length / Math.max(1, from.length)) * to.length))
      return undefined;
    return str(replaced(self, from, to, count), given.at);
  }),
  split: pure((self, given) => split(self, given, false)),
  rsplit: pure((self, given) => split(self, given, true)),
  splitlines: pure((self, given) => {
    const keep = argument(given, 0, "keepends");
    const lines = self.match(/[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$/g) ?? [];
    const ends = keep?.kind === "bool" && keep.value;
    return list(
      lines.map((line) => str(ends ? line : line.replace(/\r?\n$|\r$/, ""), given.at)),
      given.at,
    );
  }),
  join: pure((self, given) => {
    const items = iterate(given.frame, argument(given, 0) ?? none());
    if ("kind" in items) return items;
    const parts: string[] = [];
    for (const each of items) {
      const part = plain(each);
      if (part.kind === "unknown") return part;
      if (part.kind !== "str") {
        return ["call", "external", "operation", "instance"].includes(part.kind)
          ? undefined
          : raise(given.frame, "TypeError", "sequence item: expected str instance", given.at);
      }
      parts.push(part.value);
    }
    const joined = parts.join(self);
    return given.frame.interpreter.meter.charge(joined.length) ? str(joined, given.at) : undefined;
  }, true),
  partition: pure((self, given) => {
    const separator = text(given, 0);
    if (separator === undefined) return undefined;
    const place = self.indexOf(separator);
    const parts =
      place === -1 ? [self, "", ""] : [self.slice(0, place), separator, self.slice(place + separator.length)];
    return tuple(
      parts.map((part) => str(part, given.at)),
      given.at,
    );
  }),
  rpartition: pure((self, given) => {
    const separator = text(given, 0);
    if (separator === undefined) return undefined;
    const place = self.lastIndexOf(separator);
    const parts =
      place === -1 ? ["", "", self] : [self.slice(0, place), separator, self.slice(place + separator.length)];
    return tuple(
      parts.map((part) => str(part, given.at)),
      given.at,
    );
  }),
  startswith: pure((self, given) => affix(given, (part) => self.slice(integer(given, 1) ?? 0).startsWith(part))),
  endswith: pure((self, given) => affix(given, (part) => self.endsWith(part))),
  find: pure((self, given) => found(self, given, false)),
  rfind: pure((self, given) => found(self, given, true)),
  index: pure((self, given) => {
    const place = found(self, given, false);
    return place?.kind === "int" && place.value === -1n
      ? raise(given.frame, "ValueError", "substring not found", given.at)
      : place;
  }),
  rindex: pure((self, given) => {
    const place = found(self, given, true);
    return place?.kind === "int" && place.value === -1n
      ? raise(given.frame, "ValueError", "substring not found", given.at)
      : place;
  }),
  count: pure((self, given) => {
    const part = text(given, 0);
    if (part === undefined) return undefined;
    return int(part === "" ? [...self].length + 1 : self.split(part).length - 1, given.at);
  }),
  zfill: pure((self, given) => {
    const width = Math.min(integer(given, 0) ?? 0, 100_000);
    const [, sign = "", rest = ""] = /^([-+]?)(.*)$/s.exec(self) ?? [];
    return str(sign + rest.padStart(width - sign.length, "0"), given.at);
  }),
  ljust: pure((self, given) => str(self.padEnd(width(given), text(given, 1) ?? " "), given.at)),
  rjust: pure((self, given) => str(self.padStart(width(given), text(given, 1) ?? " "), given.at)),
  center: pure((self, given) => {
    const missing = Math.max(0, width(given) - self.length);
    const left = Math.floor(missing / 2) + (missing & width(given) & 1);
    const fill = text(given, 1) ?? " ";
    return str(fill.repeat(left) + self + fill.repeat(missing - left), given.at);
  }),
  expandtabs: pure((self, given) => {
    const size = Math.min(integer(given, 0, "tabsize") ?? 8, 1000);
    let column = 0;
    let out = "";
    for (const char of self) {
      if (char === "\t") {
        const fill = size === 0 ? 0 : size - (column % size);
        out += " ".repeat(fill);
        column += fill;
      } else {
        out += char;
        column = char === "\n" || char === "\r" ? 0 : column + 1;
      }
    }
    return str(out, given.at);
  }),
  isdigit: every(/^[\p{Nd}²³¹]$/u),
  isdecimal: every(/^\p{Nd}$/u),
  isnumeric: every(/^\p{N}$/u),
  isalpha: every(/^\p{L}$/u),
  isalnum: every(/^[\p{L}\p{N}]$/u),
  isspace: every(/^\s$/u),
  isascii: pure((self, { at }) => bool(/^[\0-\x7f]*$/.test(self), at)),
  isidentifier: pure((self, { at }) => bool(/^[\p{L}_][\p{L}\p{N}_]*$/u.test(self), at)),
  islower: pure((self, { at }) => bool(self !== self.toUpperCase() && self === self.toLowerCase(), at)),
  isupper: pure((self, { at }) => bool(self !== self.toLowerCase() && self === self.toUpperCase(), at)),
  istitle: pure((self, { at }) => bool(/\p{L}/u.test(self) && titled(self) === self, at)),
  isprintable: pure((self, { at }) =>
    bool(
      [...self].every((char) => char === " " || !/[\p{C}\p{Z}]/u.test(char)),
      at,
    ),
  ),
  encode: pure((self, given) =>
    bytes(
      Buffer.from(self, (text(given, 0, "encoding") ?? "utf-8").toLowerCase().startsWith("latin") ? "latin1" : "utf8"),
      given.at,
    ),
  ),
  format: (self, given) => {
    const template = plain(self);
    if (template.kind !== "str") return undefined;
    return strFormat(
      given.frame,
      template.value,
      given.positional,
      given.keywords,
      (base, path) => readField(given, base, path),
      given.at,
    );
  },
  format_map: (self, given) => {
    const template = plain(self);
    const mapping = argument(given, 0);
    if (template.kind !== "str" || mapping?.kind !== "dict") return undefined;
    const keywords = new Map(
      mapping.entries.flatMap(({ key, value }) => (key.kind === "str" ? [[key.value, value] as const] : [])),
    );
    return strFormat(given.frame, template.value, [], keywords, (base, path) => readField(given, base, path), given.at);
  },
  translate: pure((self, given) => {
    const table = argument(given, 0);
    if (table?.kind !== "dict") return undefined;
    let out = "";
    for (const char of self) {
      const entry = table.entries.find(({ key }) => key.kind === "int" && Number(key.value) === char.codePointAt(0));
      if (entry === undefined) out += char;
      else if (entry.value.kind === "str") out += entry.value.value;
      else if (entry.value.kind === "int") out += String.fromCodePoint(Number(entry.value.value));
    }
    return str(out, given.at);
  }),
  maketrans: (_, given) => {
    const [from, to, drop] = [text(given, 0), text(given, 1), text(given, 2)];
    const table = argument(given, 0);
    if (table?.kind === "dict") {
      return dict(
        table.entries.map(({ key, value }) => ({
          key: key.kind === "str" ? int(key.value.codePointAt(0) ?? 0) : key,
          value,
        })),
        given.at,
      );
    }
    if (from === undefined || to === undefined) return undefined;
    const targets = [...to];
    const entries = Array.from(from, (char, i) => ({
      key: int(char.codePointAt(0) ?? 0),
      value: int(targets[i]?.codePointAt(0) ?? 0) as Value,
    }));
    for (const char of drop ?? "") entries.push({ key: int(char.codePointAt(0) ?? 0), value: none() });
    return dict(entries, given.at);
  },
};

function titled(self: string): string {
  return self.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}

function width(given: Given): number {
  return Math.min(Math.max(integer(given, 0) ?? 0, 0), 100_000);
}

function stripped(self: string, given: Given, left: boolean, right: boolean): Value {
  const wanted = text(given, 0);
  const drop = (char: string): boolean => (wanted === undefined ? /\s/u.test(char) : wanted.includes(char));
  const chars = [...self];
  let start = 0;
  let end = chars.length;
  while (left && start < end && drop(chars[start] ?? "")) start++;
  while (right && end > start && drop(chars[end - 1] ?? "")) end--;
  return str(chars.slice(start, end).join(""), given.at);
}

function replaced(self: string, from: string, to: string, count: number): string {
  if (count < 0)
    return from === "" ? [to, ...Array.from(self, (char) => char + to)].join("") : self.split(from).join(to);
  let out = "";
  let rest = self;
  for (let i = 0; i < count; i++) {
    const place = from === "" ? -1 : rest.indexOf(from);
    if (place === -1) break;
    out += rest.slice(0, place) + to;
    rest = rest.slice(place + from.length);
  }
  return out + rest;
}

function split(self: string, given: Given, fromRight: boolean): Value | undefined {
  const separator = text(given, 0, "sep");
  const limit = integer(given, 1, "maxsplit") ?? -1;
  if (separator === "") return raise(given.frame, "ValueError", "empty separator", given.at);
  let parts: string[];
  if (separator === undefined) {
    parts = limit < 0 ? self.split(/\s+/u).filter((part) => part !== "") : limitedWords(self, limit, fromRight);
  } else {
    parts = self.split(separator);
    if (limit >= 0 && parts.length > limit + 1) {
      parts = fromRight
        ? [parts.slice(0, parts.length - limit).join(separator), ...parts.slice(parts.length - limit)]
        : [...parts.slice(0, limit), parts.slice(limit).join(separator)];
    }
  }
  return given.frame.interpreter.meter.charge(parts.length)
    ? list(
        parts.map((part) => str(part, given.at)),
        given.at,
      )
    : undefined;
}

function limitedWords(self: string, limit: number, fromRight: boolean): string[] {
  const parts: string[] = [];
  let rest = self.trim();
  for (let i = 0; i < limit; i++) {
    const match = fromRight ? /^(.*\S)\s+(\S+)$/su.exec(rest) : /^(\S+)\s+(\S.*)$/su.exec(rest);
    if (match === null) break;
    parts.push((fromRight ? match[2] : match[1]) ?? "");
    rest = (fromRight ? match[1] : match[2]) ?? "";
  }
  if (rest !== "") parts.push(rest);
  return fromRight ? parts.reverse() : parts;
}

function affix(given: Given, test: (part: string) => boolean): Value | undefined {
  const wanted = argument(given, 0);
  if (wanted === undefined) return undefined;
  const parts = wanted.kind === "tuple" ? wanted.items.map(plain) : [plain(wanted)];
  const texts = parts.flatMap((part) => (part.kind === "str" ? [part.value] : []));
  return texts.length === parts.length ? bool(texts.some(test), given.at) : undefined;
}

function found(self: string, given: Given, last: boolean): Value | undefined {
  const part = text(given, 0);
  if (part === undefined) return undefined;
  const from = integer(given, 1) ?? 0;
  const to = integer(given, 2);
  const within = to === undefined ? self : self.slice(0, to);
  const place = last
    ? within.lastIndexOf(part)
    : within.indexOf(part, from < 0 ? Math.max(0, self.length + from) : from);
  return int(place, given.at);
}

/** `{0.name[key]}`: reads the part behind the first name. */
function readField(given: Given, base: Value, path: string): Value {
  let value = base;
  for (const [, name, key] of path.matchAll(/\.([^.[]+)|\[([^\]]*)\]/g)) {
    if (name !== undefined) value = readAttribute(given.frame, value, name, given.at);
    else if (key !== undefined)
      value = item(given.frame, value, /^\d+$/.test(key) ? int(Number(key)) : str(key), given.at);
  }
  return value;
}
