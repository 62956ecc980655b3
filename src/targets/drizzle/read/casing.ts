/** What names of columns are made of, as drizzle-orm's `casing` takes keys apart (drizzle-orm/casing). */
const WORDS = /[\da-z]+|[A-Z]+(?![a-z])|[A-Z][\da-z]+/g;

/** The name that drizzle-orm gives a column without one, by its key. */
export function cased(key: string, casing: "snake_case" | "camelCase" | null): string {
  if (casing === null) return key;
  const words = key.replace(/['\u2019]/g, "").match(WORDS) ?? [];
  if (casing === "snake_case") return words.map((word) => word.toLowerCase()).join("_");
  return words
    .map((word, at) => (at === 0 ? word.toLowerCase() : (word[0] ?? "").toUpperCase() + word.slice(1)))
    .join("");
}
