import { describe, expect, it } from "vitest";
import type { DiagnosticCode } from "../../../src/diagnostics/codes.js";
import { resolveModels, resolveSample } from "./resolve-sample.js";

/** Models of one app that make exactly one thing be said, about which model and field. */
const SAID: readonly (readonly [DiagnosticCode, string | undefined, string | undefined, string])[] = [
  ["relation-target-missing", "shop.A", "b", `class A(models.Model):\n    b = models.ForeignKey("B", models.CASCADE)`],
  [
    "relation-target-unreadable",
    "shop.A",
    "b",
    `import x\nclass A(models.Model):\n    b = models.ForeignKey(x.B, models.CASCADE)`,
  ],
  [
    "relation-target-swapped",
    "shop.A",
    "u",
    `class A(models.Model):\n    u = models.ForeignKey("auth.User", models.CASCADE)\nclass U(models.Model):\n    pass`,
  ],
  [
    "relation-to-composite-key",
    "shop.B",
    "a",
    `class A(models.Model):\n    x = models.IntegerField()\n    y = models.IntegerField()\n    pk = models.CompositePrimaryKey("x", "y")\nclass B(models.Model):\n    a = models.ForeignKey(A, models.CASCADE)`,
  ],
  [
    "to-field-missing",
    "shop.B",
    "a",
    `class A(models.Model):\n    pass\nclass B(models.Model):\n    a = models.ForeignKey(A, models.CASCADE, to_field="no")`,
  ],
  [
    "field-contribution-unknown",
    "shop.A",
    "label",
    `import os\nclass LabelField(models.CharField):\n    def contribute_to_class(self, cls, name, **kwargs):\n        for entry in os.listdir("."):\n            return cls.add_to_class(name + entry, models.TextField())\nclass A(models.Model):\n    label = LabelField(max_length=40)`,
  ],
  [
    "name-invalid",
    "shop.A",
    undefined,
    `class A(models.Model):\n    n = models.IntegerField()\n    class Meta:\n        indexes = [models.Index(fields=["n"], name="%(class)s_50%_n")]`,
  ],
  [
    "name-invalid",
    "shop.A",
    undefined,
    `class A(models.Model):\n    n = models.IntegerField()\n    class Meta:\n        constraints = [models.UniqueConstraint(fields=["n"], name="%(name)s_100%%")]`,
  ],
  [
    "through-missing",
    "shop.B",
    "m",
    `class A(models.Model):\n    pass\nclass B(models.Model):\n    m = models.ManyToManyField(A, through="No")`,
  ],
  [
    "through-ambiguous",
    "shop.B",
    "m",
    `class A(models.Model):\n    pass\nclass B(models.Model):\n    m = models.ManyToManyField(A, through="T")\nclass T(models.Model):\n    b = models.ForeignKey(B, models.CASCADE)\n    a = models.ForeignKey(A, models.CASCADE)\n    c = models.ForeignKey(A, models.CASCADE, related_name="+")`,
  ],
  [
    "through-without-keys",
    "shop.T",
    undefined,
    `class A(models.Model):\n    pass\nclass B(models.Model):\n    m = models.ManyToManyField(A, through="T")\nclass T(models.Model):\n    b = models.ForeignKey(B, models.CASCADE)`,
  ],
  [
    "through-fields-invalid",
    "shop.B",
    "m",
    `class A(models.Model):\n    pass\nclass B(models.Model):\n    m = models.ManyToManyField(A, through="T", through_fields=("b", "x"))\nclass T(models.Model):\n    b = models.ForeignKey(B, models.CASCADE)\n    a = models.ForeignKey(A, models.CASCADE)`,
  ],
  [
    "reverse-name-clash",
    "shop.B",
    "a",
    `class A(models.Model):\n    b_set = models.IntegerField()\nclass B(models.Model):\n    a = models.ForeignKey(A, models.CASCADE)`,
  ],
  [
    "symmetrical-by-label",
    "shop.A",
    "m",
    `class A(models.Model):\n    m = models.ManyToManyField("shop.A", symmetrical=True)`,
  ],
  ["option-refused", "shop.A", "m", `class A(models.Model):\n    m = models.ManyToManyField("self", unique=True)`],
  ["option-ignored", "shop.A", "m", `class A(models.Model):\n    m = models.ManyToManyField("self", null=True)`],
  [
    "table-clash",
    "shop.B",
    undefined,
    `class A(models.Model):\n    pass\nclass B(models.Model):\n    class Meta:\n        db_table = "shop_a"`,
  ],
  [
    "join-table-clash",
    "shop.A",
    "m",
    `class A(models.Model):\n    m = models.ManyToManyField("self", db_table="shop_b")\nclass B(models.Model):\n    pass`,
  ],
  [
    "stray-join-model",
    "shop.T",
    undefined,
    `class A(models.Model):\n    pass\nclass B(models.Model):\n    m = models.ManyToManyField(A)\nclass T(models.Model):\n    b = models.ForeignKey(B, models.CASCADE)\n    a = models.ForeignKey(A, models.CASCADE)`,
  ],
  ["model-redefined", "shop.A", undefined, `class A(models.Model):\n    pass\nclass A(models.Model):\n    pass`],
  ["unknown-base", "shop.A", undefined, `from tree import Node\nclass A(Node):\n    x = models.IntegerField()`],
  [
    "decorator-unread",
    "shop.A",
    undefined,
    `import history\n@history.track(history.InsertEvent())\nclass A(models.Model):\n    pass`,
  ],
  [
    "decorator-unread",
    "shop.A",
    undefined,
    `import re\ndef document(model):\n    return re.sub("a", "b", model)\n@document\nclass A(models.Model):\n    pass`,
  ],
  [
    "decorator-unread",
    "shop.A",
    undefined,
    `def ordered(meta):\n    meta.ordering = [name for name, _ in ["title"]]\n    return meta\nclass A(models.Model):\n    @ordered\n    class Meta:\n        verbose_name = "a"`,
  ],
  [
    "decorator-unread",
    "shop.A",
    undefined,
    `import re\n@re.compile("a")\nclass A(models.Model):\n    class Meta:\n        abstract = True\nclass B(A):\n    pass`,
  ],
  [
    "decorator-unread",
    "shop.A",
    undefined,
    `def ordered(meta):\n    meta.ordering = [name for name, _ in ["title"]]\n    return meta\nclass A(models.Model):\n    @ordered\n    class Meta:\n        abstract = True\nclass B(A):\n    pass`,
  ],
  [
    "decorator-unread",
    "shop.A",
    undefined,
    `def document(model):\n    """What it is."""\n    for field in model._meta.local_fields:\n        field.help_text = model.__doc__\n    return model\n@document\nclass A(models.Model):\n    """One."""`,
  ],
  ["proxy-base", "shop.A", undefined, `class A(models.Model):\n    class Meta:\n        proxy = True`],
  [
    "field-clash",
    "shop.B",
    "x",
    `class A(models.Model):\n    x = models.IntegerField()\nclass B(A):\n    x = models.IntegerField()`,
  ],
  [
    "meta-unreadable",
    "shop.A",
    undefined,
    `import x\nclass A(models.Model):\n    class Meta:\n        db_table = x.name()`,
  ],
  ["meta-option-unknown", "shop.A", undefined, `class A(models.Model):\n    class Meta:\n        order = ["x"]`],
  [
    "order-field-unknown",
    "shop.A",
    undefined,
    `class A(models.Model):\n    class Meta:\n        order_with_respect_to = "x"`,
  ],
];

