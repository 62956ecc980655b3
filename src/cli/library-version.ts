import { dirname } from "node:path";
import { catalogRange } from "./catalog-range.js";
import type { Disk } from "./disk.js";
import { isRecord } from "./manifest.js";

/** The release line of the target's library that code is written for, and why that one. */
export interface LibraryVersion {
  /** The package's name. */
  readonly library: "drizzle-orm" | "typeorm";
  readonly version: string;
  /** `asked`: by the flag or the config. */
  readonly from: "asked" | "package.json" | "default";
  /** The reason as the end of a sentence that begins with the release. */
  readonly because: string;
}

const library = "drizzle-orm";

/** A release line of drizzle-orm. */
export type DrizzleVersion = "0.45" | "1.0";

/** The one release line of typeorm that code is written for. */
export const TYPEORM_VERSION: LibraryVersion = {
  library: "typeorm",
  version: "1",
  from: "default",
  because: "whose API is that of 0.3.31 in all that is written but index methods and deferrable exclusion constraints",
};

/**
 * The release line of drizzle-orm that was asked for; else the one that the nearest `package.json` in the output folder or above it asks
 * for, looking further up past those that do not mention drizzle-orm; else 0.45.
 * @param out absolute output folder, which need not be there
 */
export function drizzleVersion(asked: DrizzleVersion | undefined, out: string, disk: Disk): LibraryVersion {
  if (asked !== undefined) return { library, version: asked, from: "asked", because: "as asked for" };
  const near = nearestRange(library, out, disk);
  if (near !== undefined) return fromRange(near.stated, near.catalogued);
  const because = "the default, since no package.json near the output asks for drizzle-orm (--drizzle says otherwise)";
  return { library, version: "0.45", from: "default", because };
}

/**
 * The release line of typeorm that code by hand is for: what the nearest `package.json` that mentions it asks for; 1 where
 * none does, or where it names no release.
 */
export function typeormLine(folder: string, disk: Disk): "0.3" | "1" {
  const near = nearestRange("typeorm", folder, disk);
  return majorOf(near?.catalogued ?? near?.stated ?? "") === 0 ? "0.3" : "1";
}

/** The range that a `package.json` asks for, and what the workspace's catalog has for it. */
interface Range {
  readonly stated: string;
  readonly catalogued: string | undefined;
}

function nearestRange(name: LibraryVersion["library"], from: string, disk: Disk): Range | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const stated = wantedRange(name, disk.read(`${folder}/package.json`));
    if (stated !== undefined) return { stated, catalogued: catalogRange(stated, name, folder, disk) };
    if (folder === dirname(folder)) return undefined;
  }
}

/** The major number of the first release that a range names; undefined where it names none. */
function majorOf(range: string): number | undefined {
  const [, major] = /(?:^|[^\d.])(\d+)(?:\.|$|\s|-)/.exec(range.slice(range.lastIndexOf("@") + 1)) ?? [];
  return major === undefined ? undefined : Number(major);
}

/** @param catalogued what the workspace's catalog has for the range */
function fromRange(stated: string, catalogued: string | undefined): LibraryVersion {
  const range = catalogued ?? stated;
  const asked = `package.json asks for drizzle-orm \`${stated}\``;
  const wanted = catalogued === undefined ? asked : `${asked}, \`${range}\` in the workspace's catalog`;
  const major = majorOf(range);
  if (major !== undefined) {
    return { library, version: major >= 1 ? "1.0" : "0.45", from: "package.json", because: `since ${wanted}` };
  }
  // The tags under which 1.0 is published until it is the latest.
  if (/^(beta|rc|next)$/.test(range))
    return { library, version: "1.0", from: "package.json", because: `since ${wanted}` };
  const because = `the default, since ${wanted}, which names no release (--drizzle says otherwise)`;
  return { library, version: "0.45", from: "default", because };
}

/** What a `package.json` asks of a package; undefined where it says nothing or cannot be read. */
export function wantedRange(name: string, text: string | undefined): string | undefined {
  const manifest = text === undefined ? undefined : parsed(text);
  if (!isRecord(manifest)) return undefined;
  for (const kind of ["dependencies", "devDependencies", "peerDependencies"]) {
    const wanted = manifest[kind];
    const range = isRecord(wanted) ? wanted[name] : undefined;
    if (typeof range === "string") return range.trim();
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
