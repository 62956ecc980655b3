import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readProgram } from "./read-program.js";

const here = new URL("./packages/", import.meta.url);
const recorded: { modules: string[]; classes: string[]; names: Record<string, string> } = JSON.parse(
  readFileSync(new URL("recorded.json", here), "utf8"),
);
const files = Object.fromEntries(
  readdirSync(here, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".py"))
    .map((path) => [path, readFileSync(new URL(path, here))]),
);

describe("importing a small package tree", () => {
  const read = readProgram(files);
  read.program.importModule("main");

  test("runs class statements in CPython's order", () => {
    for (const each of read.program.classes()) each.namespace();
    const names = read.program.classes().map((each) => `${each.module}.${each.qualname}`);
    // `type(…)` is no class statement, so the recording does not see it.
    expect(names.filter((name) => name !== "shop.late.Typed")).toEqual(recorded.classes);
    expect(names).toContain("shop.late.Typed");
  });

  test("binds what CPython binds", () => {
    const shown = Object.fromEntries(Object.keys(recorded.names).map((name) => [name, read.show("main", name)]));
    expect(shown).toEqual(recorded.names);
  });

  test("reads the files that CPython reads", () => {
    const named = recorded.modules.filter((name) => name !== "shop.space").map((name) => name.replaceAll(".", "/"));
    const readModules = read.program.filesRead().map((file) => file.replace(/(\/__init__)?\.py$/, ""));
    expect([...readModules].sort()).toEqual([...named].sort());
  });

  test("reports nothing", () => {
    expect(read.diagnostics).toEqual([]);
  });
});
