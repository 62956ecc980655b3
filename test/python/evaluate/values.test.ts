import { describe, expect, test } from "vitest";
import { external, missingAttribute, str } from "../../../src/python/evaluate/make.js";
import { repr } from "../../../src/python/evaluate/text.js";
import { type CallValue, compareRanks, type InstanceValue, type Value } from "../../../src/python/evaluate/values.js";
import { readModule, readProgram } from "./read-program.js";

function asCall(value: Value | undefined): CallValue {
  if (value?.kind !== "call") throw new Error(`${value?.kind} is no call`);
  return value;
}

function asInstance(value: Value | undefined): InstanceValue {
  if (value?.kind !== "instance") throw new Error(`${value?.kind} is no instance`);
  return value;
}

describe("external things", () => {
  test("keep their dotted names", () => {
    const read = readModule(
      "from django.db import models as m\nimport a.b.c\nimport a.b as ab\nx = m.CharField\ny = a.b.c.D\nz = ab.E",
    );
    expect(["m", "x", "y", "z"].map((name) => read.show("m", name))).toEqual([
      "django.db.models",
      "django.db.models.CharField",
      "a.b.c.D",
      "a.b.E",
    ]);
  });

  test("calls keep their arguments with places", () => {
    const read = readModule("from ext import Field\nSIZE = 3\nARGS = {'b': 2}\nx = Field('a', size=SIZE, **ARGS)");
    const call = asCall(read.value("m", "x"));
    expect(repr(call)).toBe("ext.Field('a', size=3, b=2)");
    expect(call.arguments.keywords.get("size")?.span).toMatchObject({ file: "m.py", line: 4, column: 16 });
    expect(call.arguments.keywords.get("size")?.value.origin).toMatchObject({ line: 2, column: 8 });
    expect(call.origin).toMatchObject({ line: 4, column: 5 });
    expect(call.arguments.incomplete).toBeNull();
  });

  test("arguments that cannot be expanded are said to be missing", () => {
    const read = readModule("import ext\nx = ext.Field(1, *ext.more, **ext.options)");
    expect(asCall(read.value("m", "x")).arguments.incomplete).toMatchObject({ kind: "unknown" });
  });

  test("operators", () => {
    const read = readModule(
      "from ext import Q, F\nx = Q(a=1) & ~Q(b=F('c') + 1) | Q(d=2)\ny = Q(a=1).negate\nz = y()['k']",
    );
    expect(read.show("m", "x")).toBe("((ext.Q(a=1) & ~ext.Q(b=(ext.F('c') + 1))) | ext.Q(d=2))");
    expect(read.show("m", "z")).toBe("ext.Q(a=1).negate()['k']");
  });

  test("a star import of what is not read", () => {
    const read = readModule("from ext.fields import *\nx = CharField(1)\ny = len('ab')");
    expect(read.show("m", "x")).toBe("ext.fields.CharField(1)");
    expect(read.show("m", "y")).toBe("2");
  });

  test("generic subscripts are the class", () => {
    const read = readModule(
      "from ext import Manager\nfrom typing import Generic, TypeVar\nT = TypeVar('T')\nclass A(Generic[T]): pass\nclass B(A[int], Manager['X']): pass",
    );
    const made = read.created.find((each) => each.name === "B");
    expect(made?.bases.map(repr)).toEqual(["<class 'm.A'>", "ext.Manager"]);
  });

  test("the host answers first", () => {
    const read = readModule(
      "from conf import settings\nimport ext\nx = settings.NAME\ny = getattr(settings, 'OTHER', 'default')\nz = hasattr(settings, 'OTHER')\nw = ext.lazy('t') + '!'\ntry:\n    v = settings.OTHER\nexcept AttributeError:\n    v = 'handled'",
      {
        attribute: (of, name) => {
          if (of.kind !== "external" || of.path !== "conf.settings") return undefined;
          return name === "NAME" ? str("from host") : missingAttribute(`there is no setting ${name}`);
        },
        call: (callee, given) =>
          callee.kind === "external" && callee.path === "ext.lazy" ? given.positional[0]?.value : undefined,
      },
    );
    expect(["x", "y", "z", "w", "v"].map((name) => read.show("m", name))).toEqual([
      "'from host'",
      "'default'",
      "False",
      "'t!'",
      "'handled'",
    ]);
  });

  test("the host's own names are never read from files", () => {
    const read = readProgram(
      { "ext/__init__.py": "x = 1", "ext/sub.py": "y = 2", "m.py": "from ext.sub import y\nimport ext" },
      { owns: (name) => name === "ext" },
    );
    read.program.importModule("m");
    expect(read.show("m", "y")).toBe("ext.sub.y");
    expect(read.program.filesRead()).toEqual(["m.py"]);
  });
});

