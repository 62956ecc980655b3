import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printScript, splitScript, unprintable } from "../../src/artefacts/sql-script.js";
import { migrationStatements } from "../database/statements.js";

const HOSTILE = [
  'CREATE TABLE "a" ("b" text DEFAULT \'x;y\' NOT NULL)',
  "COMMENT ON TABLE \"a\" IS '-- no comment\n-- at all'",
  'CREATE TABLE "é" ("--" text DEFAULT \'--> statement-break\' NOT NULL)',
  "DO $$BEGIN IF NOT EXISTS (SELECT 1) THEN SELECT 1; END IF; END$$",
];

describe("an SQL script", () => {
  it("is split by drizzle's migrator into its statements, comments aside", () => {
    const pieces = migrationStatements(printScript(["A header.", "", "More."], HOSTILE));
    const bare = pieces.map((piece) => piece.replace(/^(--.*\n)*\n?/, "").replace(/;\n(-- )?$/, ""));
    expect(bare.map((piece) => piece.replace(/^\n/, ""))).toEqual(HOSTILE);
  });

  it("is read back as the statements that were printed", () => {
    expect(splitScript(printScript(["A header."], HOSTILE))).toEqual(HOSTILE);
    expect(splitScript(printScript([], HOSTILE).replaceAll("\n", "\r\n"))).toEqual(HOSTILE);
    const texts = fc.string({ unit: "binary" }).map((text) => `SELECT '${text.replaceAll("'", "''")}' AS x`);
    fc.assert(
      fc.property(fc.array(texts), (statements) => {
        const sayable = statements.filter((each) => unprintable(each) === null && !each.includes("\r"));
        expect(splitScript(printScript(["A header."], sayable))).toEqual(sayable);
      }),
    );
  });

  it.each([
    ["NUL", "SELECT 'a\0b'"],
    ["half a surrogate pair", "SELECT 'a\ud800b'"],
    ["drizzle's own mark", "SELECT 'a--> statement-breakpoint'"],
  ])("refuses a statement with %s", (_, statement) => {
    expect(unprintable(statement)).not.toBeNull();
    expect(unprintable(statement.replace(/[\0\ud800]|--> statement-breakpoint/u, "😀"))).toBeNull();
  });
});
