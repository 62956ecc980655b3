"""`choices` in its forms; each name of a field is one case."""
import enum
import itertools

from django.db import models
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Suit(models.IntegerChoices):
    DIAMOND = 1
    SPADE = 2, "Spades"
    HEART = 3, _("Hearts")


class Year(models.TextChoices):
    FRESHMAN = "FR", _("Freshman")
    SENIOR = "SR"
    GRAD_STUDENT = "GR"

    __empty__ = _("(Unknown)")


class Loud(models.TextChoices):
    QUIET = enum.auto()
    VERY_LOUD = enum.auto(), "Very loud!"


class Color(enum.Enum):
    RED = "r"
    GREEN = "g"

    @classmethod
    def choices(cls):
        return [(member.value, member.name.title()) for member in cls]


class Vehicle(str, models.Choices):
    CAR = "C", "Carriage"
    TRUCK = "T"


Functional = models.TextChoices("Functional", "ONE TWO")

PAIRS = (("a", "A"), ("b", "B"))
NAMES = ["x", "y"]


def make_choices():
    return [(n, n.upper()) for n in NAMES]


class Lister:
    KINDS = [(1, "one"), (2, "two")]

    @staticmethod
    def kinds():
        return Lister.KINDS

    @classmethod
    def more(cls):
        return cls.KINDS + [(3, "three")]


tuples = models.CharField(max_length=2, choices=(("a", "A"), ("b", "B")))
lists = models.CharField(max_length=2, choices=[["a", "A"], ["b", "B"]])
constant = models.CharField(max_length=2, choices=PAIRS)
numbers = models.IntegerField(choices=[(0, "none"), (1, "one"), (-1, "minus")])
booleans = models.BooleanField(choices=[(True, "yes"), (False, "no")])
none = models.IntegerField(null=True, choices=[(None, "unknown"), (1, "one")])
labels_lazy = models.CharField(max_length=2, choices=[("a", _("Label A")), ("b", pgettext_lazy("ctx", "Label B"))])
groups = models.CharField(max_length=9, choices=[("Audio", (("vinyl", "Vinyl"), ("cd", "CD"))), ("Video", [("vhs", "VHS")]), ("unknown", "Unknown")])
mapping = models.CharField(max_length=9, choices={"a": "A", "b": "B"})
mapping_groups = models.CharField(max_length=9, choices={"Audio": {"vinyl": "Vinyl", "cd": "CD"}, "unknown": "Unknown"})
enum_class = models.IntegerField(choices=Suit)
enum_choices = models.IntegerField(choices=Suit.choices)
enum_empty = models.CharField(max_length=2, choices=Year.choices, default=Year.SENIOR)
enum_auto = models.CharField(max_length=9, choices=Loud)
enum_str = models.CharField(max_length=1, choices=Vehicle.choices)
enum_functional = models.CharField(max_length=3, choices=Functional.choices)
enum_sliced = models.IntegerField(choices=Suit.choices[1:])
enum_added = models.IntegerField(choices=[(0, "zero")] + Suit.choices)
enum_grouped = models.IntegerField(choices=[("Suits", Suit.choices), (9, "nine")])
enum_method = models.CharField(max_length=1, choices=Color.choices())
comprehension = models.CharField(max_length=1, choices=[(c.value, c.name) for c in Color])
comprehension_numbers = models.IntegerField(choices=[(i, str(i)) for i in range(1, 4)])
generator = models.IntegerField(choices=((i, f"No. {i}") for i in range(2)))
zipped = models.CharField(max_length=1, choices=zip(NAMES, ["X", "Y"]))
chained = models.CharField(max_length=1, choices=list(itertools.chain(PAIRS, [("c", "C")])))
items = models.CharField(max_length=1, choices={"a": "A"}.items())
sorted_ = models.CharField(max_length=1, choices=sorted(PAIRS, key=lambda pair: pair[1], reverse=True))
called = models.CharField(max_length=1, choices=make_choices())
callable_ = models.CharField(max_length=1, choices=make_choices)
callable_static = models.IntegerField(choices=Lister.kinds)
callable_class = models.IntegerField(choices=Lister.more)
callable_lambda = models.IntegerField(choices=lambda: {1: "one"})
attribute = models.IntegerField(choices=Lister.KINDS)
empty = models.IntegerField(choices=[])
added = models.CharField(max_length=1, choices=PAIRS + (("z", "Z"),))
float_values = models.FloatField(choices=[(0.5, "half"), (1.0, 1.0)])
