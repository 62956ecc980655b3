import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { checkSarif } from "../../src/cli/reporters/check-sarif.js";
import { HOSTILE_REPORT, SOME_REPORT } from "../cli/reports.js";

const SCHEMA = join(import.meta.dirname, "../../.live/sarif-schema-2.1.0.json");

/** The published schema, but for the pattern of `language`, which is no regular expression (oasis-tcs/sarif-spec). */
function schema(): object {
  const text = readFileSync(SCHEMA, "utf8").replaceAll('"^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$"', '"^[a-zA-Z]{2}"');
  return JSON.parse(text);
}

describe("SARIF", () => {
  it.each([
    ["a plain report", SOME_REPORT],
    ["hostile names", HOSTILE_REPORT],
    ["no findings", { ...SOME_REPORT, findings: [], problems: [] }],
  ])("of %s is what the published schema asks for", (_, report) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(schema());
    const log: unknown = JSON.parse(checkSarif(report, "1.2.3"));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
  });

  it("is not passed by anything", () => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    expect(ajv.compile(schema())({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });
});
