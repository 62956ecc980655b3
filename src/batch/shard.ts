import { createHash } from "node:crypto";

/** One part of several that share the work. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/**
 * The part of some paths that a shard has to do, in their own order. All shards together have each path once, and no shard has
 * more than one path above another. Paths are dealt by their hashes: a path that comes or goes moves few of the others.
 */
export function shardOf(paths: readonly string[], { index, count }: Shard): readonly string[] {
  const hash = (path: string): string => createHash("sha256").update(path).digest("hex");
  const dealt = paths.map((path) => ({ path, hash: hash(path) })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const from = Math.floor((dealt.length * (index - 1)) / count);
  const to = Math.floor((dealt.length * index) / count);
  const own = new Set(dealt.slice(from, to).map(({ path }) => path));
  return paths.filter((path) => own.has(path));
}

/** Reads `i/n`; undefined where it is no such thing. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}
