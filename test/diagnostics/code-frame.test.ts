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
      text: "book = ForeignKey(Author)",
      carets: "       ^^^^^^^^^^",
    });
  });

  it("expands tabs on the line and in front of the carets alike", () => {
    expect(frameOf("\tx\t= «y»")).toEqual({ text: "    x   = y", carets: "          ^" });
  });

  it("counts wide characters as two columns and combining ones as none", () => {
    expect(frameOf("名前 = «x»").carets).toBe("       ^");
    expect(frameOf("«名前» = x").carets).toBe("^^^^");
    expect(frameOf("e\u0301 = «x»").carets).toBe("    ^");
    expect(frameOf("s = '🎉', «x»").carets).toBe("          ^");
  });

  it("leaves carriage returns out", () => {
    expect(frameOf("a = 1\r\nb = «c»\r\nd = 2\r\n")).toEqual({ text: "b = c", carets: "    ^" });
  });

  it("shows the first line of a long span, marked to its end", () => {
    expect(frameOf("x = «Field(  \n    a,\n    b,\n)» + 1")).toEqual({ text: "x = Field(  ", carets: "    ^^^^^^" });
  });

  it("shows one caret for an empty span, also at the end of the file", () => {
    expect(frameOf("x =«»")).toEqual({ text: "x =", carets: "   ^" });
    expect(frameOf("«»")).toEqual({ text: "", carets: "^" });
  });

  it("cuts lines that are too long for a terminal around the span", () => {
    const frame = frameOf(`x = [${"1, ".repeat(5000)}«bad»${", 2".repeat(5000)}]`);
    expect(displayWidth(frame.text)).toBeLessThan(200);
    expect(frame.text).toMatch(/^….*bad.*…$/);
    const at = frame.carets.indexOf("^");
    expect(frame.text.slice(at, at + 3)).toBe("bad");
    expect(frame.carets.trim()).toBe("^^^");
  });

  it("lets no escape sequence through to the terminal", () => {
    const frame = frameOf("x = '\u001b[31m\u202e' + «y»");
    expect(frame.text).toBe("x = '␛[31m\ufffd' + y");
    expect(frame.text.indexOf("y")).toBe(frame.carets.indexOf("^"));
  });
});
