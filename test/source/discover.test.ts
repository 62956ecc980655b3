import { describe, expect, it } from "vitest";
import { discover } from "../../src/source/discover.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const MANAGE = 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")\n';

function found(paths: Readonly<Record<string, string>>, path: string, options = {}) {
  const { root, settings, apps, sourceRoots, kind, django } = discover(memoryFiles(paths), path, options);
  return { root, settings: settings?.module ?? null, apps, sourceRoots, kind, django: django?.version ?? null };
}

describe("what lies at a path", () => {
  it("takes one models.py for its folder's app", () => {
    const { root, apps, settings } = found({ "/w/shop/models.py": "" }, "/w/shop/models.py");
    expect([root, apps, settings]).toEqual(["/w", ["shop"], null]);
  });

  it("takes a file of a models package for the package's app", () => {
    const files = { "/w/shop/models/__init__.py": "", "/w/shop/models/book.py": "", "/w/shop/__init__.py": "" };
    expect(found(files, "/w/shop/models/book.py").apps).toEqual(["shop"]);
  });

  it("takes a models package for its app, whatever its files are called", () => {
    const files = { "/w/shop/models/__init__.py": "", "/w/shop/models/models.py": "", "/w/shop/__init__.py": "" };
    expect(found(files, "/w/shop/models").apps).toEqual(["shop"]);
    expect(found(files, "/w").apps).toEqual(["shop"]);
  });

  it("takes a file of any other name for a module of its own", () => {
    expect(found({ "/w/library.py": "" }, "/w/library.py").apps).toEqual(["library"]);
  });

  it("takes for manage.py one that leaves it to a function to name the settings", () => {
    const manage = "from django.core.management import execute_from_command_line\nfrom setup import setup\nsetup()\n";
    const files = { "/w/src/manage.py": manage, "/w/src/__init__.py": "", "/w/src/shop/models.py": "" };
    expect(found(files, "/w/src").apps).toEqual(["shop"]);
    expect(found({ ...files, "/w/src/manage.py": "" }, "/w/src").apps).toEqual(["src.shop"]);
  });

  it("names an app by the packages that it lies in", () => {
    const files = { "/w/a/__init__.py": "", "/w/a/b/__init__.py": "", "/w/a/b/models.py": "" };
    const { root, apps } = found(files, "/w/a/b");
    expect([root, apps]).toEqual(["/w", ["a.b"]]);
  });

  it("finds the apps of a folder in order of path, and none in virtual environments", () => {
    const files = {
      "/w/b/models.py": "",
      "/w/a/models/__init__.py": "",
      "/w/a/inner/models.py": "",
      "/w/env/lib/models.py": "",
      "/w/tools/pyvenv.cfg": "",
      "/w/tools/x/models.py": "",
      "/w/.hidden/models.py": "",
    };
    expect(found(files, "/w").apps).toEqual(["a", "a.inner", "b"]);
  });

  it("says that nothing is there", () => {
    expect(found({}, "/nowhere")).toEqual({
      root: "/",
      settings: null,
      apps: [],
      sourceRoots: ["/"],
      kind: "missing",
      django: null,
    });
  });
});

describe("the project around a path", () => {
  const project = { "/w/manage.py": MANAGE, "/w/config/settings.py": "", "/w/shop/models.py": "", "/w/src/lib.py": "" };

  it("is found upwards from an app, with its settings and source roots", () => {
    const { root, settings, apps, sourceRoots } = found(project, "/w/shop");
    expect([root, settings, apps, sourceRoots]).toEqual(["/w", "config.settings", ["shop"], ["/w", "/w/src"]]);
  });

  it("is found downwards from a folder above it", () => {
    expect(found(project, "/").root).toBe("/w");
  });

  it("is not looked for beyond the repository", () => {
    expect(found({ ...project, "/w/shop/.git/HEAD": "" }, "/w/shop").settings).toBeNull();
  });

  it("names apps below src by what Python calls them", () => {
    expect(found({ ...project, "/w/src/blog/models.py": "" }, "/w").apps).toEqual(["shop", "blog"]);
  });

  it("has the packages beside a sandbox on its path", () => {
    const files = { "/w/setup.py": "", "/w/sandbox/manage.py": MANAGE, "/w/src/oscar/__init__.py": "" };
    expect(found(files, "/w").sourceRoots).toEqual(["/w/sandbox", "/w", "/w/src"]);
  });

  it("takes the settings that the user names", () => {
    expect(found(project, "/w", { settings: "config.production" }).settings).toBe("config.production");
  });

  it("finds settings without manage.py by their INSTALLED_APPS, the base of a package first", () => {
    const files = {
      "/w/config/settings/local.py": "from .base import *\nINSTALLED_APPS += []\n",
      "/w/config/settings/base.py": "INSTALLED_APPS = []\n",
      "/w/config/settings/__init__.py": "",
      "/w/config/__init__.py": "",
    };
    expect(found(files, "/w").settings).toBe("config.settings.base");
  });

  it("reads DJANGO_SETTINGS_MODULE of pytest.ini where manage.py names none that is there", () => {
    const files = { "/w/pytest.ini": "[pytest]\nDJANGO_SETTINGS_MODULE = conf.test\n", "/w/conf/test.py": "" };
    expect(found(files, "/w").settings).toBe("conf.test");
  });
});

/** One pin of Django in each kind of file. */
const PINS: readonly (readonly [string, string, string])[] = [
  ["requirements.txt", "# web\nDjango[argon2]==4.2.11\n", "4.2.11"],
  ["requirements/base.txt", "django-extensions==3.2\ndjango>=5.0,<5.1\n", "5.0"],
  ["pyproject.toml", '[project]\ndependencies = ["django-filter>=2", "Django~=5.1"]\n', "5.1"],
  ["pyproject.toml", '[tool.poetry.dependencies]\ndjango = "^3.2"\n', "3.2"],
  ["poetry.lock", '[[package]]\nname = "django"\nversion = "4.2.7"\n', "4.2.7"],
  ["uv.lock", '[[package]]\nname = "django"\nversion = "5.2.1"\nsource = { registry = "x" }\n', "5.2.1"],
  ["Pipfile.lock", '{"default": {"django": {"hashes": [], "version": "==2.2.28"}}}', "2.2.28"],
  ["Pipfile", '[packages]\ndjango = "~=4.0"\n', "4.0"],
  ["setup.cfg", "[options]\ninstall_requires =\n    django >= 3.1\n", "3.1"],
];

describe("the version of Django", () => {
  it.each(PINS)("is read from %s", (name, text, version) => {
    expect(found({ "/w/shop/models.py": "", [`/w/${name}`]: text }, "/w").django).toBe(version);
  });

  it("is the locked one where a lock file says so", () => {
    const files = { "/w/uv.lock": 'name = "django"\nversion = "5.2.1"\n', "/w/requirements.txt": "django>=4\n" };
    expect(found({ ...files, "/w/shop/models.py": "" }, "/w").django).toBe("5.2.1");
  });

  it("is not that of a package whose name begins alike", () => {
    expect(found({ "/w/shop/models.py": "", "/w/requirements.txt": "django-cms==3.1\n" }, "/w").django).toBeNull();
  });
});
