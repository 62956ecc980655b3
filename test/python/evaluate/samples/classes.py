from dataclasses import dataclass, field
from typing import NamedTuple


class Base:
    LIMIT = 10
    DOUBLE = LIMIT * 2
    NAMES = [n.upper() for n in ("a", "b")]
    registry = {}

    def __init__(self, value=0, **options):
        self.value = value
        self.options = options

    def method(self):
        return self.value + self.LIMIT

    @classmethod
    def build(cls, *args):
        return cls(*args)

    @classmethod
    def label(cls):
        return cls.__name__.lower() + str(cls.LIMIT)

    @staticmethod
    def static(x):
        return x * 2

    @property
    def doubled(self):
        return self.value * 2

    @doubled.setter
    def doubled(self, value):
        self.value = value / 2

    def __str__(self):
        return f"Base<{self.value}>"

    def __repr__(self):
        return f"Base({self.value!r})"

    def __eq__(self, other):
        return isinstance(other, Base) and self.value == other.value

    def __add__(self, other):
        return Base(self.value + other.value)

    def __call__(self, n):
        return self.value * n

    def __len__(self):
        return 7

    def __getitem__(self, key):
        return f"item {key}"

    def __contains__(self, key):
        return key == "magic"

    def __iter__(self):
        yield self.value
        yield self.LIMIT


class Child(Base):
    LIMIT = 20

    def __init__(self, *args, extra=None, **kwargs):
        kwargs.setdefault("color", "red")
        super().__init__(*args, **kwargs)
        self.extra = extra

    def method(self):
        return super().method() + 1


class Mixin:
    def who(self):
        return "mixin then " + super().who()


class Root:
    def who(self):
        return "root"


class Combined(Mixin, Root):
    pass


class A:
    def f(self):
        return "A"


class B(A):
    def f(self):
        return "B" + super().f()


class C(A):
    def f(self):
        return "C" + super().f()


class D(B, C):
    def f(self):
        return "D" + super().f()


class Config:
    prefix = "app"

    class Meta:
        ordering = ["name"]
        label = "meta"

    class Inner(Meta if False else Base.__class__ if False else object):
        x = 1

    if prefix == "app":
        chosen = "yes"
    else:
        chosen = "no"
    for _i in range(3):
        locals()[f"field_{_i}"] = _i
    try:
        risky = {}["x"]
    except KeyError:
        risky = "caught"


class SubMeta(Config.Meta):
    ordering = Config.Meta.ordering + ["-id"]


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)

    def total(self, n):
        return self.price * n


class Coordinates(NamedTuple):
    lat: float
    lon: float = 0.0


class Lazy:
    def __getattr__(self, name):
        return "dynamic " + name


class Tracker:
    subclasses = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag


class Tagged(Tracker, tag="t1"):
    pass


def class_decorator(cls):
    cls.decorated = True
    return cls


@class_decorator
class Decorated:
    own = 1


def factory(n):
    class Made(Base):
        LIMIT = n

    return Made


Dynamic = type("Dynamic", (Base,), {"LIMIT": 99, "extra": "e"})
Made = factory(42)
b = Base(5, flag=True)
ch = Child(3, extra="e", size=1)
k01 = Base.LIMIT, Base.DOUBLE, Base.NAMES, Child.LIMIT, Child.DOUBLE
k02 = b.value, b.options, b.method(), b.doubled, Base.static(4), b.static(5), Base.label(), Child.label()
k03 = str(b), repr(b), f"{b}", [b], b == Base(5), b != Base(6), (b + Base(1)).value, b(3), len(b), b["k"], "magic" in b, list(b)
k04 = ch.value, ch.options, ch.extra, ch.method(), Child.build(9).value, isinstance(ch, Base), issubclass(Child, Base), issubclass(Base, Child)
k05 = Combined().who(), D().f(), [c.__name__ for c in D.__mro__]
k06 = Config.Meta.ordering, SubMeta.ordering, SubMeta.label, Config.chosen, Config.field_1, Config.risky, Config.Inner.x
item = Item("pen", tags=["a"])
k07 = item.name, item.price, item.tags, item.total(2), Item("x", 2).price, Item("y").tags
k08 = Coordinates(1.5), Coordinates(1, 2).lon, tuple(Coordinates(3, 4))
k09 = Lazy().anything, Tagged.tag, Tracker.__name__, Decorated.decorated, Decorated.own
k10 = Dynamic.LIMIT, Dynamic.extra, Dynamic(1).method(), Made.LIMIT, Made(1).method(), Made.__name__, Dynamic.__name__
k11 = Base.__name__, Config.Meta.__qualname__, Base.__module__ == __name__, type(b).__name__, type(b) is Base, b.__class__.__name__
k12 = hasattr(b, "value"), hasattr(Base, "nope"), getattr(b, "nope", None), getattr(Base, "LIMIT"), "LIMIT" in vars(Base), [n for n in vars(Config.Meta) if not n.startswith("__")]


