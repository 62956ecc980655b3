import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { convert, inspect, type ProjectInput } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { realFiles } from "../../src/source/real-files.js";
import { type Fixture, fixtures, inputOf } from "../cases/fixture.js";
import { filesBelow } from "../cases/golden.js";

/** Directory listings come in the order that the test asks for. */
const listing = vi.hoisted(() => ({ reversed: false }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const readdirSync = (...args: Parameters<typeof fs.readdirSync>): unknown => {
    const names: unknown = fs.readdirSync(...args);
    return listing.reversed && Array.isArray(names) ? [...names].reverse() : names;
  };
  return { ...fs, default: { ...fs, readdirSync }, readdirSync };
});

/** Law 2: the same input gives the same bytes, whatever the clock, the machine, the folder it lies in, or the order of listings. */
describe("law 2: same input, same bytes", () => {
  it.each(fixtures().map((fixture) => [fixture.name, fixture] as const))("%s", async (_, fixture) => {
    const first = await everything(inputOf(fixture));
    expect(await everything(inputOf(fixture))).toBe(first);

    listing.reversed = true;
    const reversed = await everything(inputOf(fixture, realFiles())).finally(() => {
      listing.reversed = false;
    });
    expect(reversed).toBe(first);

    expect(await everything(elsewhere(fixture))).toBe(first);
  });
});

/** All that comes out of a project, as one text. */
async function everything(input: ProjectInput): Promise<string> {
  const { graph } = inspect(input, "postgres");
  const { files, diagnostics, names, notCarried } = await convert(input, {
    target: "drizzle",
    dialect: "postgres",
    namesGiven: {},
  });
  const all = JSON.stringify({ graph, files, diagnostics, names, notCarried }, null, 1);
  return all.replaceAll(input.path, ".");
}

/** The fixture's files in another place, in memory, added in reverse. */
function elsewhere(fixture: Fixture): ProjectInput {
  const root = `/elsewhere/${fixture.name}`;
  const own = filesBelow(fixture.path).filter((path) => !path.startsWith("expected/"));
  const contents = [...own]
    .reverse()
    .map((path) => [`${root}/${path}`, readFileSync(join(fixture.path, path))] as const);
  return { ...inputOf(fixture, memoryFiles(Object.fromEntries(contents))), path: root };
}
