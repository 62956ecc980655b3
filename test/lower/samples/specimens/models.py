"""Models whose constraints, indexes, defaults and generated columns use every expression that lowering knows."""

import datetime
import decimal
import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import (
    ArrayField,
    BigIntegerRangeField,
    DateRangeField,
    DateTimeRangeField,
    DecimalRangeField,
    HStoreField,
    IntegerRangeField,
    RangeBoundary,
    RangeOperators,
)
from django.contrib.postgres.functions import RandomUUID, TransactionNow
from django.contrib.postgres.indexes import (
    BloomIndex,
    BrinIndex,
    BTreeIndex,
    GinIndex,
    GistIndex,
    HashIndex,
    OpClass,
    SpGistIndex,
)
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Case, Deferrable, ExpressionWrapper, F, Func, Q, Value, When
from django.db.models import functions as fn
from django.db.models.expressions import RawSQL
from django.db.models.fields.json import KT, KeyTextTransform, KeyTransform
from django.db.models.lookups import Exact, GreaterThan, IsNull, LessThanOrEqual


class Shelf(models.Model):
    code = models.CharField(max_length=10, unique=True)


class Parent(models.Model):
    title = models.CharField(max_length=20)


class Child(Parent):
    extra = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["extra"], name="child_extra")]


CONDITIONS = dict(
    exact=Q(whole=1),
    exact_text=Q(name="it's 100% \\ \"x\""),
    exact_none=Q(other=None),
    exact_true=Q(flag=True),
    exact_false=Q(flag=False),
    not_true=~Q(maybe=True),
    iexact=Q(name__iexact="abc"),
    iexact_none=Q(nick__iexact=None),
    ordered=Q(whole__gt=1) & Q(whole__gte=2) & Q(whole__lt=-3) & Q(whole__lte=4),
    rounded=Q(whole__gte=1.5) | Q(whole__lt=2.5) | Q(whole=3.0),
    inside=Q(whole__in=[3, 1, 1, None, 2]),
    inside_text=Q(name__in=("a", "b'c")),
    inside_one=Q(shelf__in=["x"]),
    inside_column=Q(whole__in=[1, F("other")]),
    between=Q(whole__range=(1, F("big"))),
    between_days=Q(day__range=("2020-01-01", datetime.date(2020, 12, 31))),
    contains=Q(name__contains="a%_\\b"),
    icontains=Q(name__icontains="a"),
    starts=Q(name__startswith="a") | Q(name__istartswith="B"),
    ends=Q(name__endswith="a") | Q(name__iendswith="B"),
    contains_column=Q(name__contains=F("nick")) | Q(name__istartswith=F("nick")) | Q(text__iendswith=F("slug")),
    regex=Q(name__regex=r"^\d+$") | Q(name__iregex="x"),
    number_as_text=Q(whole__startswith=1) | Q(whole__regex="1"),
    address_text=Q(address__startswith="10.") & Q(address="10.0.0.1"),
    nulls=Q(nick__isnull=True) | Q(other__isnull=False),
    nested=(Q(whole=1) | Q(big=2)) & ~(Q(small=3) & Q(count=4)),
    double_negated=~(~Q(whole=1) | Q(big=2)),
    negated_nullable=~Q(other=1),
    negated_two_nullable=~Q(other=F("select")),
    negated_isnull=~Q(nick__isnull=True),
    negated_in=~Q(nick__in=["a", "b"]),
    exclusive=Q(whole=1) ^ Q(big=2),
    exclusive_three=Q(Q(whole=1), Q(big=2), ~Q(small=3), _connector=Q.XOR),
    columns=Q(whole__lt=F("big")),
    arithmetic=Q(whole=F("big") + 1) | Q(price__lt=(F("whole") - F("small")) * F("ratio") / 2),
    modulo=Q(whole=F("big") % 7) | Q(whole=F("big") ** 2) | Q(whole=-F("big")),
    bits=Q(whole=F("big").bitand(1)) | Q(whole=F("big").bitor(2)) | Q(whole=F("big").bitxor(3).bitleftshift(1).bitrightshift(2)),
    dates_apart=Q(span__gt=F("until") - F("day")) | Q(span=F("moment") - F("moment")),
    later=Q(until__lt=F("day") + datetime.timedelta(days=1, hours=2)),
    decimals=Q(price=decimal.Decimal("1.50")) | Q(price__gt=0) | Q(price__lt=0.1) | Q(price=0.5) | Q(price="2.75"),
    floats=Q(ratio=1) | Q(ratio__gt=1e-7) | Q(ratio__lt=1e22) | Q(ratio=0.1) | Q(ratio=-2.5) | Q(ratio=123456789012345680.0),
    calendar=Q(day__year=2020) | Q(day__year__gt=2020) | Q(day__year__gte=2020) | Q(day__year__lt=2020) | Q(day__year__lte=2020),
    iso_calendar=Q(day__iso_year=2021) | Q(day__iso_year__gt=2020),
    parts=Q(day__month=2) & Q(day__day__lt=3) & Q(day__week_day=1) & Q(day__iso_week_day__gte=2) & Q(day__week=5) & Q(day__quarter__in=[1, 2]),
    clock_parts=Q(clock__hour__gte=8) & Q(clock__minute=30) & Q(clock__second=15),
    moment_parts=Q(moment__hour=8) | Q(moment__second=1) | Q(moment__year=2020) | Q(moment__month=2),
    moment_casts=Q(moment__date="2020-01-01") | Q(moment__time__lt=datetime.time(12, 30)) | Q(moment__date__year=2020),
    moments=Q(moment__gt=datetime.datetime(2020, 1, 1, 12, tzinfo=datetime.timezone.utc)),
    naive_moment=Q(moment__lt=datetime.datetime(2020, 7, 1, 12, 30)),
    times=Q(clock=datetime.time(1, 2, 3, 4)),
    spans=Q(span__lt=datetime.timedelta(days=2, seconds=3, microseconds=4)) | Q(span__gt=datetime.timedelta(days=-1)),
    uuids=Q(key=uuid.UUID(int=1)) | Q(key="12345678123456781234567812345678"),
    blobs=Q(blob=b"\x00\xff'"),
    json_exact=Q(data={"a": [1, None, True, 1.5, "é"]}),
    json_null=Q(data=None),
    json_contains=Q(data__contains={"a": 1}) | Q(data__contained_by=[1, 2]),
    json_keys=Q(data__has_key="a") & Q(data__has_keys=["a", "b"]) & Q(data__has_any_keys=["c"]),
    json_path=Q(data__a=1) | Q(data__a__b__0="x") | Q(data__0=None) | Q(data__a__isnull=True),
    json_text=Q(data__a__startswith="x") | Q(data__a__b__icontains="y") | Q(data__a__iexact="z") | Q(data__a__regex="w"),
    json_compare=Q(data__a__gt=1) | Q(data__a__lte="m") | Q(data__a__in=[1, "b"]),
    json_key_contains=Q(data__a__contains={"b": 1}) | Q(data__a__has_key="c"),
    json_columns=Q(data__a=F("data__b")),
    array_contains=Q(tags__contains=["a", "b"]) | Q(tags__contained_by=["a"]) | Q(tags__overlap=["c"]),
    array_exact=Q(tags=["x"]) | Q(tags=[]),
    array_length=Q(tags__len__gte=1) | Q(grid__len=2),
    array_items=Q(tags__0="x") | Q(grid__1__0=5) | Q(tags__0_2=["a", "b"]),
    array_columns=Q(tags__contains=F("tags")),
    stores=Q(store__a="x") | Q(store__has_key="b") | Q(store__has_keys=["c", "d"]) | Q(store__keys__contains=["e"]) | Q(store__values__len=1),
    ranges=Q(ints__contains=5) | Q(ints__contains=(1, 4)) | Q(ints__contained_by=(0, 10)) | Q(ints__overlap=(2, 3)),
    ranges_apart=Q(ints__fully_lt=(9, 10)) | Q(bigs__fully_gt=(1, 2)) | Q(ints__not_lt=(1, 2)) | Q(ints__not_gt=(1, 2)) | Q(ints__adjacent_to=(3, 4)),
    range_parts=Q(ints__startswith=1) | Q(days__endswith__gt="2020-01-01") | Q(ints__isempty=True) | Q(ints__lower_inc=False) | Q(ints__upper_inf=True),
    range_columns=Q(ints__contains=F("whole")) | Q(days__contains=F("day")) | Q(moments__contains=F("moment")) | Q(ints__overlap=F("ints")),
    range_days=Q(days__contains=datetime.date(2020, 1, 1)) | Q(days__contained_by=(datetime.date(2020, 1, 1), None)),
    within=Q(whole__contained_by=F("ints")) | Q(small__contained_by=F("ints")) | Q(ratio__contained_by=F("nums")) | Q(day__contained_by=F("days")),
    lookups=GreaterThan(F("whole"), 1),
    lookup_columns=LessThanOrEqual(F("whole"), F("big")),
    lookup_in_q=Q(Exact(fn.Lower("name"), fn.Lower(Value("A")))) & Q(IsNull(F("nick"), False)),
    negated_lookup=~GreaterThan(F("whole"), 1),
    raw=RawSQL("char_length(name) > %s AND name <> '100%%'", (3,), output_field=models.BooleanField()),
    wrapped=Q(ExpressionWrapper(Q(whole__gt=1), output_field=models.BooleanField())),
    functions=Q(name=fn.Lower("nick")) | Q(whole=fn.Length("name")) | Q(name=fn.Upper(fn.Trim("nick"))),
    function_columns=Q(whole__lt=fn.Coalesce("other", "big", 0)) | Q(whole=fn.Greatest("other", "big")) | Q(whole=fn.NullIf("other", "big")),
    cases=Q(whole=Case(When(flag=True, then=1), When(Q(small__gt=1) | Q(big=2), then="other"), default=0)),
    case_cast=Q(key=Case(When(flag=True, then="key"), default=Value(uuid.UUID(int=2)))),
    case_empty=Q(whole=Case(When(Q(whole__in=[]), then=1), default=2)),
    casts=Q(name=fn.Cast("whole", models.CharField(max_length=5))) | Q(whole=fn.Cast("name", models.IntegerField())) | Q(price=fn.Cast("ratio", models.DecimalField(max_digits=5, decimal_places=1))) | Q(text=fn.Cast("day", models.TextField())) | Q(tags=fn.Cast("text", ArrayField(models.CharField(max_length=3)))),
    concat=Q(text=fn.Concat("name", Value("-"), "whole", "nick", output_field=models.TextField())),
    numbers=Q(ratio=fn.Round("ratio")) | Q(ratio=fn.Round("price", 1)) | Q(ratio=fn.Mod("ratio", 2)) | Q(ratio=fn.Log(2, "price")) | Q(ratio=fn.Power("whole", 2)) | Q(ratio=fn.Sqrt(fn.Abs("whole"))) | Q(whole=fn.Sign("whole")) | Q(ratio=fn.Ceil("ratio")) | Q(ratio=fn.Floor("ratio")),
    trigonometry=Q(ratio=fn.ACos("ratio")) | Q(ratio=fn.ATan2("ratio", "whole")) | Q(ratio=fn.Degrees(fn.Pi())) | Q(ratio=fn.Exp(fn.Ln("ratio"))) | Q(ratio=fn.Cot("ratio")),
    texts=Q(name=fn.Left("name", 2)) | Q(name=fn.Right("name", 2)) | Q(name=fn.LPad("name", 5)) | Q(name=fn.RPad("name", 5, Value("*"))) | Q(name=fn.Replace("name", Value("a"), Value("b"))) | Q(name=fn.Replace("name", Value("a"))) | Q(name=fn.Substr("name", 2, 3)) | Q(name=fn.Substr("name", 2)) | Q(name=fn.Repeat("name", 2)) | Q(whole=fn.StrIndex("name", Value("x"))) | Q(name=fn.Reverse("name")) | Q(name=fn.Chr("whole")) | Q(whole=fn.Ord("name")) | Q(name=fn.LTrim(fn.RTrim("name"))) | Q(name=fn.MD5("name")),
    truncs=Q(day=fn.TruncMonth("day")) | Q(clock=fn.TruncHour("clock")) | Q(day=fn.Trunc("day", "year")) | Q(moment=fn.TruncDay("moment")) | Q(day=fn.TruncDate("moment")),
    extracts=Q(whole=fn.Extract("day", "month")) | Q(whole=fn.ExtractWeekDay("day")) | Q(whole=fn.ExtractYear("moment")) | Q(whole=fn.ExtractHour("span")),
    collated=Q(name=fn.Collate("nick", "C")),
    json_functions=Q(text=KT("data__a__b")) | Q(text=KeyTextTransform("a", "data")) | Q(data=KeyTransform("b", KeyTransform("a", "data"))),
    primary=Q(pk__gt=5) | Q(id__lt=9),
    foreign=Q(shelf="x") | Q(shelf_id="y") | Q(select=3) | Q(select__isnull=True),
    func=Q(whole=Func(F("name"), function="char_length", output_field=models.IntegerField())) | Q(text=Func("name", "nick", template="%(function)s(%(expressions)s)", function="concat", arg_joiner=", ", output_field=models.TextField())),
    always_true_dropped=Q(whole=1) & ~Q(whole__in=[]),
    overflow_dropped=Q(whole__lt=2**40) & Q(small=1),
    non_ascii=Q(name="größe № 7"),
)


