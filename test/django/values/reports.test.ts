import { describe, expect, it } from "vitest";
import { readField } from "../../../src/django/fields/fields.js";
import { readConstraint } from "../../../src/django/models/constraints.js";
import { readIndex } from "../../../src/django/models/indexes.js";
import { convert } from "../../../src/pipeline.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { evaluateModule } from "./evaluate.js";

const IMPORTS = "from django.db import models\nfrom django.db.models import F, Q\n";

/** Evaluates `x = <text>` and reads it as a field. */
function field(text: string, before = "") {
  const module = evaluateModule("example", `${IMPORTS}${before}\nx = ${text}\n`);
  const declaration = readField("x", module.value("x"), module.context);
  return { declaration, said: module.diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

describe("what a field says that cannot be read", () => {
  it("is an option that the class does not take", () => {
    const { declaration, said } = field("models.CharField(max_lenght=10, colour='red')");
    expect(declaration).toMatchObject({ kind: "column", maxLength: null });
    expect(said).toEqual([
      "unknown-option: `max_lenght` is no option of `django.db.models.CharField`; it was left out",
      "unknown-option: `colour` is no option of `django.db.models.CharField`; it was left out",
    ]);
  });

  it("is a value that nobody knows, with what was assumed", () => {
    const before = "from elsewhere import LENGTH, flag";
    const { declaration, said } = field("models.SlugField(max_length=LENGTH, null=flag())", before);
    expect(declaration).toMatchObject({ maxLength: 50, null: false });
    expect(said).toEqual([
      expect.stringMatching(/^option-unreadable: `null` could not be read.*; False was assumed$/),
      expect.stringMatching(/^option-unreadable: `max_length` could not be read.*; 50 was assumed$/),
    ]);
  });

  it("is a default or choices, which the database does not hold", () => {
    const { declaration, said } = field(
      "models.DateTimeField(default=timezone.now(), choices=make())",
      "from django.utils import timezone\nfrom elsewhere import make",
    );
    expect(declaration).toMatchObject({ default: { kind: "unknown" }, choices: null });
    expect(said).toHaveLength(2);
    for (const each of said) expect(each).toMatch(/^value-unreadable: /);
  });

  it("is what a member of an enumeration has that is not read, which is no function", () => {
    const { declaration, said } = field(
      "models.CharField(default=Kind.SMALL.value, choices=[(Kind.SMALL.value, Kind.SMALL.label)])",
      "from elsewhere import Kind",
    );
    expect(declaration).toMatchObject({ default: { kind: "unknown" } });
    expect(said).toContainEqual(expect.stringMatching(/^value-unreadable: `default`/));
    expect(said).toContainEqual(expect.stringMatching(/^value-unreadable: `choices`/));
  });

  it("is arguments that are not there to be read", () => {
    const { said } = field("models.CharField(**OPTIONS)", "from elsewhere import OPTIONS");
    expect(said).toEqual([expect.stringMatching(/^option-unreadable: Unpacked arguments could not be read/)]);
  });

  it("is a relation without on_delete", () => {
    const { declaration, said } = field("models.ForeignKey('Author')");
    expect(declaration).toMatchObject({ kind: "relation", onDelete: { kind: "CASCADE" } });
    expect(said).toEqual(["on-delete-missing: `on_delete` is not given; CASCADE was assumed"]);
  });

  it("is a target that is not read", () => {
    const { declaration } = field("models.ForeignKey(Tag, models.CASCADE)", "from elsewhere.models import Tag");
    expect(declaration).toMatchObject({
      to: { kind: "unknown", reason: expect.stringContaining("elsewhere.models.Tag") },
    });
  });

  it("is what a package's class works out itself", () => {
    const { declaration, said } = field("CountryField()", "from django_countries.fields import CountryField");
    expect(declaration).toMatchObject({ internalType: "CharField", maxLength: 2, choices: null });
    expect(said).toEqual([expect.stringMatching(/^library-field-approximated: .*`choices` of its own/)]);
  });
});

describe("a class that is not known", () => {
  it.each([
    ["by its name", "MoneyField()", "from elsewhere import MoneyField"],
    ["by its options", "Money(max_length=3, null=True)", "from elsewhere import Money"],
    [
      "by the field that its class wraps",
      "Encrypted(models.CharField(max_length=3))",
      "from elsewhere import Encrypted",
    ],
    ["by what the project derives from it", "OwnField()", "from elsewhere import Base\nclass OwnField(Base): pass"],
  ])("is a field %s", (_, text, before) => {
    const { declaration, said } = field(text, before);
    expect(declaration).toMatchObject({ kind: "unknown", reason: expect.stringContaining("is not known") });
    expect(said).toEqual([expect.stringMatching(/^unknown-field-class: /)]);
  });

  it("is the field itself where a function of a package is given one, with a word about it", () => {
    const { declaration, said } = field("encrypted(models.CharField(max_length=3))", "from elsewhere import encrypted");
    expect(declaration).toMatchObject({ kind: "column", maxLength: 3 });
    expect(said).toEqual([expect.stringMatching(/^library-field-approximated: /)]);
  });

  it.each([
    ["a manager", "models.Manager()", ""],
    ["a manager of the project", "Own()", "class Own(models.Manager): pass"],
    ["a manager from a query set", "Own.as_manager()", "class Own(models.QuerySet): pass"],
    ["a pattern", "re.compile('x')", "import re"],
    ["a constant", "5", ""],
    ["a form field", "forms.CharField(max_length=3)", "from django import forms"],
    ["a class", "models.CharField", ""],
    ["an object of the project", "Thing()", "class Thing: pass"],
    ["a query expression", "F('a') + 1", ""],
    ["a field whose class says that it has no column", "Virtual()", VIRTUAL()],
  ])("%s is none", (_, text, before) => {
    expect(field(text, before)).toEqual({ declaration: null, said: [] });
  });
});

describe("an attribute that could be a field for all that is known", () => {
  it.each([
    ["made by a package", "Tracker()", "from trackers import Tracker", "info"],
    ["what Python would have failed at", "[][0]", "", "warning"],
  ])("is named when it is %s", (_, text, before, severity) => {
    const module = evaluateModule("example", `${IMPORTS}${before}\nx = ${text}\n`);
    expect(readField("x", module.value("x"), module.context)).toBeNull();
    const named = module.diagnostics.filter(({ code }) => code === "unknown-attribute");
    expect(named).toMatchObject([{ severity, message: expect.stringMatching(/^`x` could be a field: /) }]);
  });

  it("is taken for a constant by its name", () => {
    const module = evaluateModule("example", `${IMPORTS}from elsewhere import make\nLIMIT = make()\n`);
    expect(readField("LIMIT", module.value("LIMIT"), module.context)).toBeNull();
    expect(module.diagnostics).toEqual([]);
  });
});

describe("choices that Django refuses", () => {
  it.each([
    ["'abc'", "fields.E004"],
    ["[1, 2]", "fields.E005"],
    ["[('a', 'A', 'more')]", "fields.E005"],
  ])("%s", (choices, djangoId) => {
    const module = evaluateModule("example", `${IMPORTS}x = models.CharField(max_length=1, choices=${choices})`);
    expect(readField("x", module.value("x"), module.context)).toMatchObject({ choices: null });
    expect(module.diagnostics).toMatchObject([{ code: "value-unreadable", djangoId }]);
  });
});

describe("expressions that loops build", () => {
  it("are followed only so deep", () => {
    const lines = `${IMPORTS}q = Q()\nfor i in range(3000):\n    q |= Q(**{f"a{i}": i}) & Q(b=1)\nx = models.CheckConstraint(condition=q, name="deep")\n`;
    const module = evaluateModule("example", lines);
    expect(readConstraint(module.value("x"), module.context)).toMatchObject({ kind: "check", name: "deep" });
    expect(module.diagnostics).toMatchObject([{ code: "option-unreadable" }]);
  });
});

function VIRTUAL(): string {
  return [
    "class Virtual(models.IntegerField):",
    "    def get_attname_column(self):",
    "        attname, _ = super().get_attname_column()",
    "        return attname, None",
  ].join("\n");
}

describe("options set afterwards", () => {
  it("count for a field of the model itself", () => {
    const { context, value } = evaluateModule(
      "example",
      `${IMPORTS}class A(models.Model):\n    a = models.CharField(max_length=3)\nA._meta.get_field("a").max_length = 9\nA._meta.get_field("a")._unique = True\n`,
    );
    const owner = value("A");
    const a = owner.kind === "class" ? owner.namespace().get("a")?.value : undefined;
    expect(a && readField("a", a, context)).toMatchObject({ maxLength: 9, unique: true });
  });
});

describe("indexes and constraints that cannot be read", () => {
  const read = (text: string, before: string, reader: typeof readIndex | typeof readConstraint) => {
    const module = evaluateModule("example", `${IMPORTS}${before}\nx = ${text}\n`);
    return { read: reader(module.value("x"), module.context), said: module.diagnostics.map(({ code }) => code) };
  };

  it("are reported", () => {
    expect(read("Special(fields=['a'])", "from elsewhere import Special", readIndex)).toEqual({
      read: null,
      said: ["index-unreadable"],
    });
    expect(read("models.UniqueConstraint(fields=['a'])", "", readConstraint)).toEqual({
      read: null,
      said: ["index-unreadable"],
    });
    expect(
      read("models.CheckConstraint(condition=cond(), name='c')", "from elsewhere import cond", readConstraint),
    ).toMatchObject({
      read: { kind: "check", name: "c" },
      said: ["option-unreadable"],
    });
    expect(read("models.Index(fields=['a'], sort=1)", "", readIndex).said).toEqual(["unknown-option"]);
  });

  it("are read as Django's class where the project derives from one", () => {
    const own = "from django.contrib.postgres.indexes import GinIndex\nclass Own(GinIndex):\n    suffix = 'own'\n";
    expect(read("Own(fields=['a'])", own, readIndex).read).toMatchObject({ type: "GinIndex", suffix: "own" });
  });
});

describe("a column type that its class works out in ways that cannot be followed", () => {
  it("is assumed, and said to be", async () => {
    const models = `${IMPORTS}from elsewhere import type_of
class Odd(models.Field):
    def db_type(self, connection):
        return type_of(connection)
class Thing(models.Model):
    odd = Odd()
`;
    const { diagnostics } = await convert(
      {
        files: memoryFiles({ "/project/shop/__init__.py": "", "/project/shop/models.py": models }),
        path: "/project/shop",
        settings: null,
        overrides: {},
        pythonPath: [],
        django: "5.2",
        apps: null,
        allowMissing: false,
      },
      { target: "drizzle", dialect: "postgres", namesGiven: {} },
    );
    const unread = diagnostics.filter(({ code }) => code === "option-unreadable");
    expect(unread).toMatchObject([{ severity: "error", model: "shop.Thing", field: "odd" }]);
    const assumed = diagnostics.filter(({ code }) => code === "column-type-assumed");
    expect(assumed).toMatchObject([{ severity: "error", model: "shop.Thing", field: "odd" }]);
  });
});
