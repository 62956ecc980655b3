"""Query expressions as they stand in Meta and in fields; each name is one case."""
import datetime
from decimal import Decimal

from django.contrib.postgres.indexes import OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Case, Exists, ExpressionWrapper, F, Func, OrderBy, Q, Value, When
from django.db.models.expressions import CombinedExpression, RawSQL
from django.db.models.functions import (
    MD5,
    Abs,
    Cast,
    Coalesce,
    Collate,
    Concat,
    ExtractYear,
    Greatest,
    Length,
    Lower,
    Now,
    Pi,
    Round,
    TruncDay,
    Upper,
)
from django.db.models.lookups import Exact, GreaterThan, IsNull


class Status(models.TextChoices):
    OPEN = "open", "Open"
    DONE = "done", "Done"


class Host(Func):
    function = "HOST"
    template = "%(function)s(%(expressions)s)"


MINIMUM = 3

q_one = Q(a=1)
q_two = Q(b=2, a=1)
q_sorted = Q(z=1, m=2, a__in=[3, 4])
q_and = Q(a=1) & Q(b=2)
q_or = Q(a=1) | Q(b=2)
q_xor = Q(a=1) ^ Q(b=2)
q_not = ~Q(a=1)
q_not_not = ~~Q(a=1)
q_not_many = ~Q(a=1, b=2)
q_and_or = Q(a=1) & (Q(b=2) | Q(c=3))
q_or_and = Q(a=1) | Q(b=2) & Q(c=3)
q_or_or = Q(a=1) | Q(b=2) | Q(c=3)
q_and_and = Q(a=1) & Q(b=2) & Q(c=3, d=4)
q_or_many = Q(a=1, b=2) | Q(c=3, d=4)
q_or_not = Q(a=1) | ~Q(b=2)
q_not_or = ~(Q(a=1) | Q(b=2))
q_not_and = ~(Q(a=1) & ~Q(b=2)) & Q(c=3)
q_empty = Q()
q_empty_left = Q() & Q(a=1)
q_empty_right = Q(a=1) | Q()
q_empty_not = ~Q() & Q(a=1)
q_nested = Q(Q(a=1), Q(b=2) | Q(c=3), d=4)
q_tuple = Q(("a__gt", 1), b=2)
q_connector = Q(a=1, b=2, _connector=Q.OR)
q_connector_text = Q(a=1, b=2, _connector="XOR", _negated=True)
q_null = Q(a__isnull=True)
q_strings = Q(a="x", b="")
q_tuple_value = Q(a__in=("x", "y"))
q_enum = Q(status=Status.OPEN)
q_enum_value = Q(status__in=[Status.OPEN.value, Status.DONE])
q_field = Q(price__gt=F("discounted_price"))
q_arithmetic = Q(price__gt=F("discount") + 1)
q_constant = Q(age__gte=MINIMUM)
q_decimal = Q(price__gte=Decimal("0.50"))
q_date = Q(day__lt=datetime.date(2020, 1, 31))
q_function = Q(name=Lower("name"))
q_expression = Q(GreaterThan(F("a"), 1))
q_expression_mixed = Q(GreaterThan(F("a"), 1), b=2) | Q(IsNull(F("c"), True))
q_exact = Q(Exact(F("a"), F("b"))) & Q(c=True)
q_copied = Q(a=1)
q_copied |= Q(b=2)
q_built = Q()
for _name in ("x", "y", "z"):
    q_built |= Q(**{f"{_name}__isnull": False})
q_none = Q(a=None)
q_two_deep = (Q(a=1) | Q(b=2)) & (Q(c=3) | Q(d=4))
q_squash = (Q(a=1) & Q(b=2)) | Q(c=3)
q_one_child = Q(Q(a=1)) | Q(b=2)

f = F("a")
f_add = F("a") + 1
f_add_fields = F("a") + F("b")
f_subtract = F("a") - F("b") - 1
f_multiply = 2 * F("a")
f_reverse = 1 - F("a")
f_divide = F("a") / Decimal("2.5")
f_modulo = F("a") % 2
f_power = F("a") ** 2
f_negative = -F("a")
f_parentheses = F("a") * (F("b") + F("c"))
f_bitand = F("flags").bitand(4)
f_bitor = F("flags").bitor(F("other"))
f_bitxor = F("flags").bitxor(1)
f_left = F("flags").bitleftshift(2)
f_right = F("flags").bitrightshift(2)
f_duration = F("start") + datetime.timedelta(days=1)
f_text = F("a") + "x"
f_desc = F("a").desc()
f_asc = F("a").asc(nulls_last=True)
f_desc_nulls = F("a").desc(nulls_first=True)
lower_desc = Lower("a").desc()
order_by = OrderBy(F("a"), descending=True, nulls_last=True)
combined = CombinedExpression(F("a"), "+", Value(2))

value = Value(1)
value_text = Value("x", output_field=models.CharField(max_length=10))
value_none = Value(None)
lower = Lower("name")
lower_field = Lower(F("name"))
upper_lower = Upper(Lower("name"))
coalesce = Coalesce("a", "b", Value(0))
coalesce_output = Coalesce("a", 0, output_field=models.IntegerField())
concat = Concat("first", Value(" "), "last")
cast = Cast("a", models.IntegerField())
cast_keyword = Cast("a", output_field=models.DecimalField(max_digits=10, decimal_places=2))
collate = Collate("name", "de-x-icu")
length = Length("name") + 1
round_ = Round("a", precision=2)
now = Now()
pi = Pi()
year = ExtractYear("day")
trunc = TruncDay("moment")
md5 = MD5("name")
greatest = Greatest("a", "b")
absolute = Abs(F("a") - F("b"))
func = Func("a", function="MY_FUNCTION", template="%(function)s(%(expressions)s)")
func_output = Func(F("a"), Value(1), function="MOD", output_field=models.IntegerField())
own_func = Host("url")
case = Case(When(a__gt=1, then=Value("x")), default=Value("y"))
case_condition = Case(When(Q(a=1) | Q(b=2), then="c"), When(a=2, then=Value(3)), default=None, output_field=models.IntegerField())
case_lookup = Case(When(GreaterThan(2, 1), then=3), default=4)
wrapper = ExpressionWrapper(Q(a=1), output_field=models.BooleanField())
wrapper_arithmetic = ExpressionWrapper(F("a") * F("b"), models.DecimalField(max_digits=5, decimal_places=2))
raw = RawSQL("a = %s", (1,))
search = SearchVector("title", "body", config="english")
search_weight = SearchVector("title", weight="A")
op_class = OpClass(Lower("name"), name="varchar_pattern_ops")
negated = ~ExpressionWrapper(Q(a=1), output_field=models.BooleanField())
and_lookup = ExpressionWrapper(Q(a=1), output_field=models.BooleanField()) & Q(b=2)
q_and_wrapper = Q(b=2) & ExpressionWrapper(Q(a=1), output_field=models.BooleanField())
