import { describe, expect, it } from "vitest";
import { dialects } from "../../../src/dialects/index.js";
import { convert, type SupportedDialect } from "../../../src/pipeline.js";
import type { EmittedFile } from "../../../src/targets/target.js";
import { fixtures, inputOf } from "../../cases/fixture.js";
import { typeErrors } from "../compile.js";

/** Every fixture in every dialect, in a file for each app, and for PostgreSQL in a file for each entity, too. */
describe.each(["app", "entity"] as const)("every fixture, a file for each %s", (layout) => {
  it.each(layout === "app" ? (Object.keys(dialects) as SupportedDialect[]) : (["postgres"] as const))(
    "compiles under strict: %s",
    { timeout: 600_000 },
    async (dialect) => {
      const outputs: Record<string, readonly EmittedFile[]> = {};
      for (const fixture of fixtures()) {
        const options = { target: "typeorm", dialect, namesGiven: {}, layout } as const;
        const { files, migrations } = await convert(inputOf(fixture), options);
        const all = [...files, ...migrations];
        if (files.length > 0) outputs[`${dialect}/${fixture.name}`] = all;
      }
      expect(Object.keys(outputs).length).toBeGreaterThan(100);
      expect(typeErrors(outputs, "typeorm")).toEqual([]);
    },
  );
});
