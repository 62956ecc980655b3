import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, workspace } from "./workspace.js";

const SHOP = `from django.db import models


class Basket(models.Model):
    name = models.CharField(max_length=10, choices=[("a", "A"), ("b", "B")], default="a")


class Line(models.Model):
    basket = models.ForeignKey(Basket, on_delete=models.CASCADE)
    keeper = models.ForeignKey(Basket, on_delete=models.SET(1), related_name="kept")
`;

const convertIn = (path: string, ...argv: string[]) =>
  runMain(["convert", "shop", "--to", "drizzle", "--out", "db", ...argv], { cwd: path });

describe("convert --mode standalone", () => {
  it("gives the database what Django did, and prints what is left", async () => {
    const at = workspace({ "shop/__init__.py": "", "shop/models.py": SHOP });
    const { exitCode, stdout } = await convertIn(at.path, "--mode", "standalone", "--check-choices");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/shop\.Line\.keeper\s+SET\(…\)\s+refuses the deletion/);
    const { "shop.ts": code = "", "baseline.sql": baseline, "standalone.sql": takeover, ...rest } = at.read("db");
    expect(code).toContain('.onDelete("cascade")');
    expect(code).toContain(`default(sql\`'a'\`)`);
    for (const sql of [baseline, takeover]) {
      expect(sql).toMatch(/REFERENCES "shop_basket" \("id"\) ON DELETE CASCADE/);
      expect(sql).toContain("IN ('a', 'b')");
    }
    expect(JSON.parse(rest[".throughline.json"] ?? "{}").mode).toBe("standalone");
  });

  it("writes no standalone.sql for a mirror", async () => {
    const at = workspace({ "shop/__init__.py": "", "shop/models.py": SHOP });
    const { stdout } = await convertIn(at.path);
    expect(Object.keys(at.read("db"))).not.toContain("standalone.sql");
    expect(stdout).not.toContain("what the database cannot do");
  });

  it("says the same in JSON", async () => {
    const at = workspace({ "shop/__init__.py": "", "shop/models.py": SHOP });
    const { stdout } = await convertIn(at.path, "--mode", "standalone", "--format", "json", "--django", "4.2");
    const { database, django, left } = JSON.parse(stdout);
    expect({ database, django }).toEqual({ database: "standalone", django: "4.2" });
    expect(left).toMatchObject([{ entity: "shop.Line", name: "keeper", kind: "deletion" }]);
  });
});

describe("tables of the config", () => {
  const config = (keys: string) =>
    workspace({
      "library/__init__.py": "",
      "library/models.py": LIBRARY,
      "throughline.config.ts": `export default { project: "library", to: "drizzle", out: "db", ${keys} };\n`,
    });

  it("are chosen by name or model, with what their keys need", async () => {
    const at = config(`tables: ["library.Book*"]`);
    expect((await runMain(["convert"], { cwd: at.path })).exitCode).toBe(0);
    const code = at.read("db")["library.ts"] ?? "";
    expect(code).toContain('"library_book"');
    expect(code).toContain('"library_book_authors"');
    expect(code).toMatch(/Not part of what was asked for[^\n]*\n[^\n]*\n?export const author/);
  });

  it("are left out likewise", async () => {
    const at = config(`excludeTables: ["*_authors"]`);
    await runMain(["convert"], { cwd: at.path });
    const code = at.read("db")["library.ts"] ?? "";
    expect(code).toContain('"library_author"');
    expect(code).not.toContain("library_book_authors");
  });

  it("that are none are an error", async () => {
    const at = config(`tables: ["library_bok"]`);
    const { exitCode, stdout } = await runMain(["convert", "--format", "json"], { cwd: at.path });
    const { diagnostics } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "table-unknown" }));
  });
});