describe("instances of the project's own classes", () => {
  const text = `
from ext import CharField, Mixin
class Base(CharField):
    def __init__(self, *args, color="red", **kwargs):
        kwargs["max_length"] = 18
        kwargs.setdefault("blank", True)
        self.color = color
        super().__init__(*args, **kwargs)
class Child(Mixin, Base):
    pass
class Plain(CharField):
    pass
a = Base("verbose", null=True)
b = Plain(max_length=3)
class Swallow(Base):
    def __init__(self, name, extra=None, **kw):
        self.extra = extra
        super(Swallow, self).__init__(name, **kw)
c = Swallow("n", extra=5, unique=True)
class Conditional(CharField):
    def __init__(self, *args, **kwargs):
        import other
        if other.flag:
            kwargs["max_length"] = 5
        super().__init__(*args, **kwargs)
d = Conditional(null=True)
class Guarded(CharField):
    def __init__(self, *args, **kwargs):
        import other
        if not other.ok(kwargs):
            raise ValueError("no")
        super().__init__(*args, **kwargs)
e = Guarded(null=True)
class Old(CharField):
    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 7
        CharField.__init__(self, *args, **kwargs)
f = Old("n", null=True)
`;
  const read = readModule(text);
  const externalOf = (name: string) => {
    const call = asInstance(read.value("m", name)).external;
    return call === null ? null : repr(call);
  };

  test("record what reaches a class that is not read", () => {
    expect(externalOf("a")).toBe("ext.CharField('verbose', null=True, max_length=18, blank=True)");
    expect(externalOf("b")).toBe("ext.CharField(max_length=3)");
    expect(externalOf("c")).toBe("ext.CharField('n', unique=True, max_length=18, blank=True)");
    expect(externalOf("e")).toBe("ext.CharField(null=True)");
    expect(externalOf("f")).toBe("ext.CharField('n', null=True, max_length=7)");
  });

  test("say when arguments depend on what is not known", () => {
    expect(asInstance(read.value("m", "d")).external?.arguments.incomplete).toMatchObject({ kind: "unknown" });
  });

  test("keep their attributes and the caller's arguments", () => {
    const made = asInstance(read.value("m", "c"));
    expect(made.attributes.get("extra")).toMatchObject({ value: 5n });
    expect(made.attributes.get("color")).toMatchObject({ value: "red" });
    expect([...made.arguments.keywords.keys()]).toEqual(["extra", "unique"]);
  });
});

test("what `__getattribute__` gives is not known, and no error", () => {
  const read = readModule(
    "class Book:\n    title = 'a'\n    def __getattribute__(self, name): return TEXTS.get(name)\nbook = Book()\nx = book.words.first\ny = book.title",
  );
  expect(read.show("m", "x")).toMatch(/^unknown: .*Book\.__getattribute__\(\)/);
  expect(read.show("m", "y")).toBe("'a'");
  expect(read.diagnostics).toEqual([]);
});

test("`Ellipsis` is `...`", () => {
  const read = readModule("x = Ellipsis is ...\ny = Ellipsis");
  expect([read.show("m", "x"), read.show("m", "y")]).toEqual(["True", "Ellipsis"]);
});

describe("ranks", () => {
  test("follow Python's order, not that of demand", () => {
    const read = readProgram({
      "a.py":
        "from ext import F\nimport b\ndef make(): return F('made')\nclass A:\n    one = F(1)\n    two = F(2, inner=F('inner'))\n    class Meta:\n        three = F(3)\nclass B:\n    four = b.make()\n    five = F(5)",
      "b.py": "from ext import F\nclass C:\n    zero = F(0)\ndef make(): return F(4)",
    });
    read.program.importModule("a");
    const byName = new Map(read.created.map((each) => [each.name, each]));
    const field = (owner: string, name: string) => asCall(byName.get(owner)?.namespace().get(name)?.value).rank;
    const late = field("B", "five");
    const order = [field("C", "zero"), field("A", "one"), field("A", "two"), field("B", "four"), late];
    expect([...order].sort(compareRanks)).toEqual(order);
    const inner = asCall(
      asCall(byName.get("A")?.namespace().get("two")?.value).arguments.keywords.get("inner")?.value,
    ).rank;
    expect(compareRanks(inner, field("A", "two"))).toBeLessThan(0);
  });
});

