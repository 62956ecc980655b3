import { expect, it } from "vitest";
import { inspect } from "../../../src/pipeline.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

const FILES = memoryFiles({
  "/project/manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config")\n',
  "/project/config.py": "from os import environ\n",
});

/** Models of a project with these apps that are none of Django's own. */
function models(apps: readonly string[]): readonly string[] {
  const django = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sites"];
  const overrides = { INSTALLED_APPS: [...django, ...apps].join(",") };
  const base = { files: FILES, settings: null, overrides, pythonPath: [], apps: null, allowMissing: false } as const;
  const { project } = inspect({ ...base, django: "5.2", path: "/project" }, "postgres");
  return project.models.map(({ label }) => label).filter((label) => !/^(contenttypes|auth|sites)\./.test(label));
}

it("makes no model of a package's app that is not installed, though it lies below one that is", () => {
  const account = models(["allauth", "allauth.account"]);
  expect(account).toContain("account.EmailAddress");
  expect(account.filter((label) => !label.startsWith("account."))).toEqual([]);
  const sessions = models(["allauth", "allauth.usersessions"]);
  expect(sessions).toEqual(["usersessions.UserSession"]);
});
