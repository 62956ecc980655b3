import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    def describe(self):
        return f"{self.name}={self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN


class Number(IntEnum):
    ONE = 1
    TWO = 2
    TEN = 10


class Text(StrEnum):
    FIRST = auto()
    SECOND = "second value"


class Mixed(str, Enum):
    A = "a"
    B = "b"

    def __str__(self):
        return self.value


class Plain(str, Enum):
    X = "x"


class Auto(Enum):
    ONE = auto()
    TWO = auto()
    SEVEN = 7
    EIGHT = auto()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


class IPerm(IntFlag):
    R = 4
    W = 2


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius)


class Labelled(Enum):
    A = ("a", "Label A")
    B = ("b", "Label B")

    def __new__(cls, value, label):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.label = label
        return obj

    @classmethod
    def choices(cls):
        return [(member.value, member.label) for member in cls]


@unique
class Status(str, Enum):
    ACTIVE = "active"
    DELETED = "deleted"

    @classmethod
    def choices(cls):
        return tuple((i.value, i.name) for i in cls)

    @classmethod
    def max_length(cls):
        return len(max([e.value for e in cls], key=len))


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    FIRST = auto()
    SECOND = auto()


class Holder:
    class Kind(IntEnum):
        LOW = 1
        HIGH = 2

    default = Kind.LOW
    values = [k.value for k in Kind]


Animal = Enum("Animal", "CAT DOG")
Sized = IntEnum("Sized", ["S", "M"], start=5)

e01 = Color.RED, Color.RED.name, Color.RED.value, Color.CRIMSON, Color["GREEN"], Color(2), Color.RED.pretty, Color.GREEN.describe(), Color.default()
e02 = list(Color), len(Color), [c.name for c in Color], list(Color.__members__), Color.RED in Color, Color.CRIMSON is Color.RED
e03 = Number.ONE, Number.ONE + 1, Number.TEN > 5, Number.TWO == 2, str(Number.ONE), f"{Number.TEN}", sorted(Number, reverse=True), max(Number), int(Number.TWO)
e04 = Text.FIRST, Text.SECOND, Text.FIRST == "first", str(Text.FIRST), f"{Text.SECOND}", Text.FIRST.upper(), Text.SECOND + "!"
e05 = Mixed.A, str(Mixed.A), f"{Mixed.B}", Mixed.A == "a", Mixed.A.value, Mixed("b"), "a" == Mixed.A, Mixed.A in ["a"]
e06 = str(Plain.X), f"{Plain.X}", "%s" % Plain.X, Plain.X + "y", Plain.X.upper(), "x" in {Plain.X: 1}
e07 = [m.value for m in Auto], [m.value for m in Perm], IPerm.R | IPerm.W == 6, IPerm.R.value
e08 = Planet.EARTH.mass, Planet.EARTH.ratio, Planet.MERCURY.value
e09 = Labelled.A.value, Labelled.B.label, Labelled.choices(), Labelled("b").name
e10 = Status.choices(), Status.max_length(), Status.ACTIVE.value, [s for s in Status], Status.ACTIVE == "active"
e11 = [n.value for n in Named], Holder.default, Holder.values, Holder.Kind.HIGH.value, Holder.Kind.__qualname__
e12 = [(a.name, a.value) for a in Animal], [(a.name, a.value) for a in Sized]
e13 = str(Color.RED), f"{Color.RED}", repr(Color.RED), Color.RED == Color.CRIMSON, Color.RED != Color.GREEN, Color.RED == 1
e14 = {Color.RED: "r"}[Color.RED], {c.name: c.value for c in Number}, [(c.value, c.name.replace("_", " ").title()) for c in Number]
e15 = isinstance(Color.RED, Color), isinstance(Number.ONE, int), isinstance(Text.FIRST, str), issubclass(Color, Enum), type(Color.RED) is Color
e16 = dict(Number.__members__)["ONE"].value, [name for name, member in Color.__members__.items() if member.name != name]


def lookup(cls, value):
    try:
        return cls(value)
    except ValueError:
        return "no " + str(value)


e17 = lookup(Color, 1), lookup(Color, 9), lookup(Mixed, "zz")
e18 = 2 in Color, "a" in Mixed, 99 in Number, Color.RED in Color
