#!/usr/bin/env node
// Writes src/typescript/letters.ts: the characters that identifiers may hold, by TypeScript's own tables. Taken are those of
// the Basic Multilingual Plane that its tables of ES5 (Unicode 6, which never change) and its newest have in common.
//
//   node scripts/record-letters.mjs

import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const isIn = (test) => (code) => test(code, ts.ScriptTarget.ES5) && test(code, ts.ScriptTarget.Latest);
const starts = ranges(isIn(ts.isIdentifierStart));
const parts = ranges((code) => isIn(ts.isIdentifierPart)(code) && !isIn(ts.isIdentifierStart)(code));
const text = `// Written by scripts/record-letters.mjs from TypeScript's tables.

/** Letters beyond ASCII that every compiler knows, as ranges of hexadecimal numbers. */
export const LETTERS =
${lines(starts)};

/** What may stand in an identifier beyond ASCII, and not at its beginning. */
export const MARKS =
${lines(parts)};
`;
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), "../src/typescript/letters.ts"), text);

/** Ranges of the characters beyond ASCII that pass. */
function ranges(passes) {
  const found = [];
  for (let code = 0x80; code <= 0xffff; code++) {
    if (!passes(code)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  return found.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
}

function hex(code) {
  return code.toString(16).padStart(4, "0");
}

/** The ranges as a sum of texts, a line each. */
function lines(all) {
  const texts = [];
  for (let at = 0; at < all.length; at += 10) texts.push(all.slice(at, at + 10).join(" "));
  return texts.map((each, at) => `  "${each}${at === texts.length - 1 ? "" : " "}"`).join(" +\n");
}
