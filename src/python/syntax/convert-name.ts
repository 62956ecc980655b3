import type { Conversion } from "./conversion.js";
import type { Name } from "./syntax.js";

/**
 * The identifier that the walker stands on.
 * @param start where it starts, if that is known
 */
export function convertName(c: Conversion, start = c.walker.start): Name {
  const end = identifierEnd(c.text, start);
  if (end !== undefined) return { kind: "Name", start, end, id: c.reader.name(start, end) };
  const to = c.walker.end;
  // Python compares names in this form (https://peps.python.org/pep-3131/).
  return { kind: "Name", start, end: to, id: c.text.slice(start, to).normalize("NFKC") };
}

/** Where the identifier at `start` ends, read off the text; undefined when it does not begin or end in ASCII. */
export function identifierEnd(text: string, start: number): number | undefined {
  let end = start;
  for (;;) {
    const unit = text.charCodeAt(end);
    if ((unit >= 97 && unit <= 122) || unit === 95 || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) end++;
    else return unit > 127 || end === start ? undefined : end;
  }
}
