import { LETTERS, MARKS } from "./letters.js";

// Not `\p{ID_Start}`: each release of Node knows more letters than the last, and compilers know others. By a table that stays,
// every machine gives the same name, and every compiler takes it.
const START = `A-Za-z${classOf(LETTERS)}`;
const PART = `${START}0-9_${classOf(MARKS)}`;
const IDENTIFIER = new RegExp(`^[$_${START}][$${PART}]*$`);
const BEGINNING = new RegExp(`^[$_${START}]`);
const UNFIT = new RegExp(`[^$${PART}]`, "gu");
const BETWEEN_WORDS = new RegExp(`[^$${PART}]+|_+`);

/** Names as most are. They are told without the tables of all letters, which take many times as long. */
const PLAIN = /^[A-Za-z_$][\w$]*$/;
const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*$/;

/** Whether the text is an identifier name of ECMAScript (reserved words included: they are legal as property names). */
export function isIdentifier(text: string): boolean {
  return PLAIN.test(text) || IDENTIFIER.test(text);
}

/**
 * Names that no module-level constant may have: reserved words in strict mode, names with a meaning of their own, names
 * that CommonJS wrappers take, and `then`, which would make `import()` of the module call it.
 */
export const RESERVED_VALUES: readonly string[] = [
  ..."abstract arguments as async await break case catch class const continue debugger default delete do else enum".split(
    " ",
  ),
  ..."eval export extends false finally for from function get if implements import in instanceof interface let".split(
    " ",
  ),
  ..."new null of package private protected public return set static super switch this throw true try type typeof".split(
    " ",
  ),
  ..."undefined using var void while with yield".split(" "),
  ..."NaN Infinity exports global globalThis module require then __dirname __filename".split(" "),
];

/** Names that no type may have, or that would hide one that TypeScript's users take for granted. */
export const RESERVED_TYPES: readonly string[] = [
  ..."any as asserts await bigint boolean infer is keyof never null number object readonly string symbol this".split(
    " ",
  ),
  ..."type typeof undefined unique unknown void".split(" "),
  ..."Array ArrayBuffer AsyncIterable Awaited BigInt Boolean Buffer Date Error Exclude Extract Function".split(" "),
  ..."Iterable Iterator JSON Map Math NonNullable Number Object Omit Parameters Partial Pick Promise Proxy".split(" "),
  ..."Readonly ReadonlyArray Record RegExp Required ReturnType Set String Symbol Uint8Array WeakMap WeakSet".split(" "),
];

/** Names that every object has already: as keys they are found where nobody put them. */
export const OBJECT_MEMBERS: readonly string[] = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
];

/**
 * `author_id` → `authorId`, `OrderItem` → `orderItem`, `URLPattern` → `urlPattern`, `ISBN` → `isbn`. Leading underscores
 * stay, and so does one between digits (`x_1_2` → `x1_2`). What no identifier may hold separates words; text with
 * nothing else becomes `unnamed`.
 */
export function camelCase(text: string): string {
  if (SNAKE_CASE.test(text)) return text.replace(/_[a-z]/g, (mark) => mark.slice(1).toUpperCase());
  const lead = /^_*/.exec(text)?.[0] ?? "";
  const words = wordsOf(text);
  const shouting = words.length > 1 && words.every((word) => word === word.toUpperCase());
  let name = "";
  for (const word of words) {
    const plain = shouting ? word.toLowerCase() : word;
    if (name === "") name = lowerFirst(plain);
    else name += (/\p{Nd}$/u.test(name) && /^\p{Nd}/u.test(plain) ? "_" : "") + upperFirst(plain);
  }
  return asIdentifier(lead + (name === "" ? "unnamed" : name));
}

/** `book_authors` → `BookAuthors`; a name that is in this form already keeps its spelling (`URLPattern`). */
export function pascalCase(text: string): string {
  const words = wordsOf(text).map(upperFirst);
  let name = "";
  for (const word of words) name += (/\p{Nd}$/u.test(name) && /^\p{Nd}/u.test(word) ? "_" : "") + word;
  return asIdentifier(name === "" ? "Unnamed" : name);
}

/** `BookAuthors` → `book-authors`, `URLPattern` → `url-pattern`: a file's name, of letters and digits that every file system takes. */
export function kebabCase(text: string): string {
  const words = pascalCase(text)
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1-$2")
    .replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, "$1-$2");
  return (
    words
      .toLowerCase()
      .replace(/^_+|[_$]+/g, "-")
      .replace(/^-+|-+$/g, "") || "unnamed"
  );
}

/** An identifier in ASCII: letters without their accents, others by their numbers (`Été` → `Ete`, `日` → `u65e5`, `a$` → `a_`). */
export function asciiName(name: string): string {
  if (/^\w+$/.test(name)) return name;
  const bare = name.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.replaceAll("$", "_").replace(/[^\w]/gu, (character) => `u${character.codePointAt(0)?.toString(16)}`);
}

/** The text with as few changes as make it an identifier. */
export function asIdentifier(text: string): string {
  if (isIdentifier(text)) return text;
  const inner = text.replace(UNFIT, "_");
  return BEGINNING.test(inner) ? inner : `_${inner}`;
}

function wordsOf(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => word !== "");
}

/** A letter whose capital came to Unicode later than itself stays as it is. */
function upperFirst(word: string): string {
  const [first = "", ...rest] = word;
  const upper = first.toUpperCase();
  return (isIdentifier(`_${upper}`) ? upper : first) + rest.join("");
}

/** Ranges of hexadecimal numbers as part of a regular expression's class. */
function classOf(ranges: string): string {
  return ranges.replace(/[0-9a-f]{4}/g, "\\u$&").replaceAll(" ", "");
}

/** Lowers the first letter, or the run of capitals that starts the word but for the one that starts its next word. */
function lowerFirst(word: string): string {
  const run = /^\p{Lu}{2,}(?=s(?!\p{Ll}))|^\p{Lu}+(?=\p{Lu}\p{Ll}|\P{L}|$)|^\p{Lu}/u.exec(word)?.[0] ?? "";
  return run.toLowerCase() + word.slice(run.length);
}
