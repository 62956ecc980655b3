import { expect, it } from "vitest";
import { inspect } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { Announcements } from "../../src/witness/announced.js";
import { TESTIMONY } from "./bookshop.js";

const SOURCES = {
  "/project/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config")\n',
  "/project/config.py":
    'INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "oauth2_provider", "shop"]\n',
  "/project/shop/__init__.py": "",
  "/project/shop/models.py":
    "from django.db import models\nfrom oauth2_provider.models import AbstractApplication\n\n\nclass Client(AbstractApplication):\n    note = models.TextField()\n\n\nclass Shelf(models.Model):\n    note = models.TextField()\n",
};

const FILES = memoryFiles(SOURCES);

const APPS = [
  { label: "oauth2_provider", module: "oauth2_provider" },
  { label: "shop", module: "shop" },
];

const BASE = {
  settings: null,
  overrides: {},
  pythonPath: [],
  apps: null,
  django: "5.2",
  allowMissing: false,
} as const;

function read(files = FILES) {
  const { diagnostics, project } = inspect({ ...BASE, files, path: "/project" }, "postgres");
  return new Announcements(diagnostics, project, { ...TESTIMONY, apps: APPS, further: {} });
}

const PARTS = { fact: null, want: "1", have: "2" } as const;

it("takes a target that was not found for what hangs on it, and Django's other checks for nothing", () => {
  const files = memoryFiles({
    "/project/shop/models.py":
      'from django.db import models\n\n\nclass Client(models.Model):\n    firm = models.ForeignKey("shop.Firm", models.CASCADE)\n    name = models.CharField(max_length=9, default=None)\n    code = models.DecimalField()\n',
  });
  const { diagnostics, project } = inspect({ ...BASE, files, path: "/project" }, "postgres");
  const apps = [{ label: "shop", module: "shop" }];
  const announcements = new Announcements(diagnostics, project, { ...TESTIMONY, apps, further: {} });
  const said = (member: string) =>
    announcements.of({
      ...{ subject: "field", way: "differs", label: "shop.Client", member, fact: "db_type", want: "1", have: "2" },
    })?.code;
  expect(said("firm")).toBe("relation-target-missing");
  expect(diagnostics.filter(({ field }) => field === "code").length).toBeGreaterThan(0);
  expect(said("code")).toBeUndefined();
});

it("takes what was said of a package's app for what its abstract bases bring, and not for the model's own fields", () => {
  const announcements = read();
  const said = (member: string) =>
    announcements.of({
      ...{ subject: "field", way: "differs", label: "shop.Client", member, fact: "max_length", want: "1", have: "2" },
    })?.code;
  expect(said("client_id")).toBe("app-recorded");
  expect(said("note")).toBeUndefined();
});

it("takes it for what a model may have of its bases besides columns, and not for the model itself", () => {
  const announcements = read();
  const said = (subject: "model" | "index" | "generic", way: "differs" | "extra", label: string) =>
    announcements.of({ ...PARTS, subject, way, label, member: subject === "model" ? null : "x" })?.code;
  expect(said("index", "extra", "shop.Client")).toBe("app-recorded");
  expect(said("generic", "differs", "shop.Client")).toBe("app-recorded");
  expect(said("model", "differs", "shop.Client")).toBe("app-recorded");
  expect(said("model", "extra", "shop.Client")).toBeUndefined();
  expect(said("index", "extra", "shop.Shelf")).toBeUndefined();
});

it("takes what was said of code that may add to models for what is missing", () => {
  const announcements = read(
    memoryFiles({
      ...SOURCES,
      "/project/shop/apps.py":
        "from django.apps import AppConfig, apps\n\n\nclass Shop(AppConfig):\n    name = 'shop'\n\n    def ready(self):\n        for model in apps.get_models():\n            model.add_to_class('entries', models.TextField())\n",
    }),
  );
  const said = (way: "missing" | "extra") =>
    announcements.of({ ...PARTS, subject: "generic", way, label: "shop.Shelf", member: "entries" })?.code;
  expect(said("missing")).toBe("start-up-unread");
  expect(said("extra")).toBeUndefined();
});
