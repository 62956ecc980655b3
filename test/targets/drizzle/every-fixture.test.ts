import { describe, expect, it } from "vitest";
import { dialects } from "../../../src/dialects/index.js";
import { convert, type SupportedDialect } from "../../../src/pipeline.js";
import { RELEASES, type ReleaseName } from "../../../src/targets/drizzle/release.js";
import type { EmittedFile } from "../../../src/targets/target.js";
import { fixtures, inputOf } from "../../cases/fixture.js";
import { typeErrors } from "../compile.js";

const DIALECTS = Object.keys(dialects) as SupportedDialect[];

/** The golden files of PostgreSQL and 0.45 are compiled by `test/goldens.test.ts`; here is every other pair. */
describe.each(Object.keys(RELEASES) as ReleaseName[])("every fixture, for Drizzle %s", (libraryVersion) => {
  it("compiles under strict in every dialect", { timeout: 600_000 }, async () => {
    const outputs: Record<string, readonly EmittedFile[]> = {};
    for (const dialect of DIALECTS.filter((each) => each !== "postgres" || libraryVersion !== "0.45")) {
      for (const fixture of fixtures()) {
        const options = { target: "drizzle", dialect, namesGiven: {}, libraryVersion } as const;
        const { files } = await convert(inputOf(fixture), options);
        if (files.length > 0) outputs[`${dialect}/${fixture.name}`] = files;
      }
    }
    expect(typeErrors(outputs, libraryVersion)).toEqual([]);
  });
});
