import { describe, expect, it } from "vitest";
import { saysNewName } from "../../src/cli/batch/read-unit.js";
import { type Conversion, convertReading, readFor } from "../../src/pipeline.js";
import { fixtures, inputOf } from "../cases/fixture.js";

/** What the next run finds in an output folder changes nothing of it: `batch --cache` relies on that. */
describe("names that were given once, given again, change nothing but that they are not said to be new", () => {
  it.each(fixtures().map((fixture) => [fixture.name, fixture] as const))("%s", async (_, fixture) => {
    const reading = readFor(inputOf(fixture), "postgres");
    for (const target of ["drizzle", "typeorm"] as const) {
      const options = { target, dialect: "postgres" } as const;
      const first = await convertReading(reading, false, { ...options, namesGiven: {} });
      // A manifest has them in order of label.
      const namesGiven = Object.fromEntries(Object.entries(first.names).sort(([a], [b]) => (a < b ? -1 : 1)));
      const second = await convertReading(reading, false, { ...options, namesGiven });
      expect(everything(second)).toEqual(everything(first));
    }
  });
});

function everything({ files, migrations, artefacts, names, notCarried, left, diagnostics }: Conversion) {
  return {
    files,
    migrations,
    artefacts,
    names,
    notCarried,
    left,
    diagnostics: diagnostics.filter((each) => !saysNewName(each)),
  };
}
