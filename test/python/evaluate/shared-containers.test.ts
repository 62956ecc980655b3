import { describe, expect, it } from "vitest";
import { readProgram } from "./read-program.js";

/** What `settings.APPS` and `parts.APPS` are once the package is imported, as `repr`. */
function appsAfter(parts: string, settings = 'APPS = ["auth"]'): readonly (string | undefined)[] {
  const { program, show } = readProgram({
    "site/__init__.py": "from site import parts\n",
    "site/settings.py": settings,
    "site/parts.py": parts,
  });
  program.importModule("site.settings");
  return [show("site.settings", "APPS"), show("site.parts", "APPS")];
}

describe("a container that a module has imported", () => {
  it.each([
    ['APPS.append("shop")', "['auth', 'shop']"],
    ['APPS += ["shop"]', "['auth', 'shop']"],
    ['APPS.append("shop")\nAPPS.append("blog")', "['auth', 'shop', 'blog']"],
    ['APPS[0] = "shop"', "['shop']"],
    ['if True:\n    APPS.append("shop")', "['auth', 'shop']"],
    ['for name in ("shop", "blog"):\n    APPS.append(name)', "['auth', 'shop', 'blog']"],
  ])("is changed where it comes from, too: %s", (change, expected) => {
    expect(appsAfter(`from site.settings import APPS\n${change}\n`)).toEqual([expected, expected]);
    expect(appsAfter(`from site.settings import *\n${change}\n`)).toEqual([expected, expected]);
  });

  it("is another one once the name is bound anew", () => {
    const rebound = 'from site.settings import APPS\nAPPS = APPS + ["shop"]\nAPPS.append("blog")\n';
    expect(appsAfter(rebound)).toEqual(["['auth']", "['auth', 'shop', 'blog']"]);
    expect(appsAfter('from site.settings import APPS\nAPPS += ("shop",)\n', 'APPS = ("auth",)')).toEqual([
      "('auth',)",
      "('auth', 'shop')",
    ]);
  });

  it("is changed in all modules that it came through", () => {
    const { program, show } = readProgram({
      "settings.py": 'APPS = ["auth"]\n',
      "between.py": "from settings import APPS as NAMES\n",
      "last.py": 'from between import NAMES\nNAMES.append("shop")\n',
    });
    program.importModule("last");
    expect([show("settings", "APPS"), show("between", "NAMES"), show("last", "NAMES")]).toEqual(
      Array.from({ length: 3 }, () => "['auth', 'shop']"),
    );
  });
});
