/** Largest table of line pairs that is searched for what is common; beyond it the text counts as replaced as a whole. */
const MAX_PAIRS = 4_000_000;

/** Lines of context around a change, as `diff -u` has them. */
const CONTEXT = 3;

type Edit = { readonly kind: " " | "-" | "+"; readonly line: string };

/**
 * The change from one text to another in the unified format that `patch` takes
 * (https://www.gnu.org/software/diffutils/manual/html_node/Unified-Format.html). Null stands for no file.
 */
export function unifiedDiff(path: string, before: string | null, after: string | null): string {
  const edits = diffLines(lines(before ?? ""), lines(after ?? ""));
  const header = `--- ${before === null ? "/dev/null" : `a/${path}`}\n+++ ${after === null ? "/dev/null" : `b/${path}`}\n`;
  return header + hunks(edits).join("");
}

/** Lines with their line feeds; a last line without one is kept as it is. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunks(edits: readonly Edit[]): string[] {
  const changed = edits.flatMap((edit, at) => (edit.kind === " " ? [] : [at]));
  const result: string[] = [];
  let [oldLine, newLine, done] = [1, 1, 0];
  for (let index = 0; index < changed.length; ) {
    const from = Math.max((changed[index] ?? 0) - CONTEXT, 0);
    let last = changed[index] ?? 0;
    while (index < changed.length && (changed[index] ?? 0) - last <= 2 * CONTEXT) last = changed[index++] ?? last;
    const skipped = edits.slice(done, from);
    oldLine += skipped.filter(({ kind }) => kind !== "+").length;
    newLine += skipped.filter(({ kind }) => kind !== "-").length;
    const hunk = edits.slice(from, last + 1 + CONTEXT);
    const olds = hunk.filter(({ kind }) => kind !== "+").length;
    const news = hunk.filter(({ kind }) => kind !== "-").length;
    const body = hunk.map(
      ({ kind, line }) => `${kind}${line}${line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"}`,
    );
    result.push(
      `@@ -${olds === 0 ? oldLine - 1 : oldLine},${olds} +${news === 0 ? newLine - 1 : newLine},${news} @@\n${body.join("")}`,
    );
    oldLine += olds;
    newLine += news;
    done = from + hunk.length;
  }
  return result;
}

/** The edits along a longest common subsequence of lines; deletions before insertions. */
function diffLines(a: readonly string[], b: readonly string[]): Edit[] {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const kept = (line: string): Edit => ({ kind: " ", line });
  const middle = diffMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...a.slice(0, head).map(kept), ...middle, ...a.slice(a.length - tail).map(kept)];
}

function diffMiddle(a: readonly string[], b: readonly string[]): Edit[] {
  const width = b.length + 1;
  const pairs = (a.length + 1) * width;
  /** At `i * width + j`: how many lines `a` from `i` and `b` from `j` have in common. */
  const common = new Uint32Array(pairs <= MAX_PAIRS ? pairs : 0);
  for (let i = a.length - 1; i >= 0 && common.length > 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const below = common[at + width] ?? 0;
      common[at] = a[i] === b[j] ? (common[at + width + 1] ?? 0) + 1 : Math.max(below, common[at + 1] ?? 0);
    }
  }
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    const [old, fresh] = [a[i], b[j]];
    if (old !== undefined && old === fresh && common.length > 0) {
      edits.push({ kind: " ", line: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || (common[at + width] ?? 0) >= (common[at + 1] ?? 0))) {
      edits.push({ kind: "-", line: old });
      i += 1;
    } else {
      edits.push({ kind: "+", line: fresh ?? "" });
      j += 1;
    }
  }
  return edits;
}
