import { readFileSync } from "node:fs";

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String(version);
}

/** The version, and a hash of the built code where it is built: what may be relied on to do the same again. */
export function buildVersion(): string {
  const build = new URL("../../dist/build.txt", import.meta.url);
  try {
    return `${packageVersion()}-${readFileSync(build, "utf8").trim()}`;
  } catch {
    return packageVersion();
  }
}