class Open:
    LIMIT = 1

    def method(self):
        return self.LIMIT


Open.LIMIT = 11
setattr(Open, "ADDED", "later")
Open.extra_attr = Open.LIMIT + 1
for _name in ("one", "two"):
    setattr(Open, _name, _name.upper())
k13 = Open.LIMIT, Open.ADDED, Open.extra_attr, Open().method(), Open.one, Open.two
thing = Open()
thing.value = 100
k14 = thing.value
k15 = [cls.LIMIT for cls in (Base, Child, Made)], {cls.__name__: cls.LIMIT for cls in [Base, Child]}


class Meta(type):
    @property
    def choices(cls):
        return [(v, v.title()) for v in cls.VALUES]

    def __iter__(cls):
        return iter(cls.VALUES)

    def __new__(mcs, name, bases, attrs):
        if "VALUES" in attrs:
            attrs["COUNT"] = len(attrs["VALUES"])
        return super().__new__(mcs, name, bases, attrs)


class WithMeta(metaclass=Meta):
    VALUES = ["one", "two"]


k16 = WithMeta.choices, list(WithMeta), WithMeta.COUNT


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)
        return self

    @property
    def top(self):
        return self.items[-1] if self.items else None


k17 = Stack().push(1).push(2).items, Stack().top, Stack().push("x").top


class Error(ValueError):
    pass


def catch(exc):
    try:
        raise exc
    except Error:
        return "own"
    except ValueError:
        return "value"
    except LookupError:
        return "lookup"


k18 = catch(Error("x")), catch(ValueError()), catch(KeyError("k"))


class Default:
    items: list[int] = [1, 2]
    note: str

    def __init__(self, a, b=None):
        if b is None:
            b = a
        self.a, self.b = a, b


k19 = Default(1).b, Default(1, 2).b, Default.items


class Singleton:
    _instance = None

    def __new__(cls, *args):
        self = super().__new__(cls)
        self.created = True
        return self

    def __init__(self, n):
        self.n = n


k20 = Singleton(4).n, Singleton(4).created


class Singleton(type):
    made = {}

    def __call__(cls, *args, **kwargs):
        return super(Singleton, cls).__call__(*args, **kwargs)


class OnlyOne(metaclass=Singleton):
    def __init__(self, size):
        self.size = size

    def __call__(self, instance):
        return instance


only_size = OnlyOne(3).size
only_called = OnlyOne(4)("called")


class Gathering(type):
    """What it sets on the class that it has made is the class's."""

    def __new__(mcs, name, bases, attrs):
        own = attrs.pop("Meta", None)
        cls = super().__new__(mcs, name, bases, attrs)
        metas = tuple(filter(bool, [own] + [getattr(base, "_meta_class", None) for base in bases]))
        cls._meta_class = type(str(name + "Meta"), metas, {})
        cls.names = sorted(key for key in attrs if not key.startswith("_"))
        return cls


class Gathered(metaclass=Gathering):
    first = 1

    class Meta:
        label = "gathered"

    def __init__(self):
        self.meta = self._meta_class()


class GatheredAgain(Gathered):
    second = 2

    class Meta:
        icon = "again"


gathered = [Gathered._meta_class.label, GatheredAgain().meta.label, GatheredAgain._meta_class.icon]
gathered_names = [Gathered.names, GatheredAgain.names]
gathered_meta = [hasattr(Gathered, "Meta"), GatheredAgain._meta_class.__name__]
