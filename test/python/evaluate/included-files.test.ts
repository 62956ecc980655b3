import { describe, expect, test } from "vitest";
import { readProgram } from "./read-program.js";

const runsFiles = (path: string): boolean => path === "tools.include";
const IMPORT = "from tools import include, optional\n";

function read(files: Readonly<Record<string, string>>) {
  const program = readProgram(files, { runsFiles });
  program.program.importModule("settings");
  return program;
}

describe("files that a module runs in its own names", () => {
  test("see what is bound before them, and bind names of the module", () => {
    const { show, diagnostics } = read({
      "settings.py": `${IMPORT}A = 1\ninclude("parts/one.py")\nC = A + B`,
      "parts/one.py": "B = A + 10\nA = 2",
    });
    expect(show("settings", "C")).toBe("13");
    expect(diagnostics).toEqual([]);
  });

  test("are run in the order of their paths where a wildcard names several", () => {
    const { show } = read({
      "settings.py": `${IMPORT}A = []\ninclude("parts/*.py")`,
      "parts/b.py": "A += [2]",
      "parts/a.py": "A += [1]",
      "parts/.hidden.py": "A += [0]",
    });
    expect(show("settings", "A")).toBe("[1, 2]");
  });

  test("are said where they are missing, unless they may be", () => {
    const { diagnostics } = read({
      "settings.py": `${IMPORT}include(optional("local.py"), "gone.py", unread)\nfrom other import unread`,
    });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["included-file-missing", "`gone.py` was not found; what it binds is unknown."],
      ["included-file-missing", "A file that is run here could not be told; what it binds is unknown."],
    ]);
  });

  test("end where they run each other", () => {
    const { diagnostics } = read({ "settings.py": `${IMPORT}include("settings.py")` });
    expect(diagnostics.map(({ code }) => code)).toEqual(["evaluation-budget"]);
  });

  test("lie on the search path", () => {
    const { show, diagnostics } = read({
      "settings.py": `${IMPORT}include(optional("../../etc/passwd"), optional("/etc/*"))\nA = 1`,
    });
    expect(show("settings", "A")).toBe("1");
    expect(diagnostics).toEqual([]);
  });
});
