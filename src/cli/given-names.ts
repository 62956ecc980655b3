import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { GivenName } from "../targets/target.js";

/**
 * Names of an earlier run, and those that the user asks for in place of them.
 * @param asked names of exported tables by model label, as the config has them
 */
export function givenNames(
  earlier: Readonly<Record<string, GivenName>>,
  asked: Readonly<Record<string, string>>,
): Readonly<Record<string, GivenName>> {
  const taken = new Set(Object.values(asked));
  const isFree = ({ name = "", key = "" }: GivenName): boolean => !taken.has(name) && !taken.has(key);
  return Object.fromEntries([
    ...Object.entries(earlier).filter(([, given]) => isFree(given)),
    ...Object.entries(asked).map(([label, name]) => [label, { name, key: name }] as const),
  ]);
}

/** What the config gives names to that is not among what was written. */
export function unusedNames(
  asked: Readonly<Record<string, string>>,
  written: Readonly<Record<string, unknown>>,
): readonly Diagnostic[] {
  const unused = Object.keys(asked).filter((label) => !Object.hasOwn(written, label));
  return unused.map((label) => {
    const meant = didYouMean(label, Object.keys(written));
    const message = `The config names \`${label}\`, which is no model that is written; the name was not used`;
    return diagnostic("config-name-unused", message, meant === undefined ? {} : { hint: `Did you mean \`${meant}\`?` });
  });
}