describe("conditions and exceptions at import time", () => {
  test("a condition that is not known is assumed, and said when it matters", () => {
    const read = readModule(
      "import ext\nif ext.flag:\n    class A: pass\n    x = 1\nelse:\n    class B: pass\n    x = 2\nif ext.other:\n    unused = 1",
    );
    expect(read.created.map((each) => each.name)).toEqual(["A"]);
    expect(read.show("m", "x")).toBe("1");
    expect(read.diagnostics.map((each) => [each.code, each.span?.line])).toEqual([["unknown-condition", 2]]);
  });

  test("what a module that is not read has is not known, and neither is what it has not", () => {
    const read = readModule(
      "import sys\nif hasattr(sys, 'getandroidapilevel'):\n    x = 1\nelse:\n    x = 2\ny = hasattr(sys, 'nothing')",
    );
    expect(read.show("m", "x")).toBe("1");
    expect(read.show("m", "y")).toMatch(/has `nothing` is not known/);
    expect(read.diagnostics.map((each) => [each.code, each.span?.line])).toEqual([["unknown-condition", 2]]);
  });

  test("an environment variable has the default that the code states", () => {
    const read = readModule(
      "import os\nif os.environ.get('MODE', 'dev') == 'dev':\n    x = 1\nelse:\n    x = 2\ny = os.getenv('NONE')\nz = os.environ['GONE']",
    );
    expect(read.show("m", "x")).toBe("1");
    expect(read.show("m", "y")).toBe("None");
    expect(read.show("m", "z")).toMatch(/environ\['GONE'\]|unknown/);
    expect(read.diagnostics.map((each) => [each.code, each.span?.line])).toEqual([
      ["environment-default", 2],
      ["environment-default", 6],
      ["environment-default", 7],
    ]);
  });

  test("a package that is not read is assumed to be there, said once and only where it matters", () => {
    const read = readModule(
      "try:\n    import PIL\nexcept ImportError:\n    PIL = None\ntry:\n    from PIL import Image\nexcept ImportError:\n    Image = None\ntry:\n    import json\nexcept ImportError:\n    json = None\ntry:\n    import numpy\nexcept ImportError:\n    pass\nx = PIL.y\nz = Image",
    );
    expect(read.show("m", "x")).toBe("PIL.y");
    expect(read.show("m", "z")).toBe("PIL.Image");
    expect(read.diagnostics.map((each) => [each.code, each.severity, each.span?.line])).toEqual([
      ["assumed-installed", "info", 1],
    ]);
  });

  test("what the project certainly lacks raises ImportError", () => {
    const read = readProgram({
      "p/__init__.py": "",
      "p/m.py":
        "try:\n    from .local import *\nexcept ImportError:\n    x = 'none'\ntry:\n    from p.real import nothing\nexcept ImportError:\n    y = 'missing name'\nfrom .real import nope\nfrom p.gone import other",
      "p/real.py": "z = 1",
    });
    read.program.importModule("p.m");
    expect(read.show("p.m", "x")).toBe("'none'");
    expect(read.show("p.m", "y")).toBe("'missing name'");
    expect(read.show("p.m", "nope")).toMatch(/^unknown: /);
    expect(read.diagnostics.map((each) => [each.code, each.span?.line])).toEqual([
      ["import-name-missing", 9],
      ["import-name-missing", 10],
    ]);
  });

  test("suppressed imports", () => {
    const read = readProgram({
      "p/__init__.py": "",
      "p/m.py": "from contextlib import suppress\nx = 1\nwith suppress(ImportError):\n    from .gone import x",
    });
    read.program.importModule("p.m");
    expect(read.diagnostics).toEqual([]);
    expect(read.show("p.m", "x")).toBe("1");
  });

  test("an exception that nothing handles leaves an unknown that says so", () => {
    const read = readModule("d = {}\nx = d['k']\ny = [x]\nz = 1");
    expect(read.show("m", "x")).toBe("unknown: Python would raise KeyError ('k') at m.py:2");
    expect(read.show("m", "z")).toBe("1");
  });
});

