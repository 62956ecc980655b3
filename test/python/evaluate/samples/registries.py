"""What functions, methods, decorators and metaclasses do, where they are called, to what was there before."""

import collections
import dataclasses
import enum
import typing

by_statement = {}


def register(name):
    by_statement[name] = len(by_statement)


register("a")
register("b")

by_value = []


def add(item):
    by_value.append(item)
    return item


first, second = add("x"), add("y")

by_decorator = []
by_outer_decorator = {}
by_event = collections.defaultdict(list)


def listed(function):
    by_decorator.append(function.__name__)
    return function


def named(name):
    def decorate(function):
        by_outer_decorator[name] = function.__name__
        return function

    return decorate


def on(event):
    return lambda function: by_event[event].append(function.__name__)


@listed
@named("one")
def one():
    pass


@named("two")
@listed
def two():
    pass


@on("saved")
def three():
    pass


saved = by_event["saved"]
handed = {}


def into(registry, name=None):
    def decorate(function):
        registry[name or function.__name__] = 1
        return function

    return decorate


@into(handed)
def alpha():
    pass


@into(handed, "second")
def beta():
    pass


class Registry:
    """Kept by an instance."""

    def __init__(self):
        self._items = {}

    def register(self, item, name=None):
        self._put(name or item.code, item)
        return item

    def _put(self, name, item):
        self._items[name] = item.label

    def named(self, name):
        def decorate(function):
            self._items[name] = function.__name__
            return function

        return decorate

    @property
    def choices(self):
        return sorted(self._items.items())


registry = Registry()


class Red:
    code, label = "r", "Red"


@registry.register
class Green:
    code, label = "g", "Green"


@registry.named("z")
def zebra():
    pass


registry.register(Red)
put = registry.register
put(Red, name="again")
choices = registry.choices


class Plugins:
    """Kept by a class."""

    known = []
    by_name = {}

    @classmethod
    def add(cls, item):
        cls.known.append(item)

    @staticmethod
    def mark(function):
        Plugins.by_name[function.__name__] = True
        return function


Plugins.add(1)
Plugins.known.append(2)
Plugins.known += [3]
Plugins.by_name["set"] = False


@Plugins.mark
def marked():
    pass


known, marks = Plugins.known, Plugins.by_name


class handler:
    """A decorator that is a class."""

    all = {}

    def __init__(self, event):
        self.event = event

    def __call__(self, function):
        self.all[self.event] = function.__name__
        return function


@handler("start")
def started():
    pass


handlers = handler.all


class Counted:
    made = []
    count = 0

    def __init__(self, name):
        Counted.count += 1
        self.rank = Counted.count
        self.made.append(name)


counted_one = Counted("c1")
Counted("c2")
counted = (Counted.made, Counted.count, counted_one.rank)


class Told(type):
    names = {}
    started = []

    def __new__(mcs, name, bases, namespace, **keywords):
        made = super().__new__(mcs, name, bases, namespace)
        mcs.names[name] = keywords.get("tag", namespace.get("code"))
        return made

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)
        if bases:
            cls.started.append(name)


class Base(metaclass=Told):
    pass


class ByCode(Base):
    code = "bc"


class ByTag(ByCode, tag="bt"):
    pass


told, told_started = Told.names, Told.started


class Thermometer:
    def __init__(self):
        self._degrees = 0

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        self._degrees = value * 2


thermometer = Thermometer()
thermometer.degrees = 21
degrees = thermometer.degrees

counter = 0


def increase():
    global counter
    counter += 1
    return counter


increase()
increase()


class Right(enum.IntFlag):
    READ = enum.auto()
    WRITE = enum.auto()
    RUN = enum.auto()
    BOTH = READ | WRITE


rights = [(right.name, right.value) for right in Right]
all_rights = list(Right.__members__)
right_count = len(Right)
read_or_run = Right.READ | Right.RUN
both_is = (Right.READ | Right.WRITE) == Right.BOTH
right_of_three = Right(3)


@dataclasses.dataclass
class Point:
    x: int
    KINDS: typing.ClassVar[tuple] = ("a",)
    ORIGIN: typing.ClassVar = 0
    NOTED: "typing.ClassVar[int]" = 1
    y: int = 2


point = repr(Point(1)).rpartition(".")[2]

_Status = typing.Literal["open", "closed", typing.Literal["held"]]
statuses = [(status, status.title()) for status in typing.get_args(_Status)]
