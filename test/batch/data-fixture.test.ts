import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFixture } from "../../src/batch/data-fixture.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const recorded = (format: string): string =>
  readFileSync(join(import.meta.dirname, `recorded/groups.${format}`), "utf8");

describe("dataFixture", () => {
  it.each(["json", "jsonl", "yaml", "xml"])(
    "knows what Django's %s serializer writes, wherever it lies",
    async (format) => {
      const path = `/p/data/groups.${format}`;
      expect(await dataFixture(memoryFiles({ [path]: recorded(format) }), path)).toEqual({ path, format, objects: 3 });
    },
  );

  it.each([
    ["package.json", '{ "model": "auth.group" }'],
    ["list.json", '[{ "name": "x" }]'],
    ["broken.json", '[{ "model": "auth.group", '],
    ["openapi.yaml", "model: auth.group\nother: 1\n"],
    ["anchors.yaml", "- model: auth.group\n  a: &a [*a]\n- model: nothing\n"],
    ["feed.xml", "<feed><object model='auth.group'/></feed>"],
    ["models.py", "x = 1"],
    ["groups.json.gz", "\x1f\x8b"],
  ])("takes %s for something else", async (name, text) => {
    const path = `/p/data/${name}`;
    expect(await dataFixture(memoryFiles({ [path]: text }), path)).toBeUndefined();
  });

  it("knows an app's fixtures folder, whatever is in it", async () => {
    const files = memoryFiles({
      "/p/shop/models.py": "",
      "/p/shop/fixtures/broken.json": "[{",
      "/p/shop/fixtures/none.xml": '<django-objects version="1.0"></django-objects>',
      "/p/shop/fixtures/old/packed.json.gz": "\x1f\x8b",
      "/p/fixtures/broken.json": "[{",
    });
    const at = (path: string) => dataFixture(files, path);
    expect(await at("/p/shop/fixtures/broken.json")).toMatchObject({ format: "json", objects: null });
    expect(await at("/p/shop/fixtures/none.xml")).toMatchObject({ format: "xml", objects: 0 });
    expect(await at("/p/shop/fixtures/old/packed.json.gz")).toMatchObject({ format: "json", objects: null });
    expect(await at("/p/fixtures/broken.json")).toBeUndefined();
  });

  it("does not unfold entities", async () => {
    const path = "/p/bomb.xml";
    const levels = Array.from({ length: 40 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join("");
    const text = `<!DOCTYPE x [<!ENTITY a0 "ha">${levels}]><django-objects><object model="a.b">&a40;</object></django-objects>`;
    const started = performance.now();
    await dataFixture(memoryFiles({ [path]: text }), path);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
