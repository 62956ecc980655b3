import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Disk } from "./disk.js";
import { isRecord } from "./manifest.js";

/** Loads what few commands need, where it is needed. */
const require = createRequire(import.meta.url);

/**
 * What the catalog of the workspace around a folder asks of a package that a `package.json` has as `catalog:` or
 * `catalog:name`: pnpm's in `pnpm-workspace.yaml`, Bun's in the root's `package.json`. Undefined where none says, or what
 * says it cannot be read, and for any other range.
 */
export function catalogRange(range: string, name: string, folder: string, disk: Disk): string | undefined {
  const [, catalog] = /^catalog:(.*)$/.exec(range) ?? [];
  if (catalog === undefined) return undefined;
  for (let at = folder; ; at = dirname(at)) {
    const found =
      rangeIn(parsed(disk.read(`${at}/pnpm-workspace.yaml`), fromYaml), catalog, name) ??
      rangeIn(parsed(disk.read(`${at}/package.json`), JSON.parse), catalog, name);
    if (found !== undefined || at === dirname(at)) return found;
  }
}

/** A package's range in one of the catalogs that a workspace's file has, at its top or below `workspaces`. */
function rangeIn(file: unknown, catalog: string, name: string): string | undefined {
  if (!isRecord(file)) return undefined;
  const isUsual = catalog === "" || catalog === "default";
  for (const root of [file.workspaces, file]) {
    if (!isRecord(root)) continue;
    const named = isRecord(root.catalogs) ? root.catalogs[catalog || "default"] : undefined;
    for (const list of isUsual ? [root.catalog, named] : [named]) {
      const range = isRecord(list) ? list[name] : undefined;
      if (typeof range === "string") return range.trim();
    }
  }
  return undefined;
}

function parsed(text: string | undefined, parse: (text: string) => unknown): unknown {
  try {
    return text === undefined ? undefined : parse(text);
  } catch {
    return undefined;
  }
}

function fromYaml(text: string): unknown {
  const { parse } = require("yaml") as typeof import("yaml");
  return parse(text, { logLevel: "silent" });
}
