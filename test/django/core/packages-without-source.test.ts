import { describe, expect, it } from "vitest";
import { resolveModels, resolveSample } from "./resolve-sample.js";

const MANAGE = 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n';

describe("packages whose source is not there", () => {
  it("make no models where they have nothing to do with models", () => {
    const { project, codes } = resolveModels(
      [
        "from pydantic import BaseModel, Field",
        "from django_elasticsearch_dsl import Document, fields",
        "from wagtail import blocks",
        "from wagtail.images.blocks import ImageBlock",
        "class Payload(BaseModel):",
        "    size: int = Field(max_length=3)",
        "class PageDocument(Document):",
        "    title = fields.TextField(attr='title')",
        "class LinkBlock(blocks.StructBlock):",
        "    kind = blocks.ChoiceBlock(choices=[('a', 'A')], required=False, help_text='which')",
        "    text = blocks.CharBlock(max_length=9)",
        "    class Meta:",
        "        icon = 'link'",
        "class PictureBlock(ImageBlock):",
        "    caption = blocks.CharBlock(max_length=9, blank=True)",
        "class Page(BaseModel, models.Model):",
        "    title = models.TextField()",
      ].join("\n"),
    );
    expect(project.models.map(({ label }) => label).filter((label) => label.startsWith("shop."))).toEqual([
      "shop.Page",
    ]);
    expect(codes).toEqual([]);
  });

  it("have classes among their models that are known to be none", () => {
    const { project, codes } = resolveModels(
      "from simple_history.models import HistoricalRecords\nclass Log(HistoricalRecords):\n    pass\nclass A(models.Model):\n    history = Log()",
    );
    expect(project.models.map(({ label }) => label).filter((label) => label.startsWith("shop."))).toEqual([
      "shop.A",
      "shop.HistoricalA",
    ]);
    expect(codes).toEqual([]);
  });

  it("may be iterated over by classes that derive from theirs", () => {
    const { model, codes } = resolveModels(
      'from enumtools import Enum\nclass Kind(Enum):\n    BOOK = "book"\nclass A(models.Model):\n    kind = models.ForeignKey("A", models.CASCADE, limit_choices_to={"kind__in": [each.value for each in Kind]})',
    );
    expect(model("shop.A").fields.map(({ name }) => name)).toEqual(["id", "kind"]);
    expect(codes).toEqual([]);
  });

  it("give back the field that a function of theirs is given", () => {
    const { model, diagnostics, codes } = resolveModels(
      "from safe import hidden\nclass A(models.Model):\n    secret = hidden(models.CharField(max_length=9))",
    );
    expect(model("shop.A").fields.map(({ name }) => name)).toEqual(["id", "secret"]);
    expect(codes).toEqual(["library-field-approximated"]);
    expect(diagnostics.find(({ field }) => field === "secret")?.message).toMatch(/`safe.hidden\(…\)` is given a field/);
  });

  it("make a field of their own of a class that is given one", () => {
    const { codes } = resolveModels(
      "from safe import ListField\nclass A(models.Model):\n    tags = ListField(models.CharField(max_length=9))",
    );
    expect(codes).toEqual(["unknown-field-class"]);
  });

  it("may be the base of a model that is known by its Meta alone", () => {
    const { codes, model } = resolveModels(
      "from people import Person\nclass A(Person):\n    class Meta:\n        db_table = 'a'",
    );
    expect(model("shop.A").table).toBe("a");
    expect(codes).toEqual(["unknown-base"]);
  });

  it("have models that a relation may lead to, where their app is installed", () => {
    const { diagnostics } = resolveSample({
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["payments", "clubs.apps.ClubsConfig", "shop"]',
      "shop/__init__.py": "",
      "shop/models.py": [
        "from django.db import models",
        "class A(models.Model):",
        "    payer = models.ForeignKey('payments.Customer', models.CASCADE)",
        "    club = models.ForeignKey('clubs.Club', models.CASCADE)",
        "    other = models.ForeignKey('others.Other', models.CASCADE)",
      ].join("\n"),
    });
    expect(diagnostics.flatMap(({ field, code }) => (field === undefined ? [] : [[field, code]]))).toEqual([
      ["payer", "relation-target-unreadable"],
      ["club", "relation-target-unreadable"],
      ["other", "relation-target-missing"],
    ]);
  });

  it("have app configurations that an app's own derives from", () => {
    const { codes } = resolveSample({
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["shop.apps.ShopConfig"]',
      "shop/__init__.py": "",
      "shop/apps.py": "from constants import ConstantsConfig\nclass ShopConfig(ConstantsConfig):\n    pass\n",
    });
    expect(codes).toContain("app-not-read");
    expect(codes).not.toContain("app-not-found");
  });
});
