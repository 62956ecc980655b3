import type { Finding } from "./finding.js";

/** Whether a pattern names a finding: its code, table, `table.column` or `table.constraint`; `*` stands for any text. */
export function isIgnored(finding: Finding, patterns: readonly string[]): boolean {
  const { code, table, columns, name } = finding;
  const parts = name === null ? columns : [name, ...(columns.length === 1 ? columns : [])];
  const names = [code, table, ...parts.map((part) => `${table}.${part}`)];
  return patterns.some((pattern) => names.some((each) => matches(each, pattern)));
}

function matches(name: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return name === pattern;
  const last = rest.pop() ?? "";
  let at = first.length;
  if (!name.startsWith(first)) return false;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
