import type { DjangoVersion } from "./project.js";

/** The version that is followed where a project does not say which it uses. */
export const DEFAULT_DJANGO_VERSION: DjangoVersion = "5.2";

/** Reads `5.2`, `5.2.17`, `5` as `major.minor`; undefined when it is no version. */
export function parseDjangoVersion(text: string): DjangoVersion | undefined {
  const match = /^v?(\d+)(?:\.(\d+))?/.exec(text.trim());
  if (match === null) return undefined;
  return `${Number(match[1])}.${Number(match[2] ?? "0")}`;
}

/** Whether `version` is `least` or newer. */
export function atLeast(version: DjangoVersion, least: DjangoVersion): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major !== leastMajor ? major > leastMajor : minor >= leastMinor;
}
