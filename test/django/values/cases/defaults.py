"""Values as they stand in `default`; each name is one case."""
import calendar
import datetime
import enum
import functools
import uuid
from datetime import timedelta
from decimal import Decimal

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext_lazy as _


class Level(models.IntegerChoices):
    LOW = 1
    HIGH = 2


class Mode(models.TextChoices):
    FAST = "fast", "Fast"


class Plain(enum.Enum):
    X = "x value"
    Y = 2


class Number(enum.IntEnum):
    ONE = 1


def make():
    return 1


def maker_of(n):
    def inner():
        return n

    return inner


@deconstructible
class Maker:
    def __init__(self, n):
        self.n = n

    def __call__(self):
        return self.n


class Plainer:
    def __call__(self):
        return 1


class Thing:
    LIMIT = 5

    @staticmethod
    def static():
        return 1

    @classmethod
    def klass(cls):
        return 1

    def method(self):
        return 1


thing = Thing()

none_ = None
true = True
false = False
zero = 0
integer = 42
negative = -7
huge = 2**63 - 1
huger = 10**20
computed = 60 * 60 * 24
float_ = 3.25
float_whole = 2.0
float_small = 1e-9
text = "hello"
text_empty = ""
text_joined = "a" "b" + "c"
text_format = f"{1 + 1} of {'x'!r}"
text_percent = "%s-%d" % ("a", 3)
text_lazy = _("lazy text")
unicode = "\u00e9\U0001f600"
bytes_ = b"\x00\xffabc"
list_ = [1, "a", None]
tuple_ = (1, 2)
dict_ = {"a": 1, "b": [True, {"c": None}]}
list_type = list
dict_type = dict
str_type = str
int_type = int
function = make
lambda_ = lambda: 3
closure = maker_of(2)
class_ = Thing
static = Thing.static
class_method = Thing.klass
bound = thing.method
attribute = Thing.LIMIT
instance_callable = Plainer()
partial = functools.partial(make)
uuid_function = uuid.uuid4
uuid_value = uuid.UUID("12345678-1234-5678-1234-567812345678")
uuid_hex = uuid.UUID(hex="{12345678123456781234567812345678}")
uuid_int = uuid.UUID(int=5)
now = timezone.now
today = datetime.date.today
datetime_now = datetime.datetime.now
localdate = timezone.localdate
decimal_text = Decimal("1.50")
decimal_integer = Decimal(7)
decimal_float = Decimal(0.1)
decimal_exponent = Decimal("1E+3")
decimal_small = Decimal("0.0000001")
decimal_zero = Decimal("0.00")
decimal_negative = Decimal("-0.5")
decimal_minus = -Decimal("2.5")
decimal_none = Decimal()
duration = timedelta(days=1)
duration_mixed = timedelta(hours=1, minutes=30, seconds=1.5)
duration_positional = timedelta(1, 2, 3)
duration_negative = -timedelta(minutes=5)
duration_twice = timedelta(hours=12) * 3
duration_sum = timedelta(days=1) + timedelta(seconds=5)
date = datetime.date(2020, 2, 29)
time = datetime.time(12, 30)
time_full = datetime.time(1, 2, 3, 4)
moment = datetime.datetime(2020, 1, 2, 3, 4, 5)
moment_micro = datetime.datetime(2020, 1, 2, microsecond=6)
moment_utc = datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)
moment_offset = datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone(timedelta(hours=-5, minutes=-30)))
date_max = datetime.date.max
enum_text = Mode.FAST
enum_text_value = Mode.FAST.value
enum_label = Mode.FAST.label
enum_integer = Level.HIGH
enum_plain = Plain.X
enum_plain_value = Plain.Y.value
enum_int = Number.ONE
enum_list = [Level.LOW, Mode.FAST]
expression = Now()
expression_class = Now
value = models.Value(3)
nested = [(1, "x"), {"k": Decimal("1.0")}]
conditional = 1 if Thing.LIMIT > 3 else 2
builtin_len = len
calendar_function = calendar.timegm
