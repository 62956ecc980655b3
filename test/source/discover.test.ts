import { describe, expect, it } from "vitest";
import { discover } from "../../src/source/discover.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const MANAGE = 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")\n';
const SETTINGS = "INSTALLED_APPS = []\n";

describe("discover", () => {
  it("finds manage.py above an app", () => {
    const files = memoryFiles({
      "/p/manage.py": MANAGE,
      "/p/config/settings.py": SETTINGS,
      "/p/shop/models.py": "",
      "/p/shop/__init__.py": "",
    });
    for (const path of ["/p", "/p/shop", "/p/shop/models.py"]) {
      expect(discover(files, path)).toMatchObject({
        root: "/p",
        settings: { module: "config.settings" },
        apps: ["shop"],
      });
    }
  });

  it("finds manage.py below a repository, where the apps are", () => {
    const files = memoryFiles({
      "/r/backend/manage.py": MANAGE,
      "/r/backend/config/settings.py": SETTINGS,
      "/r/backend/shop/models.py": "",
      "/r/docs/example/manage.py": MANAGE,
      "/r/docs/example/config/settings.py": SETTINGS,
    });
    expect(discover(files, "/r")).toMatchObject({ root: "/r/backend", apps: ["shop"] });
  });

  it("does not take a sample project deep inside for the project", () => {
    const files = memoryFiles({
      "/tests/one/models.py": "",
      "/tests/two/models.py": "",
      "/tests/i18n/sample/manage.py": MANAGE,
      "/tests/i18n/sample/config/settings.py": "DEBUG = True\n",
    });
    expect(discover(files, "/tests")).toMatchObject({ root: "/tests", settings: null, apps: ["one", "two"] });
  });
});
