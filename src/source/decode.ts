import { SourceFile } from "./source-file.js";
import type { Span } from "./span.js";
import { findTemplateTag } from "./template-tag.js";

/** A file that holds no Python that could be read: why, and where that shows. */
export interface NotPython {
  /** Half a sentence that goes behind the file's name: `is no UTF-8 (byte 0xff)`. */
  readonly reason: string;
  readonly span: Span;
}

/**
 * Decodes a Python file as Python does: byte order mark, coding cookie in the first two lines, else UTF-8
 * (https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations). A carriage return that stands
 * alone ends a line, as in Python, and becomes a line feed, so that offsets stay as they are.
 * @param path how diagnostics name the file
 */
export function decodePython(path: string, bytes: Uint8Array): SourceFile | NotPython {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse(path, "", "is in UTF-16, which Python does not read");
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return refuse(path, lossyText(bytes.subarray(0, nul)), "holds a NUL byte, so it is no text");
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  const cookie = codingCookie(content);
  const encoding = normalizeEncoding(cookie ?? "utf-8");
  if (marked && encoding !== "utf-8") {
    return refuse(path, "", `has a UTF-8 byte order mark and says that it is in ${cookie}`);
  }
  const text = decodeText(content, encoding);
  if (text === undefined) return refuse(path, "", `is in the unknown encoding ${cookie}`);
  if (typeof text !== "string") {
    const byte = (content[text.invalidAt] ?? 0).toString(16).padStart(2, "0");
    return refuse(path, lossyText(content.subarray(0, text.invalidAt)), `is no valid ${encoding} (byte 0x${byte})`);
  }
  const lines = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
  const file = new SourceFile(path, lines);
  const tag = findTemplateTag(lines);
  if (tag === undefined) return file;
  return {
    reason: `is a template (\`${lines.slice(tag.start, tag.end)}\`), not Python`,
    span: file.span(tag.start, tag.end),
  };
}

/** @param before what could be decoded before the place */
function refuse(path: string, before: string, reason: string): NotPython {
  return { reason, span: new SourceFile(path, `${before} `).span(before.length, before.length) };
}

function lossyText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/** Name in the coding cookie of the first two lines, as https://peps.python.org/pep-0263/ defines it. */
function codingCookie(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 1000)).split(/\r\n?|\n/, 2);
  for (const line of head) {
    const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line);
    if (cookie) return cookie[1];
    if (!/^[ \t\f]*(?:#|$)/.test(line)) return undefined;
  }
  return undefined;
}

/** Python's name of an encoding as `TextDecoder` says it; `utf-8`, `iso-8859-1` and `ascii` for their aliases. */
function normalizeEncoding(name: string): string {
  const lower = name.toLowerCase().replaceAll("_", "-");
  if (/^(utf-?8|u8|utf|cp65001)(-|$)/.test(lower)) return "utf-8";
  if (/^(latin-?1|l1|iso-?8859-?1|8859|cp819|iso-latin-1)(-(unix|dos|mac))?$/.test(lower)) return "iso-8859-1";
  if (/^(us-)?ascii$|^646$/.test(lower)) return "ascii";
  const page = /^(?:cp|windows-?)(125[0-8]|874)$/.exec(lower);
  return page ? `windows-${page[1]}` : lower;
}

/** Characters of bytes 0x80 to 0x9f. Node 20 decodes windows-1252 as if it were ISO 8859-1. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Undefined for an encoding that is not known. */
function decodeText(bytes: Uint8Array, encoding: string): string | { readonly invalidAt: number } | undefined {
  if (encoding === "iso-8859-1") return latin1(bytes);
  if (encoding === "windows-1252") {
    return latin1(bytes).replace(/[\x80-\x9f]/g, (unit) => WINDOWS_1252.charAt(unit.charCodeAt(0) - 0x80));
  }
  if (encoding === "ascii") {
    const invalidAt = bytes.findIndex((byte) => byte > 127);
    return invalidAt === -1 ? latin1(bytes) : { invalidAt };
  }
  if (/^utf-?(16|32)/.test(encoding)) return undefined;
  const decoder = attempt(() => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }));
  if (decoder === undefined) return undefined;
  return attempt(() => decoder.decode(bytes)) ?? { invalidAt: invalidByte(bytes, encoding) };
}

/** Offset of the byte that the invalid part begins with, found by halving; as Python reports it for UTF-8. */
function invalidByte(bytes: Uint8Array, encoding: string): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const part = bytes.subarray(0, middle);
    const decoded = attempt(() => decoder.decode(part, { stream: middle < bytes.length }));
    if (middle <= bytes.length && decoded !== undefined) valid = middle;
    else invalid = middle;
  }
  if (encoding !== "utf-8") return Math.min(valid, bytes.length - 1);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return Buffer.byteLength(decoder.decode(bytes.subarray(0, valid), { stream: true }));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function attempt<T>(operation: () => T): T | undefined {
  try {
    return operation();
  } catch {
    return undefined;
  }
}
