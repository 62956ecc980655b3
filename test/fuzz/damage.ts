import fc from "fast-check";

/** One thing done to a file. What the numbers mean is the kind's own business; places are fractions of 2³¹ of the text. */
export interface Damage {
  readonly kind: DamageKind;
  readonly at: number;
  readonly to: number;
  readonly amount: number;
  readonly word: string;
}

/** What a kind of damage is given: the text with a character for each byte, and another file to take from. */
interface Hit {
  readonly text: string;
  readonly other: string;
  readonly damage: Damage;
}

const WHOLE = 2 ** 31;

const KINDS = {
  "flip a byte": ({ text, damage: { at, amount } }) => {
    const place = within(text, at);
    const byte = (text.charCodeAt(place) || 0) ^ (amount & 0xff || 1);
    return text.slice(0, place) + String.fromCharCode(byte & 0xff) + text.slice(place + 1);
  },
  "put a byte in": ({ text, damage: { at, amount } }) => inserted(text, at, String.fromCharCode(amount & 0xff)),
  "cut off": ({ text, damage: { at } }) => text.slice(0, within(text, at)),
  "cut out": ({ text, damage: { at, amount } }) => {
    const place = within(text, at);
    return text.slice(0, place) + text.slice(place + 1 + (amount % 400));
  },
  "repeat a part": ({ text, damage: { at, to, amount } }) => {
    const place = within(text, at);
    return inserted(text, to, text.slice(place, place + 1 + (amount % 2000)));
  },
  "delete a token": ({ text, damage: { at } }) => onTokens(text, (tokens) => void tokens.splice(within(tokens, at), 1)),
  "double a token": ({ text, damage: { at } }) =>
    onTokens(text, (tokens) => {
      const place = within(tokens, at);
      tokens.splice(place, 0, tokens[place] ?? "");
    }),
  "swap two tokens": ({ text, damage: { at, to } }) => onTokens(text, (tokens) => swap(tokens, at, to)),
  "take a token from elsewhere": ({ text, damage: { at, to } }) =>
    onTokens(text, (tokens) => {
      tokens[within(tokens, at)] = tokens[within(tokens, to)] ?? "";
    }),
  "replace a token": ({ text, damage: { at, word } }) =>
    onTokens(text, (tokens) => {
      tokens[within(tokens, at)] = word;
    }),
  "put a word in": ({ text, damage: { at, word } }) => inserted(text, at, word),
  "put lines in": ({ text, damage: { at, amount, word } }) =>
    onLines(text, (lines) => {
      const place = within(lines, at);
      const indent = amount % 3 === 0 ? "" : (/^[ \t]*/.exec(lines[place] ?? "")?.[0] ?? "");
      lines.splice(place, 0, ...word.split("\n").map((line) => indent + line));
    }),
  "indent a line": ({ text, damage: { at, amount } }) =>
    onLines(text, (lines) => {
      const place = within(lines, at);
      lines[place] = (amount % 3 === 0 ? "\t" : " ").repeat(amount % 10) + (lines[place] ?? "").trimStart();
    }),
  "indent all by tabs": ({ text, damage: { amount } }) =>
    text.replaceAll(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / (amount % 2 === 0 ? 4 : 2))),
  "delete a line": ({ text, damage: { at } }) => onLines(text, (lines) => void lines.splice(within(lines, at), 1)),
  "swap two lines": ({ text, damage: { at, to } }) => onLines(text, (lines) => swap(lines, at, to)),
  "splice two files": ({ text, other, damage: { at, to } }) =>
    text.slice(0, within(text, at)) + other.slice(within(other, to)),
  "append another file": ({ text, other }) => `${text}\n${other}`,
  "nest deeply": ({ text, damage: { at, amount, word } }) => {
    const [open = "(", close = ")"] = BRACKETS[amount % BRACKETS.length] ?? [];
    const depth = 1 << (amount % 15);
    return inserted(text, at, `${open.repeat(depth)}${word}${amount % 2 === 0 ? close.repeat(depth) : ""}`);
  },
  "lengthen a line": ({ text, damage: { at, amount, word } }) =>
    inserted(text, at, `${word} `.repeat(1 + Math.floor((1 << (amount % 18)) / (word.length + 1)))),
  "end lines otherwise": ({ text, damage: { amount } }) =>
    text.replaceAll("\n", ["\r", "\r\n", "\n\r", "\f\n", "\x0b", "\u0085", "\\\n"][amount % 7] ?? ""),
  "begin with a mark": ({ text, damage: { amount } }) =>
    (["\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "\0\0\xfe\xff", "# coding: latin-1\n", "# coding: utf-7\n"][amount % 6] ??
      "") + text,
} as const satisfies Record<string, (hit: Hit) => string>;

/** The kinds of damage. */
export type DamageKind = keyof typeof KINDS;

/** Pairs that nest in Python, TypeScript or JSON. */
const BRACKETS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["f(", ")"],
  ["-", ""],
  ["not ", ""],
  ["lambda: ", ""],
  ["1 + ", ""],
  ["a.b", ""],
  ["Q(", ") | Q()"],
  ["(x) => ", ""],
  ["!", ""],
  ["`${", "}`"],
  ['{"a":', "}"],
  ["if x:\n ", ""],
  ["class A:\n ", ""],
];

/**
 * Damage of every kind.
 * @param words what is put in: names, constants, whole statements of the language that the files are in
 */
export function damages(words: readonly string[]): fc.Arbitrary<Damage> {
  const place = fc.integer({ min: 0, max: WHOLE - 1 });
  return fc.record({
    kind: fc.constantFrom(...(Object.keys(KINDS) as DamageKind[])),
    at: place,
    to: place,
    amount: fc.nat(0xffff),
    word: fc.constantFrom(...words),
  });
}

/** The file after the damage; `other` is what splices take from. */
export function damaged(file: Uint8Array, damage: Damage, other: Uint8Array): Uint8Array {
  const hit: Hit = { text: Buffer.from(file).toString("latin1"), other: Buffer.from(other).toString("latin1"), damage };
  const word = Buffer.from(damage.word).toString("latin1");
  return Buffer.from(KINDS[damage.kind]({ ...hit, damage: { ...damage, word } }), "latin1");
}

/** The index that a fraction means. */
function within({ length }: { readonly length: number }, fraction: number): number {
  return Math.floor((fraction / WHOLE) * length);
}

function inserted(text: string, at: number, what: string): string {
  const place = within(text, at);
  return text.slice(0, place) + what + text.slice(place);
}

function onTokens(text: string, change: (tokens: string[]) => void): string {
  const tokens = text.match(/\w+|\n[ \t]*|[ \t]+|[^\w\s]+|\s/g) ?? [];
  change(tokens);
  return tokens.join("");
}

function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
}

function swap(items: string[], at: number, to: number): void {
  const [one, other] = [within(items, at), within(items, to)];
  [items[one], items[other]] = [items[other] ?? "", items[one] ?? ""];
}
