import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJournal, printJournal } from "../../src/cli/journal.js";
import { contentHash, parseManifest, printManifest } from "../../src/cli/manifest.js";

const texts = fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true });
const required = fc.record({
  target: fc.string(),
  targetVersion: fc.option(fc.string()),
  dialect: fc.string(),
  mode: fc.string(),
  django: fc.string(),
  files: texts,
  names: fc.dictionary(fc.string(), texts, { noNullPrototype: true }),
});
const once = fc.uniqueArray(fc.string(), { minLength: 1 }).map((paths) => ({ once: paths.sort() }));
const manifests = fc.oneof(
  required,
  fc.tuple(required, once).map(([manifest, more]) => ({ ...manifest, ...more })),
);

describe("the manifest", () => {
  it("is read as it was printed, whatever it holds", () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        expect(parseManifest(printManifest(manifest))).toEqual(manifest);
      }),
    );
  });

  it("is the same text whatever the order of its entries", () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const turned = Object.fromEntries(Object.entries(manifest.files).reverse());
        expect(printManifest({ ...manifest, files: turned })).toBe(printManifest(manifest));
      }),
    );
  });

  it("is none when it is of another shape, and never fails", () => {
    const later = {
      ...JSON.parse(
        printManifest({ target: "", targetVersion: null, dialect: "", mode: "", django: "", files: {}, names: {} }),
      ),
      format: 2,
    };
    expect(parseManifest(JSON.stringify(later))).toBeNull();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseManifest(text)).toBeNull();
      }),
    );
  });
});

describe("the journal", () => {
  it("is read as it was printed, and says nothing when it was torn", () => {
    const journal = { files: { "a.ts": [contentHash("a")] }, temporary: [".a.ts.1.throughline-tmp"] };
    expect(parseJournal(printJournal(journal))).toEqual(journal);
    for (let end = 0; end < printJournal(journal).length - 2; end++) {
      expect(parseJournal(printJournal(journal).slice(0, end))).toEqual({ files: {}, temporary: [] });
    }
    expect(parseJournal('{"files": {"a": 1, "b": ["x", 2]}, "temporary": [3]}')).toEqual({ files: {}, temporary: [] });
  });
});

describe("contentHash", () => {
  it("is SHA-256, line endings aside", () => {
    expect(contentHash("abc")).toBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(contentHash("a\r\nb\r\n")).toBe(contentHash("a\nb\n"));
    expect(contentHash("a\n")).not.toBe(contentHash("a"));
  });
});