class Specimen(models.Model):
    """One check for each condition, under its name."""

    name = models.CharField(max_length=40)
    nick = models.CharField(max_length=40, null=True)
    text = models.TextField()
    small = models.SmallIntegerField()
    whole = models.IntegerField()
    other = models.IntegerField(null=True)
    big = models.BigIntegerField()
    count = models.PositiveIntegerField()
    price = models.DecimalField(max_digits=8, decimal_places=2)
    ratio = models.FloatField()
    flag = models.BooleanField()
    maybe = models.BooleanField(null=True)
    day = models.DateField()
    until = models.DateField(null=True)
    moment = models.DateTimeField()
    clock = models.TimeField()
    span = models.DurationField()
    key = models.UUIDField()
    address = models.GenericIPAddressField()
    blob = models.BinaryField()
    data = models.JSONField()
    tags = ArrayField(models.CharField(max_length=10))
    grid = ArrayField(ArrayField(models.IntegerField()), size=3)
    store = HStoreField()
    ints = IntegerRangeField()
    bigs = BigIntegerRangeField()
    nums = DecimalRangeField()
    days = DateRangeField()
    moments = DateTimeRangeField()
    slug = models.SlugField()
    shelf = models.ForeignKey(Shelf, models.CASCADE, to_field="code")
    select = models.ForeignKey("self", models.CASCADE, null=True, db_column="from")

    class Meta:
        constraints = [models.CheckConstraint(condition=condition, name=name) for name, condition in CONDITIONS.items()]


