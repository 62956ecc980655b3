import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/diagnostics/code-frame.js";
import { displayWidth } from "../../src/diagnostics/display-width.js";
import { SourceFile } from "../../src/source/source-file.js";

/** The frame of what stands between « and » in the text. */
function frameOf(marked: string) {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const source = new SourceFile("models.py", marked.replace("«", "").replace("»", ""));
  return codeFrame(source, source.span(start, end));
}

describe("codeFrame", () => {
  it("puts carets under the span", () => {
    expect(frameOf("a = 1\nbook = «ForeignKey»(Author)\n")).toEqual({
      gutter: 1,
      lines: [{ number: 2, text: "book = ForeignKey(Author)", carets: "       ^^^^^^^^^^" }],
    });
  });

  it("expands tabs on the line and in front of the carets alike", () => {
    expect(frameOf("\tx\t= «y»").lines).toEqual([{ number: 1, text: "    x   = y", carets: "          ^" }]);
  });

  it("counts wide characters as two columns and combining ones as none", () => {
    expect(frameOf("名前 = «x»").lines[0]?.carets).toBe("       ^");
    expect(frameOf("«名前» = x").lines[0]?.carets).toBe("^^^^");
    expect(frameOf("e\u0301 = «x»").lines[0]?.carets).toBe("    ^");
    expect(frameOf("s = '🎉', «x»").lines[0]?.carets).toBe("          ^");
  });

  it("leaves carriage returns out", () => {
    const frame = frameOf("a = 1\r\nb = «c»\r\nd = 2\r\n");
    expect(frame.lines).toEqual([{ number: 2, text: "b = c", carets: "    ^" }]);
  });

  it("shows the first and the last line of a long span", () => {
    expect(frameOf("x = «Field(\n    a,\n    b,\n)» + 1").lines).toEqual([
      { number: 1, text: "x = Field(", carets: "    ^^^^^^" },
      { number: null, text: "", carets: "" },
      { number: 4, text: ") + 1", carets: "^" },
    ]);
  });

  it("shows one caret for an empty span, also at the end of the file", () => {
    expect(frameOf("x =«»").lines).toEqual([{ number: 1, text: "x =", carets: "   ^" }]);
    expect(frameOf("«»").lines).toEqual([{ number: 1, text: "", carets: "^" }]);
  });

  it("cuts lines that are too long for a terminal around the span", () => {
    const [line] = frameOf(`x = [${"1, ".repeat(5000)}«bad»${", 2".repeat(5000)}]`).lines;
    expect(displayWidth(line?.text ?? "")).toBeLessThan(200);
    expect(line?.text).toMatch(/^….*bad.*…$/);
    const at = line?.carets.indexOf("^") ?? -1;
    expect(line?.text.slice(at, at + 3)).toBe("bad");
    expect(line?.carets.trim()).toBe("^^^");
  });

  it("lets no escape sequence through to the terminal", () => {
    const [line] = frameOf("x = '\u001b[31m\u202e' + «y»").lines;
    expect(line?.text).toBe("x = '␛[31m\ufffd' + y");
    expect(line?.text.indexOf("y")).toBe(line?.carets.indexOf("^"));
  });
});
