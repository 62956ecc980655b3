import { expect, it } from "vitest";
import { unknownStatement } from "../../src/artefacts/unknown-statement.js";
import { convert } from "../../src/pipeline.js";
import { SourceFile } from "../../src/source/source-file.js";
import { fixtureNamed, inputOf } from "../cases/fixture.js";

it.each([
  ["order_group", `COMMENT ON TABLE "order_group" IS 'x'`],
  ["table", `COMMENT ON TABLE "table" IS 'x'`],
  ["table", `ALTER TABLE ONLY "table" ADD COLUMN "x" int`],
])("leads to %s: %s", async (name, text) => {
  const input = inputOf(fixtureNamed("names/reserved-words"));
  const { schema } = await convert(input, { target: "drizzle", dialect: "postgres", namesGiven: {} });
  const statement = { text, start: 0, end: text.length };
  expect(unknownStatement(statement, schema, null, new SourceFile("finish.sql", text))?.table.name).toBe(name);
});