describe("what is said about models", () => {
  it.each(SAID)("%s", (code, model, field, body) => {
    const swapped = code === "relation-target-swapped" ? { overrides: { AUTH_USER_MODEL: "shop.U" } } : {};
    const { diagnostics, codes } = resolveModels(body, swapped);
    expect(codes).toEqual([code]);
    const said = diagnostics.find((each) => each.code === code);
    expect([said?.model, said?.field]).toEqual([model, field]);
    expect(said?.span?.file).toBe("shop/models.py");
  });
});

const MANAGE = 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n';
const MODEL = "from django.db import models\nclass A(models.Model):\n    pass\n";
const SHOP = { "shop/__init__.py": "", "shop/models.py": MODEL };

/** Projects that make something be said about their settings and apps. */
const PROJECTS: readonly (readonly [DiagnosticCode, Readonly<Record<string, string>>])[] = [
  ["no-models", { "readme.txt": "" }],
  [
    "setting-unreadable",
    { ...SHOP, "manage.py": MANAGE, "settings.py": 'import x\nINSTALLED_APPS = ["shop", x.name()]' },
  ],
  ["settings-without-apps", { ...SHOP, "manage.py": MANAGE, "settings.py": "DEBUG = True" }],
  [
    "settings-unread",
    { ...SHOP, "manage.py": MANAGE, "settings.py": 'from dynamic import *\nINSTALLED_APPS = ["shop"]' },
  ],
  ["app-not-read", { ...SHOP, "manage.py": MANAGE, "settings.py": 'INSTALLED_APPS = ["shop", "unheard_of"]' }],
  [
    "unseen-table-assumed",
    {
      ...SHOP,
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "shop"]',
      "shop/models.py":
        "import os\nfrom django.db import models\nfrom simple_history.models import HistoricalRecords\nclass Box(models.Model):\n    history = HistoricalRecords(table_name=os.getcwd())\n",
    },
  ],
  ["app-not-found", { ...SHOP, "manage.py": MANAGE, "settings.py": 'INSTALLED_APPS = ["shop", "shop.NoConfig"]' }],
  [
    "app-label-duplicate",
    {
      ...SHOP,
      "other/shop/models.py": MODEL,
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["shop", "other.shop"]',
    },
  ],
  [
    "app-label-invalid",
    {
      ...SHOP,
      "shop/apps.py":
        'from django.apps import AppConfig\nclass ShopConfig(AppConfig):\n    name = "shop"\n    label = "../shop"\n',
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["shop"]',
    },
  ],
  [
    "app-label-invalid",
    { "a-shop/models.py": MODEL, "manage.py": MANAGE, "settings.py": 'INSTALLED_APPS = ["a-shop"]' },
  ],
  [
    "model-outside-apps",
    {
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["shop"]',
      "lib.py": MODEL,
      "shop/models.py": `${MODEL}import lib\n`,
    },
  ],
  [
    "model-conflict",
    {
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["shop"]',
      "shop/more.py": MODEL,
      "shop/models.py": `${MODEL}from shop import more\n`,
    },
  ],
  [
    "auto-field-unknown",
    { ...SHOP, "manage.py": MANAGE, "settings.py": 'INSTALLED_APPS = ["shop"]\nDEFAULT_AUTO_FIELD = "no.Field"' },
  ],
];

describe("what is said about projects", () => {
  it.each(PROJECTS)("%s", (code, files) => expect(resolveSample(files).codes).toEqual([code]));

  it("file-not-found", () => {
    expect(resolveSample(SHOP, { path: "/project/nothing" }).codes).toEqual(["file-not-found"]);
  });

  it("settings-not-found, settings-assumed, django-version-assumed", () => {
    const said = resolveSample(SHOP, { settings: "conf.nowhere" }).diagnostics.map(({ code }) => code);
    expect(said).toEqual(["django-version-assumed", "settings-not-found", "settings-assumed"]);
  });

  it("app-not-installed", () => {
    const files = {
      ...SHOP,
      "other/models.py": MODEL,
      "manage.py": MANAGE,
      "settings.py": 'INSTALLED_APPS = ["shop"]',
    };
    const { project, codes } = resolveSample(files, { path: "/project/other/models.py" });
    expect(codes).toEqual(["app-not-installed"]);
    expect(project.apps.map(({ label, atPath }) => [label, atPath])).toEqual([
      ["shop", false],
      ["other", true],
    ]);
  });
});
