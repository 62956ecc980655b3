import { describe, expect, it } from "vitest";
import { resolveModels } from "./resolve-sample.js";

describe("a metaclass of models", () => {
  it("is told which of the bases are abstract, and which have tables above them", () => {
    const { model, codes } = resolveModels(
      [
        "from django.db.models.base import ModelBase",
        "class PageBase(ModelBase):",
        "    def __new__(cls, name, bases, dct, **kwargs):",
        '        meta = dct.get("Meta", None)',
        '        if not getattr(meta, "abstract", False) and not any(',
        "            isinstance(base, ModelBase) and (base._meta.all_parents or not base._meta.abstract) for base in bases",
        "        ):",
        '            meta.db_table = "top_" + name.lower()',
        "        return super().__new__(cls, name, bases, dct, **kwargs)",
        "class AbstractPage(models.Model, metaclass=PageBase):",
        "    class Meta:",
        "        abstract = True",
        "class Page(AbstractPage):",
        "    class Meta:",
        '        verbose_name = "page"',
        "class Home(Page):",
        "    class Meta:",
        '        verbose_name = "home"',
        "class Middle(Page):",
        "    class Meta:",
        "        abstract = True",
        "class Leaf(Middle):",
        "    class Meta:",
        '        verbose_name = "leaf"',
      ].join("\n"),
    );
    expect(
      ["shop.Page", "shop.Home", "shop.Leaf"].map((label) => [model(label).table, model(label).verboseName]),
    ).toEqual([
      ["top_page", "page"],
      ["shop_home", "home"],
      ["shop_leaf", "leaf"],
    ]);
    expect(codes).toEqual([]);
  });
});
