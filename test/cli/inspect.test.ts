import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, workspace } from "./workspace.js";

const TUTORIAL = "fixtures/cases/many-to-many/tutorial-2-join-model";

describe("inspect", () => {
  it("gives the graph that Django has, and the diagnostics, as JSON", async () => {
    const { exitCode, stdout, stderr } = await runMain(["inspect", TUTORIAL, "--format", "json"]);
    expect(exitCode).toBe(0);
    const { models, diagnostics } = JSON.parse(stdout);
    const django = JSON.parse(readFileSync(`${TUTORIAL}/expected/django.json`, "utf8"));
    for (const label of ["library.Book", "library.Author", "library.AuthorBook", "library.Book_authors"]) {
      expect(models[label]).toMatchObject(django.models[label]);
    }
    const stray = diagnostics.find(({ code }: { code: string }) => code === "stray-join-model");
    expect(stray).toMatchObject({ severity: "warning", file: "library/models.py", model: "library.AuthorBook" });
    expect(stray).toMatchObject({
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.stringContaining("authors"),
    });
    expect(stderr).toContain(
      `${stray.file}:${stray.line}:${stray.column}: warning: ${stray.message} [stray-join-model]\n`,
    );
  });

  it("says the same with --json and to a file", async () => {
    const at = workspace();
    const { stdout } = await runMain(["inspect", TUTORIAL, "--format", "json"]);
    expect((await runMain(["inspect", TUTORIAL, "--json"])).stdout).toBe(stdout);
    const toFile = await runMain(["inspect", TUTORIAL, "--json", "--output-file", `${at.path}/graph.json`]);
    expect(toFile).toMatchObject({ exitCode: 0, stdout: "" });
    expect(at.read(".")["graph.json"]).toBe(stdout);
  });

  it("says at a model what is left out of its abstract base that is in no app, whatever apps are asked for", async () => {
    const at = workspace({
      "settings.py": 'INSTALLED_APPS = ["shop"]\n',
      "common/mixins.py":
        "from django.db import models\nfrom taggit.managers import TaggableManager\nclass Tagged(models.Model):\n    tags = TaggableManager()\n    class Meta:\n        abstract = True\n",
      "shop/models.py": "from common.mixins import Tagged\nclass Book(Tagged):\n    pass\n",
    });
    const { stdout } = await runMain(["inspect", ".", "--settings", "settings", "--apps", "shop", "--json"], {
      cwd: at.path,
    });
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "library-field-approximated", model: "shop.Book", field: "tags" }),
    );
  });

  it("shows people the models by app", async () => {
    const at = workspace({ "library/models.py": LIBRARY });
    const { exitCode, stdout } = await runMain(["inspect", "library"], { cwd: at.path });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        "library  library/models.py",
        "  Author  library_author",
        "    id    AutoField       primary key",
        "    name  CharField(100)",
        "  Book  library_book",
        "    id       AutoField                         primary key",
        "    title    CharField(100)",
        "    authors  ManyToManyField → library.Author  through library.Book_authors (automatic), back: books",
        "",
        "2 models, 4 fields, 1 many-to-many",
        "",
      ].join("\n"),
    );
  });

  it("shows them as Markdown, with nothing in them taken for markup", async () => {
    const source = LIBRARY.replaceAll("Author", "Au_th_or");
    const at = workspace({ "library/models.py": source });
    const { stdout } = await runMain(["inspect", "library", "--format", "markdown"], { cwd: at.path });
    expect(stdout).toContain(
      "## library\n\n### Au\\_th\\_or\n\ntable library\\_au\\_th\\_or\n\n| field | type | notes |\n|---|---|---|\n",
    );
    expect(stdout).toContain("| title | CharField(100) |  |\n");
  });

  it("narrows what it gives to the apps that are asked for, and to those at the path", async () => {
    const at = workspace({
      "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
      "settings.py": 'INSTALLED_APPS = ["library", "shop"]\n',
      "library/__init__.py": "",
      "library/models.py": LIBRARY,
      "shop/__init__.py": "",
      "shop/models.py": LIBRARY,
    });
    const labels = async (...argv: string[]) => {
      const { stdout } = await runMain(["inspect", ...argv, "--json"], { cwd: at.path });
      return [...new Set(Object.keys(JSON.parse(stdout).models).map((label) => label.split(".")[0]))];
    };
    expect(await labels(".")).toEqual(["library", "shop"]);
    expect(await labels(".", "--apps", "shop")).toEqual(["shop"]);
    expect(await labels("shop/models.py")).toEqual(["shop"]);
    expect(await labels("shop")).toEqual(["shop"]);
    expect(await labels("shop", "--apps", "library,shop")).toEqual(["library", "shop"]);
  });

  it("takes settings from the command line", async () => {
    const at = workspace({ "library/models.py": LIBRARY });
    const keyOf = async (...argv: string[]) => {
      const { stdout } = await runMain(["inspect", "library", "--json", ...argv], { cwd: at.path });
      return JSON.parse(stdout).models["library.Book"].fields[0].internal_type;
    };
    expect(await keyOf()).toBe("AutoField");
    expect(await keyOf("--set", "USE_TZ=False", "--set", "DEFAULT_AUTO_FIELD=django.db.models.BigAutoField")).toBe(
      "BigAutoField",
    );
  });
});