class Indexed(models.Model):
    name = models.CharField(max_length=40, db_index=True)
    nick = models.CharField(max_length=40, db_collation="C", unique=True)
    text = models.TextField(db_index=True, db_collation="und-x-icu")
    whole = models.IntegerField(db_index=True)
    when = models.DateTimeField()
    data = models.JSONField()
    tags = ArrayField(models.CharField(max_length=10, db_collation="C"), db_index=True)
    ints = IntegerRangeField()
    shelf = models.ForeignKey(Shelf, models.CASCADE, to_field="code")

    class Meta:
        indexes = [
            models.Index(fields=["name", "-whole"], name="ix_plain"),
            models.Index(fields=["name", "-nick"], name="ix_ops", opclasses=["varchar_pattern_ops", "text_ops"]),
            models.Index("name", "whole", name="ix_strings"),
            models.Index(F("name").desc(nulls_last=True), fn.Lower("nick").asc(nulls_first=True), name="ix_orders"),
            models.Index(OpClass(fn.Lower("name"), name="varchar_pattern_ops").desc(), name="ix_opclass"),
            models.Index(fn.Collate(fn.Upper("name"), "C"), fn.Collate("nick", "POSIX").desc(), name="ix_collate"),
            models.Index(OpClass(fn.Collate("name", "C"), name="text_pattern_ops").asc(), name="ix_all"),
            models.Index(F("whole") * 2 + 1, name="ix_sum"),
            models.Index(Case(When(whole__gt=1, then="name"), default=Value("x")), name="ix_case"),
            models.Index(fields=["name"], include=["whole", "shelf"], condition=Q(whole__gt=1), name="ix_cover"),
            models.Index(F("data__a"), KT("data__b__c"), name="ix_json"),
            models.Index(fn.ExtractYear("when"), fn.TruncDate("when"), name="ix_dates"),
            models.Index(fn.Cast("name", models.TextField()), name="ix_cast"),
            GinIndex(fields=["tags"], name="ix_gin", fastupdate=False, gin_pending_list_limit=64),
            GinIndex(fields=["data"], name="ix_gin_ops", opclasses=["jsonb_path_ops"]),
            GinIndex(SearchVector("name", "whole", config="english"), name="ix_search"),
            GinIndex(SearchVector("name", weight="A", config="simple") + SearchVector("text", weight="B", config="simple"), name="ix_weights"),
            GinIndex(OpClass(fn.Upper("name"), name="gin_trgm_ops"), name="ix_trigrams"),
            GistIndex(fields=["ints"], name="ix_gist", buffering=True, fillfactor=80),
            SpGistIndex(fields=["ints"], name="ix_spgist", fillfactor=70),
            BrinIndex(fields=["when"], name="ix_brin", autosummarize=True, pages_per_range=4),
            HashIndex(fields=["name"], name="ix_hash", fillfactor=60),
            BTreeIndex(fields=["whole"], name="ix_btree", fillfactor=50, deduplicate_items=False),
            BloomIndex(fields=["whole"], name="ix_bloom", length=96, columns=[4]),
        ]


