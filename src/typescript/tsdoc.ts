import { type Code, hardline, join } from "./code.js";
import { LINE_WIDTH } from "./print.js";

/**
 * A TSDoc comment and the line break after it; nothing when there is no text. Paragraphs are kept apart by empty lines.
 * Hostile text stays inside: comment ends, tags, control characters and characters that turn the text's direction are
 * taken apart or spelt out. Lines longer than `width` are wrapped at spaces.
 */
export function docComment(paragraphs: readonly (string | null)[], width: number = LINE_WIDTH - 8): Code {
  const blocks = paragraphs.map((paragraph) => linesOf(paragraph ?? "", width)).filter((block) => block.length > 0);
  const all = blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
  const [only] = all;
  if (only === undefined) return [];
  if (all.length === 1) return [`/** ${only} */`, hardline];
  const body = all.map((entry) => (entry === "" ? " *" : ` * ${entry}`));
  return [join(hardline, ["/**", ...body, " */"]), hardline];
}

function linesOf(text: string, width: number): string[] {
  const raw = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((entry) => safe(entry.trimEnd()));
  while (raw[0] === "") raw.shift();
  while (raw.at(-1) === "") raw.pop();
  return raw.flatMap((entry) => wrap(entry, width));
}

/** What `safe` has something to do about. */
const UNSAFE = /[^ -~]|\*\/|@/;

function safe(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replaceAll("\t", "  ")
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, spelt)
    .replaceAll("*/", "*\\/")
    .replace(/^(\s*)@/, "$1\\@")
    .replaceAll("{@", "{\\@");
}

function spelt(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const at = rest.lastIndexOf(" ", width);
    const cut = at > width / 2 ? at : rest.indexOf(" ", width);
    if (cut <= 0) break;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut + 1).trimStart();
    // A wrapped line must not start what would be read as a tag.
    if (rest.startsWith("@")) rest = `\\${rest}`;
  }
  lines.push(rest);
  return lines;
}
