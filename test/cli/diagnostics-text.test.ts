import { stripVTControlCharacters } from "node:util";
import pico from "picocolors";
import { describe, expect, it } from "vitest";
import { colorsFor } from "../../src/cli/colors.js";
import { diagnosticsText } from "../../src/cli/reporters/diagnostics-text.js";
import { type Diagnostic, diagnostic } from "../../src/diagnostics/diagnostic.js";
import { SourceFile } from "../../src/source/source-file.js";

const MODELS = new SourceFile(
  "shop/models.py",
  'class Book:\n    author = ForeignKey("Authr")\n\nclass Author: pass\n',
);
const at = (text: string) => {
  const start = MODELS.text.indexOf(text);
  return MODELS.span(start, start + text.length);
};
const view = {
  colors: pico.createColors(false),
  sourceOf: (file: string) => (file === MODELS.path ? MODELS : undefined),
  verbose: false,
  quiet: false,
  limit: 20,
};

const MISSING = diagnostic("import-name-missing", "`shop` has no `Authr`", {
  span: at('"Authr"'),
  djangoId: "fields.E300",
  hint: "import it",
  related: [{ message: "near to this", span: at("Author") }],
});

describe("diagnosticsText", () => {
  it("shows place, code, message, frame, related places and hint", () => {
    expect(diagnosticsText([MISSING], view)).toBe(
      [
        "shop/models.py:2:25: warning: `shop` has no `Authr` [import-name-missing, fields.E300]",
        '  2 |     author = ForeignKey("Authr")',
        "    |                         ^^^^^^^",
        "  shop/models.py:4:7: near to this",
        "  4 | class Author: pass",
        "    |       ^^^^^^",
        "  hint: import it",
        "",
        "0 errors, 1 warning",
        "",
      ].join("\n"),
    );
  });

  it("says nothing when there is nothing to say", () => {
    expect(diagnosticsText([], view)).toBe("");
  });

  it("goes by file and position, whatever the order it is given, and says the same thing once", () => {
    const one = diagnostic("syntax-error", "one", { span: at("class Book") });
    const two = diagnostic("syntax-error", "two", { span: at("class Author") });
    const none = diagnostic("file-not-found", "none");
    const text = diagnosticsText([one, none, two, { ...one }], view);
    expect(diagnosticsText([two, one, none], view)).toBe(text);
    expect([...text.matchAll(/error: (\w+)/g)].map(([, word]) => word)).toEqual(["none", "one", "two"]);
  });

  it("says once what is said of several models in the same words", () => {
    const about = (model: string) =>
      diagnostic("unknown-base", `Base class \`x.Node\` of \`${model}\` could not be read`, {
        model: `shop.${model}`,
        hint: "give it",
      });
    const models = ["A", "B", "C", "D", "E"].map(about);
    const other = diagnostic("unknown-base", "Base class `y.Leaf` of `A` could not be read", { model: "shop.A" });
    expect(diagnosticsText([...models, other], view)).toBe(
      [
        "error: Base class `x.Node` of `A` could not be read [unknown-base]",
        "  and 4 more: shop.B, shop.C, shop.D, …; --all shows them",
        "  hint: give it",
        "",
        "error: Base class `y.Leaf` of `A` could not be read [unknown-base]",
        "",
        "6 errors, 0 warnings",
        "",
      ].join("\n"),
    );
    const whole = diagnosticsText(models, { ...view, limit: Number.POSITIVE_INFINITY });
    expect([...whole.matchAll(/Base class/g)]).toHaveLength(5);
  });

  it("hides notes but counts them", () => {
    const note = diagnostic("environment-default", "a note");
    expect(diagnosticsText([note], view)).toBe("0 errors, 0 warnings, 1 note (--verbose shows them)\n");
    expect(diagnosticsText([note], { ...view, verbose: true })).toContain("info: a note");
  });

  it("leaves out what is beyond the limit, warnings before errors, and counts it", () => {
    const warnings: Diagnostic[] = Array.from({ length: 30 }, (_, index) =>
      diagnostic("import-name-missing", `warning ${index}`, { span: MODELS.span(0, index) }),
    );
    const last = diagnostic("syntax-error", "the last", { span: at("pass") });
    const text = diagnosticsText([...warnings, last], view);
    expect(text.match(/: warning: /g)).toHaveLength(19);
    expect(text).toContain("error: the last");
    expect(text).toContain("\n… and 11 more; --all shows them\n");
    expect(text).toContain("\n1 error, 30 warnings\n");
  });

  it("says only errors when asked to be quiet", () => {
    const error = diagnostic("file-not-found", "gone");
    expect(diagnosticsText([MISSING, error], { ...view, quiet: true })).toBe("error: gone [file-not-found]\n");
    expect(diagnosticsText([MISSING], { ...view, quiet: true })).toBe("");
  });

  it("colours the same text", () => {
    const colored = diagnosticsText([MISSING], { ...view, colors: pico.createColors(true) });
    expect(colored).not.toBe(diagnosticsText([MISSING], view));
    expect(stripVTControlCharacters(colored)).toBe(diagnosticsText([MISSING], view));
  });

  it("lets no control character of a message or a path through", () => {
    const text = diagnosticsText(
      [diagnostic("syntax-error", "bad \u001b[2J", { span: { ...at("pass"), file: "a\nb.py" } })],
      view,
    );
    expect(text).toBe("a␊b.py:4:15: error: bad ␛[2J [syntax-error]\n\n1 error, 0 warnings\n");
  });
});

describe("colorsFor", () => {
  it.each([
    [true, {}, true, true],
    [false, {}, true, false],
    [true, {}, false, false],
    [true, { NO_COLOR: "1" }, true, false],
    [true, { NO_COLOR: "" }, true, true],
    [false, { FORCE_COLOR: "1" }, true, true],
    [false, { FORCE_COLOR: "1" }, false, false],
    [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
    [true, { FORCE_COLOR: "0" }, true, false],
    [true, { TERM: "dumb" }, true, false],
  ])("terminal %s, environment %j, wanted %s: %s", (isTerminal, env, wanted, expected) => {
    const output = { write: () => {}, isTerminal };
    expect(colorsFor(output, { env }, wanted).red("x") !== "x").toBe(expected);
  });
});