class TsTzRange(Func):
    function = "tstzrange"
    output_field = DateTimeRangeField()


class Constrained(models.Model):
    name = models.CharField(max_length=40, unique=True)
    code = models.CharField(max_length=40)
    room = models.IntegerField()
    start = models.DateTimeField()
    end = models.DateTimeField(null=True)
    during = DateTimeRangeField()
    shelf = models.ForeignKey(Shelf, models.CASCADE, null=True)

    class Meta:
        unique_together = [("code", "room"), ("room", "shelf")]
        constraints = [
            models.UniqueConstraint(fields=["code", "shelf"], name="uc_two"),
            models.UniqueConstraint(fields=["code"], name="uc_where", condition=Q(end__isnull=True)),
            models.UniqueConstraint(fields=["code"], name="uc_include", include=["room", "shelf"]),
            models.UniqueConstraint(fields=["code", "name"], name="uc_ops", opclasses=["varchar_pattern_ops", "text_ops"]),
            models.UniqueConstraint(fn.Lower("code").desc(), "room", name="uc_expressions"),
            models.UniqueConstraint(fn.Lower("name"), name="uc_expression_where", condition=Q(room__gt=1), nulls_distinct=False),
            models.UniqueConstraint(fields=["end"], name="uc_nulls", nulls_distinct=False),
            models.UniqueConstraint(fields=["start"], name="uc_nulls_distinct", nulls_distinct=True),
            models.UniqueConstraint(fields=["start", "room"], name="uc_deferred", deferrable=Deferrable.DEFERRED),
            models.UniqueConstraint(fields=["end", "room"], name="uc_immediate", deferrable=Deferrable.IMMEDIATE),
            ExclusionConstraint(name="ex_plain", expressions=[("during", RangeOperators.OVERLAPS), ("room", RangeOperators.EQUAL)]),
            ExclusionConstraint(
                name="ex_all",
                expressions=[(TsTzRange("start", "end", RangeBoundary(inclusive_upper=True)), "&&"), (OpClass("room", name="gist_int4_ops"), "=")],
                condition=Q(room__gt=0),
                deferrable=Deferrable.DEFERRED,
                include=["code"],
            ),
            ExclusionConstraint(name="ex_spgist", index_type="SPGIST", expressions=[(F("during"), "&&")]),
        ]


