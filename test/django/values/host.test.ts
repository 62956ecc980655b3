import { describe, expect, it } from "vitest";
import { readField } from "../../../src/django/fields/fields.js";
import { settingBehind } from "../../../src/django/host/setting-value.js";
import { plainValue } from "../../../src/django/values/plain-value.js";
import { bool, str } from "../../../src/python/evaluate/make.js";
import type { ClassValue } from "../../../src/python/evaluate/values.js";
import { evaluateModule } from "./evaluate.js";

/** Evaluates lines of Python and gives the plain value of `x`. */
function valueAfter(lines: string, surroundings: Parameters<typeof evaluateModule>[2] = {}): unknown {
  const plain = plainValue(evaluateModule("example", lines, surroundings).value("x"));
  return "value" in plain ? plain.value : plain;
}

const settings = (values: Readonly<Record<string, string>>) => ({
  setting: (name: string) => (values[name] === undefined ? undefined : str(values[name])),
});

describe("settings", () => {
  it("are read through django.conf", () => {
    const lines = "from django.conf import settings\nx = settings.CODE + '!'";
    expect(valueAfter(lines, settings({ CODE: "abc" }))).toBe("abc!");
  });

  it("fall back to getattr's default where nobody sets them", () => {
    const lines = "from django.conf import settings as s\nx = getattr(s, 'CODE', 'def')";
    expect(valueAfter(lines, settings({}))).toBe("def");
    expect(valueAfter(lines, settings({ CODE: "abc" }))).toBe("abc");
  });

  it("are known to be there or not", () => {
    const lines = "from django.conf import settings\nx = hasattr(settings, 'CODE')";
    expect(valueAfter(lines, settings({}))).toBe(false);
    expect(valueAfter(lines, settings({ CODE: "" }))).toBe(true);
  });

  it("say that they are not set", () => {
    expect(valueAfter("from django.conf import settings\nx = settings.CODE", settings({}))).toEqual({
      kind: "unknown",
      reason: expect.stringContaining("`CODE`"),
    });
  });

  it("have Django's defaults, also through global_settings", () => {
    expect(valueAfter("from django.conf import settings\nx = settings.LANGUAGE_CODE")).toBe("en-us");
    expect(valueAfter("from django.conf import global_settings\nx = global_settings.AUTH_USER_MODEL")).toBe(
      "auth.User",
    );
    expect(valueAfter("import django.conf.global_settings as D\nx = D.LANGUAGES[0][0]")).toBe("af");
  });

  it("are known behind a relation's target", () => {
    const module = evaluateModule(
      "example",
      "from django.conf import settings\nfrom django.db import models\nx = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)",
    );
    expect(readField("x", module.value("x"), module.context)).toMatchObject({
      to: { kind: "setting", setting: "AUTH_USER_MODEL", name: "auth.User" },
    });
    const user = evaluateModule("example", "from django.contrib.auth import get_user_model\nx = get_user_model()");
    const value = user.value("x");
    expect(value.kind === "str" && settingBehind(value)).toBe("AUTH_USER_MODEL");
  });
});

describe("functions of Django's", () => {
  it.each([
    ["from django.utils.translation import gettext_lazy as _\nx = _('some') + ' text'", "some text"],
    ["from django.utils.translation import ugettext as _\nx = _('old')", "old"],
    ["from django.utils.translation import pgettext_lazy\nx = pgettext_lazy('context', 'message')", "message"],
    ["from django.utils.translation import ngettext\nx = ngettext('one', 'many', 2)", "many"],
    ["from django.utils.text import format_lazy\nx = format_lazy('{a}-{}', 1, a='b')", "b-1"],
    ["from django.utils.safestring import mark_safe\nx = mark_safe('<b>')", "<b>"],
    ["from django.utils.functional import lazy\nf = lazy(lambda: 'late', str)\nx = f()", "late"],
    ["from django.utils.module_loading import import_string\ny = 'here'\nx = import_string('example.y')", "here"],
    ["from django.utils.text import capfirst\nx = capfirst('word')", "Word"],
    ["from django.db.models.constants import LOOKUP_SEP\nx = LOOKUP_SEP.join(['a', 'b'])", "a__b"],
    ["import django\nx = 'new' if django.VERSION >= (4, 0) else 'old'", "new"],
    ["from django.db import connection\nx = connection.vendor", "postgresql"],
    ["from django.contrib.admin.models import ADDITION\nx = str(ADDITION)", "1"],
  ])("%s", (lines, expected) => expect(valueAfter(lines)).toBe(expected));

  it("ask for apps and models", () => {
    const lines = "from django.apps import apps\nx = apps.is_installed('shop')";
    expect(valueAfter(lines, { isInstalled: (app) => app === "shop" })).toBe(true);
    const { value } = evaluateModule(
      "example",
      "from django.apps import apps as registry\nclass Author: pass\nx = registry.get_model('shop', 'Author')",
      { model: (label) => (label === "shop.Author" ? (value("Author") as ClassValue) : undefined) },
    );
    expect(value("x")).toBe(value("Author"));
  });

  it("leave a class as it is where they only decorate it", () => {
    const lines =
      "from django.utils.deconstruct import deconstructible\n@deconstructible\nclass A:\n    y = 'kept'\nx = A.y";
    expect(valueAfter(lines)).toBe("kept");
  });
});

