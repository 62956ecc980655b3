import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { type Workspace, workspace } from "./workspace.js";

/** What Throughline says of a project, with the codes of what is worse than a remark. */
async function inspect(at: Workspace, ...argv: string[]) {
  const { stdout, exitCode } = await runMain(["inspect", "--json", ...argv, `${at.path}/site`]);
  const { models, diagnostics } = JSON.parse(stdout);
  const loud = diagnostics.filter(({ severity }: { severity: string }) => severity !== "info");
  return { exitCode, models, codes: loud.map(({ code }: { code: string }) => code) };
}

function fieldsOf(models: Readonly<Record<string, { fields: { name: string }[] }>>, label: string): readonly string[] {
  return models[label]?.fields.map(({ name }) => name) ?? [];
}

function targetOf(
  models: Readonly<Record<string, { fields: { name: string; to?: string }[] }>>,
  label: string,
  field: string,
): string | undefined {
  return models[label]?.fields.find(({ name }) => name === field)?.to;
}

function typesOf(
  models: Readonly<Record<string, { fields: { db_type?: string }[] }>>,
  label: string,
): readonly (string | undefined)[] {
  return models[label]?.fields.map(({ db_type: type }) => type) ?? [];
}

const MODEL = "from django.db import models\nclass Thing(models.Model):\n    pass\n";