class Merged(models.Model):
    """Equal uniques inside one CREATE TABLE become one, which takes the name that was given."""

    name = models.CharField(max_length=40, unique=True)
    twice = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name"], name="same_as_name"),
            models.UniqueConstraint(fields=["id"], name="same_as_key"),
            models.UniqueConstraint(fields=["twice"], name="twice_first"),
            models.UniqueConstraint(fields=["twice"], name="twice_second"),
        ]


class WithValues(models.Model):
    """A default with a value keeps its unique constraints out of CREATE TABLE, so that equal ones stay two."""

    name = models.CharField(max_length=40, unique=True, db_default="x")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name"], name="name_again")]


class WithoutValues(models.Model):
    made = models.DateTimeField(db_default=fn.Now(), unique=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["made"], name="made_again")]


class Defaulted(models.Model):
    text = models.CharField(max_length=20, db_default="it's \\ 100%")
    none = models.CharField(max_length=20, null=True, db_default=None)
    whole = models.IntegerField(db_default=-5)
    ratio = models.FloatField(db_default=1)
    tiny = models.FloatField(db_default=1e-9)
    price = models.DecimalField(max_digits=6, decimal_places=2, db_default=decimal.Decimal("9.90"))
    flag = models.BooleanField(db_default=False)
    day = models.DateField(db_default=datetime.date(2024, 2, 29))
    moment = models.DateTimeField(db_default=datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.timezone.utc))
    clock = models.TimeField(db_default=datetime.time(7, 30))
    span = models.DurationField(db_default=datetime.timedelta(hours=36))
    key = models.UUIDField(db_default=uuid.UUID(int=7))
    random = models.UUIDField(db_default=RandomUUID())
    blob = models.BinaryField(db_default=b"\x00'\xff")
    data = models.JSONField(db_default={"a": [1, 2.5, None, "ü"]})
    json_null = models.JSONField(db_default=None, null=True)
    tags = ArrayField(models.CharField(max_length=5), db_default=["a", "b"])
    no_tags = ArrayField(models.IntegerField(), db_default=[])
    ints = IntegerRangeField(db_default=(1, 5))
    address = models.GenericIPAddressField(db_default="10.0.0.1")
    now = models.DateTimeField(db_default=fn.Now())
    transaction = models.DateTimeField(db_default=TransactionNow())
    year = models.IntegerField(db_default=fn.ExtractYear(fn.Now()))
    lower = models.CharField(max_length=5, db_default=fn.Lower(Value("ABC")))
    sum = models.FloatField(db_default=fn.Pi() + Value(4.5))
    wrapped = models.IntegerField(db_default=Value(3))
    case = models.IntegerField(db_default=Case(When(GreaterThan(2, 1), then=3), default=4))


