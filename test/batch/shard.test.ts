import { describe, expect, it } from "vitest";
import { parseShard, shardOf } from "../../src/batch/shard.js";

const paths = Array.from({ length: 101 }, (_, at) => `services/s${at}`);

describe("shardOf", () => {
  it.each([1, 2, 7, 200])("deals each path once to %i parts, evenly", (count) => {
    const parts = Array.from({ length: count }, (_, at) => shardOf(paths, { index: at + 1, count }));
    expect(parts.flat().sort()).toEqual([...paths].sort());
    const sizes = parts.map((part) => part.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("moves few others when one comes", () => {
    const before = [1, 2, 3, 4].map((index) => new Set(shardOf(paths, { index, count: 4 })));
    const after = [1, 2, 3, 4].map((index) => shardOf([...paths, "services/new"], { index, count: 4 }));
    const moved = after.flatMap((part, at) => part.filter((path) => path !== "services/new" && !before[at]?.has(path)));
    expect(moved.length).toBeLessThanOrEqual(4);
  });
});

describe("parseShard", () => {
  it.each(["0/2", "3/2", "1", "1/0", "a/b", "-1/2", "1/2/3"])("refuses %s", (text) =>
    expect(parseShard(text)).toBeUndefined(),
  );
  it("reads i/n", () => expect(parseShard(" 2/4 ")).toEqual({ index: 2, count: 4 }));
});
