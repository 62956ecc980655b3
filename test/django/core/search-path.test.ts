import { describe, expect, it } from "vitest";
import { resolveSample } from "./resolve-sample.js";

const MANAGE = [
  "import os, sys",
  "def main():",
  '    sys.path.append("src")',
  '    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")',
  'if __name__ == "__main__":',
  "    main()",
].join("\n");
const MODEL = "from django.db import models\nclass Book(models.Model):\n    title = models.TextField()\n";

/** Labels of the models of a project whose one app lies in `code/apps`. */
function labelsWith(settings: string, manage = MANAGE): readonly string[] {
  const { project, codes } = resolveSample({
    "manage.py": manage,
    "config/__init__.py": "",
    "config/settings.py": `import os, sys\nBASE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\n${settings}\nINSTALLED_APPS = ["shop"]\n`,
    "code/apps/shop/__init__.py": "",
    "code/apps/shop/models.py": MODEL,
  });
  return [...project.models.map(({ label }) => label), ...codes];
}

describe("folders that are added to sys.path", () => {
  it.each([
    'sys.path.insert(0, os.path.join(BASE, "code/apps"))',
    'sys.path.append("code/apps")',
    'sys.path.extend([BASE, "./code/apps/"])',
    'sys.path += [os.path.join(BASE, "code", "apps")]',
    'sys.path = [os.path.join(BASE, "code", "apps")] + sys.path',
    'sys.path[1:1] = [os.path.join(BASE, "code", "apps")]',
    'from sys import path\npath.append("code/apps")',
    'import sys as system\nAPPS = "code/apps"\nif APPS not in system.path:\n    system.path.insert(0, APPS)',
    'def add(folder):\n    sys.path.append(os.path.join(BASE, "code", folder))\nadd("apps")',
    'for folder in ["code", "code/apps"]:\n    sys.path.append(folder)',
  ])("are searched from there on: %s", (settings) => {
    expect(labelsWith(settings)).toEqual(["shop.Book"]);
  });

  it("may be added by manage.py, before it names the settings", () => {
    expect(labelsWith("", MANAGE.replace('"src"', '"code/apps"'))).toEqual(["shop.Book"]);
    expect(labelsWith("")).toEqual(["app-not-read", "no-models"]);
  });

  it("may be what the settings say, which manage.py asks for", () => {
    const manage = MANAGE.replace('sys.path.append("src")', "").replace(
      "    main()",
      "    from django.conf import settings\n    main()\n    sys.path.append(settings.APPS_FOLDER)\n    sys.path.append(settings.NO_FOLDER)",
    );
    expect(labelsWith('APPS_FOLDER = os.path.join(BASE, "code/apps")', manage)).toEqual(["shop.Book"]);
  });

  it("are none of the project's where they lie elsewhere", () => {
    expect(labelsWith('sys.path.append("/etc"); sys.path.append("/project/../code")')).not.toContain("shop.Book");
  });

  it("hold what the settings themselves import", () => {
    const { project } = resolveSample({
      "manage.py": MANAGE.replace('"config.settings"', '"settings"'),
      "src/settings.py": 'import sys\nsys.path.append("src/extra")\nfrom parts import APPS\nINSTALLED_APPS = APPS\n',
      "src/extra/parts.py": 'APPS = ["shop"]\n',
      "src/shop/__init__.py": "",
      "src/shop/models.py": MODEL,
    });
    expect(project.models.map(({ label }) => label)).toEqual(["shop.Book"]);
  });
});