class Generated(models.Model):
    name = models.CharField(max_length=20)
    nick = models.CharField(max_length=20, null=True)
    whole = models.IntegerField()
    data = models.JSONField()
    day = models.DateField()
    lower = models.GeneratedField(expression=fn.Lower("name"), output_field=models.CharField(max_length=20), db_persist=True)
    collated = models.GeneratedField(expression=F("name"), output_field=models.CharField(max_length=20, db_collation="C"), db_persist=True)
    full = models.GeneratedField(expression=fn.Concat("name", Value(" "), "nick"), output_field=models.TextField(), db_persist=True)
    doubled = models.GeneratedField(expression=F("whole") * 2, output_field=models.BigIntegerField(), db_persist=True, db_index=True)
    size = models.GeneratedField(expression=fn.Length("name"), output_field=models.PositiveIntegerField(), db_persist=True, unique=True)
    kind = models.GeneratedField(expression=Case(When(whole__gt=10, then=Value("big")), default=Value("small")), output_field=models.CharField(max_length=5), db_persist=True)
    part = models.GeneratedField(expression=KT("data__a"), output_field=models.TextField(), db_persist=True)
    year = models.GeneratedField(expression=fn.ExtractYear("day"), output_field=models.IntegerField(), db_persist=True)
    constant = models.GeneratedField(expression=Value("C"), output_field=models.CharField(max_length=1), db_persist=True)
    over = models.GeneratedField(expression=Q(whole__gt=10), output_field=models.BooleanField(), db_persist=True)


