import { expect, it } from "vitest";
import { realIo } from "../../src/cli/real-io.js";
import { createTalk } from "../../src/cli/talk.js";

it("makes no piece of a result before the reader has taken those before it", async () => {
  const made: string[] = [];
  const waiting: (() => void)[] = [];
  function* pieces(): Generator<string> {
    for (const piece of ["one", "two"]) {
      made.push(piece);
      yield piece;
    }
  }
  const stdout = { write: () => new Promise<void>((taken) => waiting.push(taken)), isTerminal: false };
  const given = createTalk({ ...realIo(), stdout }, { color: false }).resultOf(pieces());
  await new Promise(setImmediate);
  expect(made).toEqual(["one"]);
  waiting.pop()?.();
  await new Promise(setImmediate);
  expect(made).toEqual(["one", "two"]);
  waiting.pop()?.();
  expect(await given).toBe(true);
});
