// Writes a Django project of any size for the benchmark: apps of 50 models each, with abstract bases in other files, choices,
// foreign keys within the app and across apps, many-to-many with and without a model of their own, indexes and
// constraints. The same number gives the same files.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const MODELS_PER_APP = 50;
const MODELS_PER_FILE = 10;

/**
 * Writes a project of `count` models below `folder`.
 * @returns the number of `.py` files
 */
export function writeProject(folder, count) {
  const apps = Array.from({ length: Math.ceil(count / MODELS_PER_APP) }, (_, index) => `app${index}`);
  const files = {
    "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")\n',
    "project/__init__.py": "",
    "project/settings.py": settings(apps),
    "common/__init__.py": "",
    "common/models.py": BASES,
    "common/choices.py": CHOICES,
  };
  for (const [number, app] of apps.entries()) {
    const names = Array.from({ length: Math.min(MODELS_PER_APP, count - number * MODELS_PER_APP) }, (_, at) => at);
    const parts = Array.from({ length: Math.ceil(names.length / MODELS_PER_FILE) }, (_, part) => part);
    files[`${app}/__init__.py`] = "";
    files[`${app}/models/__init__.py`] = parts.map((part) => `from .part${part} import *\n`).join("");
    for (const part of parts) {
      const own = names.slice(part * MODELS_PER_FILE, (part + 1) * MODELS_PER_FILE);
      files[`${app}/models/part${part}.py`] = HEADER + own.map((at) => model(number, at)).join("");
    }
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return Object.keys(files).length;
}

function settings(apps) {
  const installed = ["django.contrib.auth", "django.contrib.contenttypes", "common", ...apps];
  return `INSTALLED_APPS = [\n${installed.map((app) => `    "${app}",\n`).join("")}]\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n`;
}

const BASES = `from django.conf import settings
from django.db import models


class Timestamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    modified = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Owned(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="%(app_label)s_%(class)s_set")

    class Meta:
        abstract = True
`;

const CHOICES = `from django.db import models


class Status(models.TextChoices):
    DRAFT = "draft", "Draft"
    PUBLISHED = "published", "Published"
    ARCHIVED = "archived", "Archived"
`;

const HEADER = `from django.db import models

from common.choices import Status
from common.models import Owned, Timestamped

`;

/** One of an app's models: three of them in ten have something that the others have not. */
function model(app, at) {
  const name = `Thing${app}x${at}`;
  const lines = [
    `class ${name}(${at % 2 === 0 ? "Owned, Timestamped" : "Timestamped"}):`,
    `    """Number ${at} of its app."""`,
    `    title = models.CharField(max_length=${100 + at}, help_text="What it is called")`,
    `    slug = models.SlugField(unique=${at % 3 === 0 ? "True" : "False"})`,
    `    status = models.CharField(max_length=20, choices=Status.choices, default=Status.DRAFT)`,
    `    amount = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)`,
    `    position = models.PositiveIntegerField(default=0, db_index=True)`,
  ];
  if (at > 0) {
    const [before, target] = [`Thing${app}x${at - 1}`, `Thing${app}x${at >> 1}`];
    lines.push(`    parent = models.ForeignKey("${before}", on_delete=models.PROTECT, null=True, related_name="children${at}")`);
    if (at % 5 === 0) lines.push(`    others = models.ManyToManyField("${target}", related_name="others_of${at}", blank=True)`);
  }
  if (app > 0 && at % 4 === 0) {
    lines.push(`    elsewhere = models.ForeignKey("app${app - 1}.Thing${app - 1}x${at}", models.SET_NULL, null=True)`);
  }
  lines.push("", "    class Meta:", '        ordering = ["position", "-created"]');
  if (at % 4 === 1) lines.push(`        indexes = [models.Index(fields=["status", "position"])]`);
  if (at % 4 === 2) {
    lines.push(`        constraints = [models.UniqueConstraint(fields=["title", "slug"], name="${name.toLowerCase()}_unique")]`);
  }
  lines.push("", "    def __str__(self):", "        return self.title", "", "");
  return `\n${lines.join("\n")}`;
}
