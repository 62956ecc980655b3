import { dirname } from "node:path";
import type { Disk } from "./disk.js";
import { isRecord } from "./manifest.js";

/**
 * What the catalog of the workspace around a folder asks of a package that a `package.json` has as `catalog:` or
 * `catalog:name`: pnpm's in `pnpm-workspace.yaml`, Bun's in the root's `package.json`. Undefined where none says, and for
 * any other range.
 */
export function catalogRange(range: string, name: string, folder: string, disk: Disk): string | undefined {
  const [, catalog] = /^catalog:(.*)$/.exec(range) ?? [];
  if (catalog === undefined) return undefined;
  for (let at = folder; ; at = dirname(at)) {
    const found =
      ofYaml(disk.read(`${at}/pnpm-workspace.yaml`) ?? "", catalog, name) ??
      ofJson(disk.read(`${at}/package.json`) ?? "", catalog, name);
    if (found !== undefined || at === dirname(at)) return found;
  }
}

const isUsual = (catalog: string): boolean => catalog === "" || catalog === "default";

function ofJson(text: string, catalog: string, name: string): string | undefined {
  const manifest = parsed(text);
  if (!isRecord(manifest)) return undefined;
  for (const root of [manifest.workspaces, manifest]) {
    if (!isRecord(root)) continue;
    const named = isRecord(root.catalogs) ? root.catalogs[catalog || "default"] : undefined;
    for (const list of isUsual(catalog) ? [root.catalog, named] : [named]) {
      const range = isRecord(list) ? list[name] : undefined;
      if (typeof range === "string") return range.trim();
    }
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The few of YAML's forms that such files are written in: a key and its value on a line, what is below it further in. */
function ofYaml(text: string, catalog: string, name: string): string | undefined {
  const lines = text.split(/\r?\n/).filter((line) => /^\s*[^\s#]/.test(line));
  const named = below(below(lines, "catalogs"), catalog || "default");
  for (const list of isUsual(catalog) ? [below(lines, "catalog"), named] : [named]) {
    const at = lineOf(list, name);
    const [, double, single, plain] = /:\s+(?:"([^"]*)"|'([^']*)'|([^\s#]+))/.exec(list[at] ?? "") ?? [];
    const range = double ?? single ?? plain;
    if (range !== undefined) return range;
  }
  return undefined;
}

function below(lines: readonly string[], key: string): readonly string[] {
  const at = lineOf(lines, key);
  if (at === -1) return [];
  const end = lines.findIndex((line, index) => index > at && indent(line) <= indent(lines[at] ?? ""));
  return lines.slice(at + 1, end === -1 ? undefined : end);
}

/** The line of a key among those that stand furthest out; -1 where there is none. */
function lineOf(lines: readonly string[], key: string): number {
  const outer = indent(lines[0] ?? "");
  return lines.findIndex((line) => indent(line) === outer && /^\s*["']?(.*?)["']?\s*:(?:\s|$)/.exec(line)?.[1] === key);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
