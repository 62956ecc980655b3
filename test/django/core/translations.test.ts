import { describe, expect, it } from "vitest";
import { resolveSample } from "./resolve-sample.js";

/** Fields of `shop.Book` and what is said, in a project with these settings besides its apps. */
function bookWith(settings: string, fields: string, apps = '["modeltranslation", "shop"]') {
  const { model, codes } = resolveSample({
    "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
    "settings.py": `INSTALLED_APPS = ${apps}\n${settings}\n`,
    "shop/__init__.py": "",
    "shop/models.py": [
      "from django.db import models",
      "class Book(models.Model):",
      "    title = models.TextField()",
      "    similar = models.ManyToManyField('self')",
    ].join("\n"),
    "shop/translation.py": [
      "from modeltranslation.translator import TranslationOptions, register",
      "from shop.models import Book",
      "@register(Book)",
      "class BookTranslation(TranslationOptions):",
      `    fields = ${fields}`,
    ].join("\n"),
  });
  return [...model("shop.Book").fields.map(({ name }) => name), ...codes.filter((code) => code !== "app-not-read")];
}

describe("fields that django-modeltranslation adds", () => {
  const LANGUAGES = 'LANGUAGES = [("de", "German"), ("fr", "French")]';

  it("are there for each language, where it is installed and not switched off", () => {
    expect(bookWith(LANGUAGES, '("title",)')).toEqual(["id", "title", "title_de", "title_fr"]);
    expect(bookWith(`${LANGUAGES}\nMODELTRANSLATION_LANGUAGES = ("fr",)`, '("title",)')).toEqual([
      "id",
      "title",
      "title_fr",
    ]);
    expect(bookWith(LANGUAGES, '("title",)', '["shop"]')).toEqual(["id", "title"]);
    expect(bookWith(`${LANGUAGES}\nUSE_I18N = False`, '("title",)')).toEqual(["id", "title"]);
  });

  it("are said to be missing where they cannot be followed", () => {
    const said = ["id", "title", "library-field-approximated"];
    expect(bookWith(LANGUAGES, '("similar",)')).toEqual(said);
    expect(bookWith(LANGUAGES, "tuple(Book._meta.fields)")).toEqual(said);
    expect(bookWith('import os\nLANGUAGES = os.listdir("/var/languages")', '("title",)')).toEqual(said);
  });
});