describe("classes", () => {
  test("made by functions and by type() are told to the host", () => {
    const read = readModule(
      "def make(n):\n    class Inner:\n        size = n\n    return Inner\nA = make(1)\nmake(2)\nfor i in range(2):\n    make(i)\nT = type('T', (A,), {'y': 3})\nx = T.size + T.y",
    );
    expect(read.created.map((each) => [each.name, each.local])).toEqual([
      ["Inner", true],
      ["Inner", true],
      ["Inner", true],
      ["Inner", true],
      ["T", false],
    ]);
    expect(read.show("m", "x")).toBe("4");
  });

  test("changed from outside", () => {
    const read = readModule(
      "from ext import F\nclass A:\n    a = F(1)\nA.b = F(2)\nA.add_to_class('c', F(3))\nsetattr(A, 'd', F(4))\nfor n in 'ef':\n    A.add_to_class(n, F(n))\ndef more(cls):\n    setattr(cls, 'g', F(5))\nmore(A)\ndel A.a",
    );
    const [made] = read.created;
    expect([...(made?.namespace().keys() ?? [])]).toEqual(["b", "c", "d", "e", "f", "g"]);
    const ranks = [...(made?.namespace().values() ?? [])].map((binding) => asCall(binding.value).rank);
    expect([...ranks].sort(compareRanks)).toEqual(ranks);
  });

  test("decorators: the project's are called, others kept", () => {
    const read = readModule(
      "import ext\ndef mark(cls):\n    cls.marked = True\n    return cls\n@mark\n@ext.register('x')\nclass A:\n    pass",
    );
    const [made] = read.created;
    expect(made?.decorators.map(repr)).toEqual(["ext.register('x')"]);
    expect(made?.namespace().get("marked")?.value).toMatchObject({ value: true });
  });

  test("bases that are not known keep their place", () => {
    const read = readModule("import ext\nclass A(ext.make(), ext.Base, undefined): pass");
    expect(read.created[0]?.bases.map((base) => base.kind)).toEqual(["unknown", "external", "unknown"]);
  });

  test("names in the order in which they are bound, with their statements", () => {
    const read = readModule(
      "class A:\n    b: int = 1\n    a = 2\n    def m(self): pass\n    class N: pass\n    c: str\n    if True:\n        d = 4",
    );
    const bindings = [...(read.created[0]?.namespace().values() ?? [])];
    expect(bindings.map((binding) => [binding.name, binding.span.line])).toEqual([
      ["b", 2],
      ["a", 3],
      ["m", 4],
      ["N", 5],
      ["d", 8],
    ]);
  });

  test("a function decorated by what is not read is a call of it", () => {
    const read = readModule("import ext\n@ext.deco(1)\ndef f(): return 1\nx = f()");
    expect(read.show("m", "f")).toBe("ext.deco(1)(<function f>)");
    expect(read.value("m", "x").kind).toBe("call");
  });
});

describe("enums that the host describes", () => {
  const kinds = {
    enumeration: (path: string) => (path === "dj.TextChoices" ? ({ mixin: "str", choices: true } as const) : undefined),
  };

  test("have choices, labels, values and names", () => {
    const read = readModule(
      "import dj\nfrom tr import _\nclass C(dj.TextChoices):\n    FIRST_ONE = 'f'\n    SECOND = 's', 'Second!'\n    THIRD = 't', _('Third')\n    __empty__ = 'None yet'\na = C.choices\nb = C.values, C.names\nc = C.SECOND.label, C.FIRST_ONE == 'f', str(C.THIRD)\nd = max(len(v) for v in C.values if v)",
      kinds,
    );
    expect(read.show("m", "a")).toBe(
      "[(None, 'None yet'), ('f', 'First One'), ('s', 'Second!'), ('t', tr._('Third'))]",
    );
    expect(read.show("m", "b")).toBe("([None, 'f', 's', 't'], ['__empty__', 'FIRST_ONE', 'SECOND', 'THIRD'])");
    expect(read.show("m", "c")).toBe("('Second!', True, 't')");
    expect(read.show("m", "d")).toBe("1");
  });
});

test("only what is asked for is evaluated", () => {
  const read = readProgram(
    {
      "a.py": "from ext import touch\nfrom b import wanted\nunused = touch(1)\nx = wanted",
      "b.py": "from ext import touch\nwanted = 1\nother = touch(2)",
    },
    {
      call: () => {
        throw new Error("evaluated");
      },
    },
  );
  read.program.importModule("a");
  expect(read.show("a", "x")).toBe("1");
  expect(external("x").path).toBe("x");
});

describe("configuration and metaclasses that cannot be followed", () => {
  test("a configuration module that is no part of the project has the stated defaults", () => {
    const read = readProgram({
      "p/__init__.py": "",
      "p/settings.py":
        "import importlib\nconfiguration = importlib.import_module('p.configuration')\nx = getattr(configuration, 'X', [1])\ny = hasattr(configuration, 'Y')\nz = configuration.Z",
    });
    read.program.importModule("p.settings");
    expect(["x", "y"].map((name) => read.show("p.settings", name))).toEqual(["[1]", "False"]);
    expect(read.show("p.settings", "z")).toMatch(/^unknown: there is no module `p.configuration`/);
    expect(read.diagnostics.map((each) => [each.code, each.span?.line])).toEqual([["environment-default", 3]]);
  });

  test("what such a metaclass would have made is unknown, not inherited", () => {
    const read = readModule(
      "import ext\nclass M(type):\n    def __new__(mcs, name, bases, attrs):\n        if ext.flag(name):\n            return None\n        attrs['made'] = list(attrs['GIVEN'])\n        return super().__new__(mcs, name, bases, attrs)\nclass A(metaclass=M):\n    made = []\n    GIVEN = [1]\nclass B(A):\n    GIVEN = [2]\nx = B.made\ny = B.GIVEN",
    );
    expect(read.show("m", "x")).toMatch(/^unknown: its metaclass cannot be followed/);
    expect(read.show("m", "y")).toBe("[2]");
  });
});
