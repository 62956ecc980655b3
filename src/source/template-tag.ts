/**
 * The first tag of a template language (Jinja, Django's own) that stands outside strings and comments: no Python has
 * `{%` there, and none that runs has a name in doubled braces. Undefined when there is none.
 */
export function findTemplateTag(text: string): { readonly start: number; readonly end: number } | undefined {
  if (!text.includes("{%") && !text.includes("{{")) return undefined;
  const openings = /"""|'''|["'#]|\{%|\{\{/g;
  const tag = /\{%[^\n]*?%\}|\{\{-?[ \t]*[A-Za-z_][\w.]*[ \t]*(?:\|[^\n{}]*)?-?\}\}/y;
  for (let match = openings.exec(text); match !== null; match = openings.exec(text)) {
    const opening = match[0];
    if (opening.startsWith("{")) {
      tag.lastIndex = match.index;
      if (tag.test(text)) return { start: match.index, end: tag.lastIndex };
    } else if (opening === "#") openings.lastIndex = lineEnd(text, match.index);
    else openings.lastIndex = stringEnd(text, match.index + opening.length, opening);
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Offset behind the string that `quote` opened before `from`; one in single quotes ends with its line at the latest. */
function stringEnd(text: string, from: number, quote: string): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith(quote, at)) return at + quote.length;
    else if (quote.length === 1 && text[at] === "\n") return at;
    else at++;
  }
  return text.length;
}
