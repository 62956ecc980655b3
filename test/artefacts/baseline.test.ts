import { expect, it } from "vitest";
import { convert } from "../../src/pipeline.js";
import type { DialectName } from "../../src/schema/schema.js";
import { fixtureNamed, inputOf } from "../cases/fixture.js";

it.each<DialectName>(["postgres", "mysql", "mariadb", "sqlite"])(
  "makes no index of which only the name could be read, on %s",
  async (dialect) => {
    const input = inputOf(fixtureNamed("meta/unreadable"));
    const { artefacts, schema } = await convert(input, { target: "drizzle", dialect, namesGiven: {} });
    const names = schema.tables.flatMap(({ indexes }) => indexes.map(({ name }) => name));
    expect(names).toContain("truck_depot");
    expect(artefacts.baseline?.text).toContain("truck_axles");
    expect(artefacts.baseline?.text).not.toContain("truck_depot");
  },
);
