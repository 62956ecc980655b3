import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is gone when the test is over. */
export interface Workspace {
  readonly path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Every file below a folder with its text, by path below it; empty when there is no such folder. */
  read(folder: string): Readonly<Record<string, string>>;
}

/** Makes a folder with files in it. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const path = mkdtempSync(join(tmpdir(), "throughline-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write: Workspace["write"] = (contents) => {
    for (const [name, content] of Object.entries(contents)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
  };
  write(files);
  return { path, write, read: (folder) => textsBelow(join(path, folder), "") };
}

/** Texts of all files below a folder, by path below it; none where there is no such folder. */
export function textsBelow(folder: string, prefix: string): Record<string, string> {
  const texts: Record<string, string> = {};
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) Object.assign(texts, textsBelow(join(folder, entry.name), `${prefix}${entry.name}/`));
      else texts[prefix + entry.name] = readFileSync(join(folder, entry.name), "utf8");
    }
  } catch {
    return texts;
  }
  return texts;
}

/** The first step of the tutorial. */
export const LIBRARY = `from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=100)
    authors = models.ManyToManyField(Author, related_name="books")
`;