/** What no static resolver can know is said, and what its documentation names settles it. */
describe("what cannot be known", () => {
  it("a field added to a class of a package: settled by the package's folder", async () => {
    const at = workspace({
      "site/blog/models.py": [
        "from django.db import models",
        "from press.models import Page",
        "Page.add_to_class('blog', models.CharField(max_length=9))",
        "class Post(models.Model):",
        "    pass",
        "",
      ].join("\n"),
      "packages/press/__init__.py": "",
      "packages/press/models.py":
        "from django.db import models\nclass Page(models.Model):\n    class Meta:\n        app_label = 'blog'\n",
    });
    expect((await inspect(at)).codes).toEqual(["addition-unread"]);
    const settled = await inspect(at, "--python-path", `${at.path}/packages`);
    expect(settled.codes).toEqual([]);
    expect(fieldsOf(settled.models, "blog.Page")).toEqual(["id", "blog"]);
  });

  it("models made by a function: settled by importing the module that calls it", async () => {
    const at = workspace({
      "site/pages/__init__.py": "",
      "site/pages/models.py": [
        "from django.db import models",
        "class Page(models.Model):",
        "    pass",
        "def content(name, page):",
        "    attrs = {'__module__': page.__module__, 'page': models.ForeignKey(page, models.CASCADE)}",
        "    return type(name, (models.Model,), attrs)",
        "",
      ].join("\n"),
      "site/own.py": "from pages.models import Page, content\ncontent('Text', Page)\n",
    });
    const said = await inspect(at);
    expect(said.codes).toEqual(["dynamic-model"]);
    expect(Object.keys(said.models)).not.toContain("pages.Text");
    const settled = await inspect(at, "--import", "own");
    expect(settled.codes).toEqual([]);
    expect(fieldsOf(settled.models, "pages.Text")).toEqual(["id", "page"]);
    expect((await inspect(at, "--import", "nowhere")).codes).toContain("import-not-found");
  });

  it("a model that is made by a call of which too much is not known: settled by the module that it asks", async () => {
    const at = workspace({
      "site/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "site/settings.py": "INSTALLED_APPS = ['shop']\n",
      "site/shop/__init__.py": "",
      "site/shop/models.py": [
        "from django.db import models",
        "import stock",
        "class Maker(type(models.Model)):",
        "    pass",
        "type(stock.NAME, (models.Model,), {'__module__': __name__})",
        "Box = type('Box', (models.Model,), {'__module__': __name__, **stock.FIELDS})",
        "Bag = Maker('Bag', stock.BASES, {'__module__': __name__, 'size': models.IntegerField()})",
        "Other = type('Other', (object,), stock.FIELDS)",
        "",
      ].join("\n"),
      "packages/stock.py":
        "from django.db import models\nNAME = 'Crate'\nFIELDS = {'depth': models.IntegerField()}\nBASES = (models.Model,)\n",
    });
    const said = await inspect(at);
    expect(said.codes.filter((code: string) => code === "dynamic-model")).toHaveLength(3);
    const settled = await inspect(at, "--python-path", `${at.path}/packages`);
    expect(settled.codes).toEqual([]);
    expect(Object.keys(settled.models)).toEqual(["shop.Crate", "shop.Box", "shop.Bag"]);
    expect(fieldsOf(settled.models, "shop.Box")).toEqual(["id", "depth"]);
  });

  it("what a loop over something unknown may have put into a container: settled by what it goes over", async () => {
    const at = workspace({
      "site/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "site/settings.py": "INSTALLED_APPS = ['shop']\n",
      "site/shop/__init__.py": "",
      "site/shop/models.py": [
        "from django.db import models",
        "import stock",
        "class Kinds:",
        "    def __init__(self, pairs):",
        "        self.pairs = [('x', 'X')]",
        "        self.sizes = {}",
        "        self.take(pairs, self.pairs)",
        "    def take(self, pairs, into):",
        "        for key, label in pairs:",
        "            if not key:",
        "                continue",
        "            into.append((key, label))",
        "            self.sizes[key] = len(label)",
        "KINDS = Kinds(stock.PAIRS)",
        "class Box(models.Model):",
        "    kind = models.CharField(max_length=KINDS.sizes.get('big', 7), choices=KINDS.pairs)",
        "",
      ].join("\n"),
      "packages/stock.py": "PAIRS = [('big', 'Large'), ('', 'None')]\n",
    });
    const said = await inspect(at);
    expect(said.codes).toContain("value-unreadable");
    expect(said.codes).toContain("option-unreadable");
    const settled = await inspect(at, "--python-path", `${at.path}/packages`);
    expect(settled.codes).toEqual([]);
    expect(typesOf(settled.models, "shop.Box")).toEqual(["integer", "varchar(5)"]);
  });

  it("apps that are found at run time: settled by the whole list", async () => {
    const at = workspace({
      "site/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "site/settings.py":
        "from importlib import metadata\nINSTALLED_APPS = ['shop'] + [e.module for e in metadata.entry_points(group='shop')]\n",
      "site/shop/models.py": MODEL,
      "site/plugin/models.py": MODEL,
    });
    const said = await inspect(at);
    expect(said.codes).toContain("setting-unreadable");
    const settled = await inspect(at, "--set", "INSTALLED_APPS=shop,plugin");
    expect(settled.codes).toEqual([]);
    expect(Object.keys(settled.models)).toEqual(["shop.Thing", "plugin.Thing"]);
  });

  it("a swappable model without settings: settled by its setting", async () => {
    const at = workspace({
      "site/mail/models.py": [
        "import swapper",
        "from django.db import models",
        "class Page(models.Model):",
        "    class Meta:",
        "        swappable = swapper.swappable_setting('mail', 'Page')",
        "class Rich(models.Model):",
        "    pass",
        "class Link(models.Model):",
        "    page = models.ForeignKey(swapper.get_model_name('mail', 'Page'), models.CASCADE)",
        "",
      ].join("\n"),
    });
    const said = await inspect(at);
    expect(new Set(said.codes)).toEqual(new Set(["swap-assumed"]));
    expect(Object.keys(said.models)).toContain("mail.Page");
    const settled = await inspect(at, "--set", "MAIL_PAGE_MODEL=mail.Rich");
    expect(settled.codes).toEqual([]);
    expect(targetOf(settled.models, "mail.Link", "page")).toBe("mail.Rich");
  });

  const USERS = [
    "from django.conf import settings",
    "from django.contrib.auth.models import AbstractUser",
    "from django.db import models",
    "class Member(AbstractUser):",
    "    pass",
    "class Guest(Member):",
    "    pass",
    "class Note(models.Model):",
    "    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)",
    "",
  ].join("\n");

  it("the user model without settings: the project's own, and nothing clashes with Django's", async () => {
    const at = workspace({ "site/people/models.py": USERS });
    const said = await inspect(at);
    expect(said).toMatchObject({ exitCode: 0, codes: ["user-model-assumed"] });
    expect(targetOf(said.models, "people.Note", "owner")).toBe("people.Member");
    const settled = await inspect(at, "--set", "AUTH_USER_MODEL=people.Member");
    expect(settled.codes).toEqual([]);
    expect(settled.models).toEqual(said.models);
  });

  it("which of several user models it is without settings: settled by the setting", async () => {
    const other =
      "from django.contrib.auth.models import AbstractBaseUser\nclass Client(AbstractBaseUser):\n    pass\n";
    const at = workspace({ "site/people/models.py": USERS, "site/clients/models.py": other });
    const said = await inspect(at);
    expect(said.codes).toContain("user-model-assumed");
    expect(targetOf(said.models, "people.Note", "owner")).toBe("auth.User");
    const settled = await inspect(at, "--set", "AUTH_USER_MODEL=clients.Client");
    expect(settled.codes).not.toContain("user-model-assumed");
    expect(targetOf(settled.models, "people.Note", "owner")).toBe("clients.Client");
  });

  it("settings that take every name of a module that was not read: settled by its folder", async () => {
    const at = workspace({
      "site/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "site/settings.py":
        "from house.base import *\nINSTALLED_APPS = ['django.contrib.auth', 'django.contrib.contenttypes', 'people']\n",
      "site/people/models.py": USERS,
      "packages/house/__init__.py": "",
      "packages/house/base.py":
        "AUTH_USER_MODEL = 'people.Member'\nDEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n",
    });
    const said = await inspect(at);
    expect(said.codes.toSorted()).toEqual(["settings-unread", "user-model-assumed"]);
    expect(typesOf(said.models, "people.Note")[0]).toBe("integer");
    const settled = await inspect(at, "--python-path", `${at.path}/packages`);
    expect(settled.codes).toEqual([]);
    expect(typesOf(settled.models, "people.Note")[0]).toBe("bigint");
  });

  it("a branch on the environment: settled by the variable, and by the config", async () => {
    const at = workspace({
      "site/deploy/models.py": [
        "import os",
        "from django.db import models",
        "class Server(models.Model):",
        "    if os.environ.get('WITH_REGION'):",
        "        region = models.CharField(max_length=9)",
        "",
      ].join("\n"),
      "throughline.config.ts": "export default { env: { WITH_REGION: 'yes' } };\n",
    });
    expect((await inspect(at)).codes).toEqual(["environment-branch"]);
    for (const argv of [
      ["--env", "WITH_REGION=1"],
      ["--config", `${at.path}/throughline.config.ts`],
    ]) {
      const settled = await inspect(at, ...argv);
      expect(settled.codes).toEqual([]);
      expect(fieldsOf(settled.models, "deploy.Server")).toEqual(["id", "region"]);
    }
  });

  it("a base class of a package: settled by a virtual environment next to the project, by a folder, and by the config", async () => {
    const at = workspace({
      "site/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "site/settings.py": "INSTALLED_APPS = ['shop']\n",
      "site/shop/__init__.py": "",
      "site/shop/models.py": "from stamps.models import Stamped\nclass Product(Stamped):\n    pass\n",
      "throughline.config.ts":
        "export default { bases: { 'stamps.models.Stamped': { fields: { made: { as: 'DateField' } } } } };\n",
    });
    expect((await inspect(at)).codes).toContain("unknown-base");
    const stamps = {
      "stamps/__init__.py": "",
      "stamps/models.py":
        "from django.db import models\nclass Stamped(models.Model):\n    made = models.DateField()\n    class Meta:\n        abstract = True\n",
    };
    const below = (folder: string) =>
      Object.fromEntries(Object.entries(stamps).map(([path, text]) => [`${folder}/${path}`, text]));
    at.write(below("packages"));
    for (const argv of [
      ["--python-path", `${at.path}/packages`],
      ["--config", `${at.path}/throughline.config.ts`],
    ]) {
      const settled = await inspect(at, ...argv);
      expect(settled.codes).toEqual([]);
      expect(fieldsOf(settled.models, "shop.Product")).toEqual(["id", "made"]);
    }
    at.write({ "site/.venv/pyvenv.cfg": "", ...below("site/.venv/lib/python3.12/site-packages") });
    const settled = await inspect(at);
    expect(settled.codes).toEqual([]);
    expect(fieldsOf(settled.models, "shop.Product")).toEqual(["id", "made"]);
  });

  it("settings that read the environment through packages: the default counts, the variable settles it", async () => {
    const at = workspace({
      "site/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "site/settings.py": [
        "import environ",
        "from decouple import Csv, config",
        "env = environ.Env(WITH_B=(bool, False))",
        "LENGTH = env.int('LENGTH', default=7)",
        "WIDTH = config('WIDTH', default='8', cast=int)",
        "INSTALLED_APPS = ['a', *config('MORE', default='', cast=Csv())]",
        "if env('WITH_B'):",
        "    INSTALLED_APPS += ['b']",
        "if env.bool('WITH_C', True):",
        "    INSTALLED_APPS += ['c']",
        "",
      ].join("\n"),
      "site/a/models.py": [
        "from django.conf import settings",
        "from django.db import models",
        "class Thing(models.Model):",
        "    name = models.CharField(max_length=settings.LENGTH)",
        "    other = models.CharField(max_length=settings.WIDTH)",
        "",
      ].join("\n"),
      "site/b/models.py": MODEL,
      "site/c/models.py": MODEL,
      "site/d/models.py": MODEL,
    });
    const assumed = await inspect(at);
    expect(assumed.codes).toEqual([]);
    expect(Object.keys(assumed.models)).toEqual(["a.Thing", "c.Thing"]);
    expect(typesOf(assumed.models, "a.Thing")).toEqual(["integer", "varchar(7)", "varchar(8)"]);
    const given = ["LENGTH=70", "WIDTH=80", "MORE=d", "WITH_B=yes", "WITH_C=off"].flatMap((each) => ["--env", each]);
    const settled = await inspect(at, ...given);
    expect(settled.codes).toEqual([]);
    expect(Object.keys(settled.models)).toEqual(["a.Thing", "d.Thing", "b.Thing"]);
    expect(typesOf(settled.models, "a.Thing")).toEqual(["integer", "varchar(70)", "varchar(80)"]);
  });

  it("is an error with --strict", async () => {
    const at = workspace({
      "site/deploy/models.py": [
        "import os",
        "from django.db import models",
        "class Server(models.Model):",
        "    if os.environ.get('WITH_REGION'):",
        "        region = models.CharField(max_length=9)",
        "",
      ].join("\n"),
    });
    expect((await inspect(at)).exitCode).toBe(0);
    expect((await inspect(at, "--strict")).exitCode).toBe(1);
    const convert = ["convert", `${at.path}/site`, "--to", "drizzle", "--out", `${at.path}/out`];
    expect(await runMain([...convert, "--strict"])).toMatchObject({ exitCode: 1 });
    expect(at.read("out")).toEqual({});
    expect(await runMain(convert)).toMatchObject({ exitCode: 0 });
  });
});
