import type { Finding } from "./finding.js";
import { fingerprints } from "./fingerprints.js";

/** A finding that is known: what it is recognised by, and what it is about, for people. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly code: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly name: string | null;
}

const FORMAT = 1;

/** The findings as the text of a baseline file, in order of fingerprint: the same findings give the same bytes. */
export function printBaseline(findings: readonly Finding[]): string {
  const prints = fingerprints(findings);
  const known = findings.map(
    ({ code, table, columns, name }, at): KnownFinding => ({
      ...{ fingerprint: prints[at] ?? "", code, table, columns, name },
    }),
  );
  const sorted = [...known].sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, findings: sorted }, null, 2)}\n`;
}

/** Reads a baseline file's text; null when it is none. */
export function parseBaseline(text: string): readonly KnownFinding[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || !("findings" in value) || !("format" in value)) return null;
  const { format, findings } = value;
  return format === FORMAT && Array.isArray(findings) && findings.every(isKnown) ? findings : null;
}

function isKnown(value: unknown): value is KnownFinding {
  if (typeof value !== "object" || value === null) return false;
  const text = (key: string): boolean => typeof Reflect.get(value, key) === "string";
  return text("fingerprint") && text("code") && text("table") && Array.isArray(Reflect.get(value, "columns"));
}

/** Findings held against those that are known. */
export interface AgainstBaseline {
  readonly fresh: readonly Finding[];
  readonly known: number;
  /** What is known and no longer there. */
  readonly stale: readonly KnownFinding[];
}

/** Takes off what is known. */
export function againstBaseline(findings: readonly Finding[], baseline: readonly KnownFinding[]): AgainstBaseline {
  const known = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const prints = fingerprints(findings);
  const found = new Set(prints);
  const fresh = findings.filter((_, at) => !known.has(prints[at] ?? ""));
  return {
    fresh,
    known: findings.length - fresh.length,
    stale: baseline.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}
