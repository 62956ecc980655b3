import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cachedFiles } from "../../src/source/cached-files.js";
import type { Files } from "../../src/source/files.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { realFiles } from "../../src/source/real-files.js";

const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "files-")).replaceAll("\\", "/");
  mkdirSync(join(root, "app/models"), { recursive: true });
  writeFileSync(join(root, "app/models/b.py"), "b = 1\n");
  writeFileSync(join(root, "app/models/B.py.txt"), "");
  writeFileSync(join(root, "app/apps.py"), "é");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const inMemory = { "/p/app/models/b.py": "b = 1\n", "/p/app/models/B.py.txt": "", "/p/app/apps.py": "é" };

/** The files after everything below a folder was listed. */
function listed(files: Files, folder: string): Files {
  for (const { name, type } of files.list(folder)) if (type === "directory") listed(files, `${folder}/${name}`);
  return files;
}

describe.each([
  ["memory", () => ({ files: memoryFiles(inMemory), top: "/p" })],
  ["disk", () => ({ files: realFiles(), top: root })],
  ["cached", () => ({ files: cachedFiles(memoryFiles(inMemory)), top: "/p" })],
  ["cached after listing", () => ({ files: listed(cachedFiles(realFiles()), root), top: root })],
])("%s", (_name, make) => {
  test("reads bytes of files and of nothing else", () => {
    const { files, top } = make();
    expect(text(files.read(`${top}/app/models/b.py`))).toBe("b = 1\n");
    expect(text(files.read(`${top}/app/apps.py`))).toBe("é");
    expect(files.read(`${top}/app`)).toBeUndefined();
    expect(files.read(`${top}/missing.py`)).toBeUndefined();
    expect(files.read(`${top}/app/apps.py/x`)).toBeUndefined();
  });

  test("tells files from directories", () => {
    const { files, top } = make();
    expect([files.isFile(`${top}/app/apps.py`), files.isDirectory(`${top}/app/apps.py`)]).toEqual([true, false]);
    expect([files.isFile(`${top}/app`), files.isDirectory(`${top}/app`)]).toEqual([false, true]);
    expect([files.isFile(`${top}/nope`), files.isDirectory(`${top}/nope`)]).toEqual([false, false]);
  });

  test("lists by code unit", () => {
    const { files, top } = make();
    expect(files.list(`${top}/app`)).toEqual([
      { name: "apps.py", type: "file" },
      { name: "models", type: "directory" },
    ]);
    expect(files.list(`${top}/app/models/`).map((entry) => entry.name)).toEqual(["B.py.txt", "b.py"]);
    expect(files.list(`${top}/app/apps.py`)).toEqual([]);
    expect(files.list(`${top}/nope`)).toEqual([]);
  });
});

test("a cache keeps what it saw first, and takes trailing slashes and dots as they are", () => {
  const asked: string[] = [];
  const under = memoryFiles(inMemory);
  const files = cachedFiles({
    ...under,
    isFile: (path) => {
      asked.push(path);
      return under.isFile(path);
    },
    isDirectory: (path) => {
      asked.push(path);
      return under.isDirectory(path);
    },
  });
  expect([files.isFile("/p/app/apps.py"), files.isFile("/p/app/apps.py")]).toEqual([true, true]);
  expect(asked).toEqual(["/p/app/apps.py"]);
  files.list("/p/app");
  expect([files.isDirectory("/p/app/models"), files.isDirectory("/p/app/models/")]).toEqual([true, true]);
  expect([files.isFile("/p/app/models"), files.isFile("/p/app/none.py"), files.isDirectory("/")]).toEqual([
    false,
    false,
    true,
  ]);
  expect(asked).toEqual(["/p/app/apps.py", "/"]);
});

test("symbolic links are followed, loops and dangling ones do no harm", () => {
  const files = realFiles();
  symlinkSync(join(root, "app"), join(root, "app/loop"));
  symlinkSync(join(root, "gone"), join(root, "app/dangling"));
  symlinkSync(join(root, "app/self"), join(root, "app/self"));
  const types = Object.fromEntries(files.list(`${root}/app`).map((entry) => [entry.name, entry.type]));
  expect(types).toMatchObject({ loop: "directory", dangling: "other", self: "other" });
  expect(files.realpath(`${root}/app/loop/loop/apps.py`)).toBe(files.realpath(`${root}/app/apps.py`));
  expect(files.realpath(`${root}/app/self`)).toBe(`${root}/app/self`);
  expect(files.read(`${root}/a\0b`)).toBeUndefined();
});