describe("names of Django's", () => {
  it.each([
    ["from django.db.models.fields import CharField as X", "django.db.models.CharField"],
    ["from django.db.models.fields.related import ForeignKey as X", "django.db.models.ForeignKey"],
    ["from django.db.models.query_utils import Q as X", "django.db.models.Q"],
    ["from django.db.models.query import Q as X", "django.db.models.Q"],
    ["from django.db.models.functions.text import Lower as X", "django.db.models.functions.Lower"],
    ["from django.contrib.postgres.fields.array import ArrayField as X", "django.contrib.postgres.fields.ArrayField"],
    ["from django.contrib.postgres.indexes import Index as X", "django.db.models.Index"],
    ["from django.contrib.gis.db.models import CharField as X", "django.db.models.CharField"],
    ["from django.contrib.gis.db import models\nX = models.PointField", "django.contrib.gis.db.models.PointField"],
    ["from django.contrib.gis.db.models.fields import PointField as X", "django.contrib.gis.db.models.PointField"],
    ["from django.forms import CharField as X", "django.forms.CharField"],
    ["from django.db import models as m\nX = m.fields.files.ImageField", "django.db.models.ImageField"],
  ])("%s", (lines, path) => {
    expect(evaluateModule("example", lines).value("X")).toMatchObject({ kind: "external", path });
  });

  it("gives the same recorded class under each of its names", () => {
    const module = evaluateModule(
      "example",
      "from django.contrib.auth.models import AbstractBaseUser as A\nfrom django.contrib.auth.base_user import AbstractBaseUser as B",
    );
    expect(module.value("A")).toBe(module.value("B"));
    expect(module.value("A")).toMatchObject({ kind: "class", module: "django.contrib.auth.base_user" });
  });

  it("reads class attributes of what is recorded", () => {
    const lines =
      "from django.contrib.auth.models import AbstractUser\nclass User(AbstractUser):\n    REQUIRED_FIELDS = AbstractUser.REQUIRED_FIELDS + ['x']\nx = User.REQUIRED_FIELDS[0] + User.USERNAME_FIELD";
    expect(valueAfter(lines)).toBe("emailusername");
  });

  it("knows whether a Meta is abstract", () => {
    const lines = "from django.contrib.auth.models import AbstractUser\nx = AbstractUser.Meta.abstract";
    expect(valueAfter(lines)).toBe(bool(true).value);
  });
});

describe("text of the project's own code", () => {
  it("comes with defaults", () => {
    const lines =
      "from django.db import models\nclass A(models.Model):\n    def make():\n        return 1\n    a = models.IntegerField(default=lambda: 3)\n    b = models.IntegerField(default=make)\n";
    const module = evaluateModule("example", lines);
    const owner = module.value("A");
    const source = (name: string) => {
      const value = owner.kind === "class" ? owner.namespace().get(name)?.value : undefined;
      const field = value && readField(name, value, module.context);
      return field?.kind === "column" && field.default?.kind === "callable" ? field.default : null;
    };
    expect(source("a")).toEqual({ kind: "callable", path: "example.A.<lambda>", source: "lambda: 3" });
    expect(source("b")).toEqual({
      kind: "callable",
      path: "example.A.make",
      source: "def make():\n    return 1",
    });
  });
});
