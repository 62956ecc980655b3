import { createHash } from "node:crypto";
import type { Finding } from "./finding.js";

/**
 * What a finding is known by the next time, in the order of the findings: what it is about and not where it stands, so that moved
 * lines and other texts leave it the same. Findings that are alike are counted.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, table, columns, name }) => {
    const about = JSON.stringify([code, table, [...columns], name]);
    const count = seen.get(about) ?? 0;
    seen.set(about, count + 1);
    return createHash("sha256").update(`${about}#${count}`).digest("hex").slice(0, 32);
  });
}
