import { describe, expect, it } from "vitest";
import { realFiles } from "../../../src/source/real-files.js";
import { columnsOf, inspectSamples, recordedPackages, throughOf, throughOrderingOf } from "./samples.js";

/** A `site-packages` folder with some of the packages: their source is then read as well. */
const SITE_PACKAGES = process.env.THROUGHLINE_SITE_PACKAGES ?? null;

/** What of a package is not as real Django has it, in words. */
function untrue(name: string, sitePackages: string | null): readonly string[] {
  const recorded = recordedPackages().get(name);
  if (recorded === undefined) return [`${name} is not recorded`];
  const { samples } = recorded;
  const result = inspectSamples(recorded, sitePackages, sitePackages === null ? undefined : realFiles());
  return samples.flatMap((sample, index) => {
    const said = result.diagnostics.filter(({ model }) => model === `samples.Sample${index}`);
    // The type of a key to a model of an app that is not installed here is an assumption, and said to be one.
    const assumed = said.filter(({ code }) => code.startsWith("relation-target-")).map(({ field }) => field);
    const typed = (column: readonly unknown[]) =>
      assumed.includes(String(column[0])) ? column.toSpliced(3, 1) : column;
    // Source that cannot be followed is no silent difference.
    if (sitePackages !== null && said.some(({ code }) => code === "option-unreadable")) return [];
    const found = columnsOf(result, index)?.map(typed);
    const differences: string[] = [];
    if (JSON.stringify(found) !== JSON.stringify(sample.columns.map(typed))) {
      const codes = said.map(({ code }) => code).join(", ");
      differences.push(
        `${sample.path}: ${JSON.stringify(found)} instead of ${JSON.stringify(sample.columns)} (${codes})`,
      );
    }
    if (said.some(({ code }) => code === "on-delete-missing"))
      differences.push(`${sample.path}: Django asks for no on_delete`);
    const through = throughOf(result, index);
    if (JSON.stringify(through) !== JSON.stringify(sample.through ?? null)) {
      differences.push(
        `${sample.path}: through ${JSON.stringify(through)} instead of ${JSON.stringify(sample.through)}`,
      );
    }
    const ordering = throughOrderingOf(result, index);
    if (JSON.stringify(ordering) !== JSON.stringify(sample.throughOrdering))
      differences.push(`${sample.path}: ordered by ${JSON.stringify(ordering)}`);
    return differences;
  });
}

describe("a known package's fields and bases give the columns that real Django makes", () => {
  it.each([...recordedPackages().keys()])("%s", (name) => expect(untrue(name, null)).toEqual([]));
});

if (SITE_PACKAGES === null) {
  console.info("Packages are not read from source: THROUGHLINE_SITE_PACKAGES names no folder that holds them.");
}

describe.runIf(SITE_PACKAGES !== null)("and the same ones when its source is read", () => {
  it.each([...recordedPackages().keys()])("%s", (name) => expect(untrue(name, SITE_PACKAGES)).toEqual([]));
});