class CollidingFirst(models.Model):
    id = models.IntegerField(primary_key=True)

    class Meta:
        db_table = "a_b_key"


class Colliding(models.Model):
    """PostgreSQL numbers names that it would give twice."""

    b_c = models.PositiveIntegerField()
    b = models.IntegerField(unique=True)

    class Meta:
        db_table = "a"


class CollidingToo(models.Model):
    c = models.PositiveIntegerField()
    key = models.IntegerField(unique=True)

    class Meta:
        db_table = "a_b"


class LongNames(models.Model):
    a_positive_number_with_quite_a_long_name_that_leaves_no_room = models.PositiveSmallIntegerField()
    ein_unglaublich_großer_und_außerdem_übermäßig_ausführlicher_name = models.CharField(max_length=5, unique=True)
    größe = models.PositiveIntegerField(unique=True)

    class Meta:
        db_table = "eine_tabelle_mit_einem_namen_der_länger_als_dreiundsechzig_zeichen"
        constraints = [
            models.CheckConstraint(condition=Q(größe__lt=5), name="eine_bedingung_mit_einem_namen_der_länger_ist_als_dreiundsechzig_zeichen"),
            models.UniqueConstraint(fields=["größe", "a_positive_number_with_quite_a_long_name_that_leaves_no_room"], name="ein_eindeutiger_schlüssel_mit_einem_namen_der_länger_ist_als_dreiundsechzig"),
        ]


class Quoted(models.Model):
    user = models.CharField(max_length=5, db_column="User Name", db_index=True)
    order = models.PositiveIntegerField(db_column="ORDER")
    per_cent = models.IntegerField(db_column="%x")

    class Meta:
        db_table = "Weird Table-Name"
        unique_together = [("user", "order")]
        indexes = [models.Index(fields=["order", "-user"], name="ix quoted")]
        db_table_comment = "it's a \"table\" \\ 100%"


class Elsewhere(models.Model):
    number = models.PositiveIntegerField(unique=True, db_index=True)
    shelves = models.ManyToManyField(Shelf)

    class Meta:
        db_table = 'other_schema"."elsewhere'


class Keyed(models.Model):
    pk = models.CompositePrimaryKey("tenant", "number")
    tenant = models.ForeignKey(Shelf, models.CASCADE)
    number = models.SmallIntegerField()
