import { dictGet, unknownKey } from "../compare.js";
import { copyOfDict, dictDelete, dictSet } from "../containers.js";
import { iterate } from "../iterate.js";
import { dict, list, none, str, tuple } from "../make.js";
import { raise } from "../raising.js";
import { repr } from "../text.js";
import type { DictValue, Value } from "../values.js";
import { argument, type Given, type Method } from "./given.js";

function onDict(compute: (self: DictValue, given: Given) => Value | undefined): Method {
  return (self, given) => (self.kind === "dict" ? compute(self, given) : undefined);
}

/** https://docs.python.org/3/library/stdtypes.html#mapping-types-dict. Views are lists. */
export const DICT_METHODS: Readonly<Record<string, Method>> = {
  get: onDict((self, given) => {
    const key = argument(given, 0) ?? none();
    return key.kind === "unknown"
      ? key
      : (dictGet(self, key) ?? unknownKey(self) ?? argument(given, 1) ?? none(given.at));
  }),
  keys: onDict((self, { at }) =>
    list(
      self.entries.map((entry) => entry.key),
      at,
    ),
  ),
  values: onDict((self, { at }) =>
    list(
      self.entries.map((entry) => entry.value),
      at,
    ),
  ),
  items: onDict((self, { at }) =>
    list(
      self.entries.map((entry) => tuple([entry.key, entry.value], entry.value.origin)),
      at,
    ),
  ),
  pop: onDict((self, given) => {
    const key = argument(given, 0) ?? none();
    if (key.kind === "unknown") return key;
    return dictDelete(self, key) ?? argument(given, 1) ?? raise(given.frame, "KeyError", repr(key), given.at);
  }),
  popitem: onDict((self, given) => {
    const last = self.entries.pop();
    return last === undefined
      ? raise(given.frame, "KeyError", "'popitem(): dictionary is empty'", given.at)
      : tuple([last.key, last.value], given.at);
  }),
  setdefault: onDict((self, given) => {
    const key = argument(given, 0) ?? none();
    const known = dictGet(self, key);
    if (known !== undefined) return known;
    const value = argument(given, 1) ?? none(given.at);
    dictSet(self, key, value);
    return value;
  }),
  update: onDict((self, given) => {
    const failed = updateDict(given, self, argument(given, 0));
    if (failed !== undefined) return failed;
    for (const [name, value] of given.keywords) dictSet(self, str(name, value.origin), value);
    return none(given.at);
  }),
  copy: onDict((self) => copyOfDict(self)),
  clear: onDict((self, given) => {
    self.entries.length = 0;
    return none(given.at);
  }),
  move_to_end: onDict((self, given) => {
    const key = argument(given, 0) ?? none();
    const value = dictDelete(self, key);
    if (value !== undefined) self.entries.push({ key, value });
    return none(given.at);
  }),
  fromkeys: (_, given) => {
    const keys = iterate(given.frame, argument(given, 0) ?? none());
    if ("kind" in keys) return keys;
    const made = dict([], given.at);
    for (const key of keys) dictSet(made, key, argument(given, 1) ?? none(given.at));
    return made;
  },
};

/** Adds the entries of a mapping or of pairs; what the call is when they are not known. */
export function updateDict(given: Given, target: DictValue, more: Value | undefined): Value | undefined {
  if (more === undefined) return undefined;
  if (more.kind === "dict") {
    for (const { key, value } of [...more.entries]) dictSet(target, key, value);
    return undefined;
  }
  const pairs = iterate(given.frame, more);
  if ("kind" in pairs) return pairs;
  for (const pair of pairs) {
    const items = iterate(given.frame, pair);
    if ("kind" in items) return items;
    const [key, value] = items;
    if (key === undefined || value === undefined)
      return raise(given.frame, "ValueError", "dictionary update sequence element has the wrong length", given.at);
    dictSet(target, key, value);
  }
  return undefined;
}
