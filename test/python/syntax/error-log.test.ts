import { describe, expect, it } from "vitest";
import { ErrorLog } from "../../../src/python/syntax/error-log.js";

/** What the parser says of `x = )\ny`, as it stands in its log. */
const BRACKET = [
  "process version:0, version_count:1, state:5, row:0, col:6",
  "lex_internal state:53, row:0, column:6",
  "lexed_lookahead sym:), size:4",
  "detect_error lookahead:)",
];

function heard(messages: readonly string[]): ErrorLog {
  const log = new ErrorLog();
  for (const message of messages) log.hear(message);
  return log;
}

describe("the beginning that no text can be mended behind", () => {
  it("ends with the bracket that is an error", () => {
    const log = heard([...BRACKET, "resume version:0"]);
    expect(log.failed).toBe(true);
    expect(log.deadBeginning("x = )\ny")).toBe("x = )");
  });

  it("takes what may belong to another token", () => {
    const messages = BRACKET.map((each) => each.replace("sym:), size:4", "sym:., size:4"));
    expect(heard([...messages, "resume version:0"]).deadBeginning("x = . y")).toBeUndefined();
    expect(heard([...messages, "resume version:0"]).deadBeginning("x = . y z")).toBe("x = . y");
  });

  it("counts lines", () => {
    const messages = BRACKET.map((each) => each.replace("row:0", "row:2"));
    expect(heard([...messages, "resume version:0"]).deadBeginning("a\nb\nx = )\ny")).toBe("a\nb\nx = )");
  });

  it.each([
    ["nothing failed", BRACKET],
    ["there were two readings", BRACKET.map((each) => each.replace("count:1", "count:2"))],
    ["the token was a line's end or a string", BRACKET.filter((each) => !each.startsWith("lex_internal"))],
  ])("is unknown where %s", (what, messages) => {
    const log = heard(what === "nothing failed" ? messages : [...messages, "resume version:0"]);
    expect(log.failed).toBe(what !== "nothing failed");
    expect(log.deadBeginning("x = )\ny")).toBeUndefined();
  });
});
