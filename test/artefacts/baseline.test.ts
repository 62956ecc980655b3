import { expect, it } from "vitest";
import { convert } from "../../src/pipeline.js";
import type { DialectName } from "../../src/schema/schema.js";
import { fixtures, inputOf } from "../cases/fixture.js";

it.each<DialectName>(["postgres", "mysql", "mariadb", "sqlite"])(
  "makes no index of which only the name could be read, on %s",
  async (dialect) => {
    const fixture = fixtures().find(({ name }) => name === "meta/unreadable");
    if (fixture === undefined) throw new Error("the fixture is gone");
    const { artefacts, schema } = await convert(inputOf(fixture), { target: "drizzle", dialect, namesGiven: {} });
    const names = schema.tables.flatMap(({ indexes }) => indexes.map(({ name }) => name));
    expect(names).toContain("truck_depot");
    expect(artefacts.baseline?.text).toContain("truck_axles");
    expect(artefacts.baseline?.text).not.toContain("truck_depot");
  },
);
