"""Entries of Meta.indexes and Meta.constraints; each name is one case."""
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
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
from django.db import models
from django.db.models import Deferrable, F, Q
from django.db.models.functions import Lower, Upper
from django.db.models.indexes import Index as PlainIndex

FIELDS = ["a", "b"]


def is_positive(name):
    return Q(**{f"{name}__gt": 0})


index = models.Index(fields=["a"])
index_named = models.Index(fields=["a", "-b"], name="a_b_idx")
index_tuple = models.Index(fields=("a", "b"), name="tuple_idx", include=("c",), opclasses=("x_ops", "y_ops"))
index_condition = models.Index(fields=["a"], name="cond_idx", condition=Q(b__gt=1) & ~Q(c=2))
index_expression = models.Index(Lower("a"), F("b").desc(), "c", name="expr_idx")
index_tablespace = models.Index(fields=["a"], db_tablespace="fast")
index_class = models.Index(fields=["a"], name="%(app_label)s_%(class)s_idx")
index_elsewhere = PlainIndex(fields=FIELDS)
index_include = models.Index(fields=["a"], name="inc", include=["b", "c"])
gin = GinIndex(fields=["a"], name="gin", fastupdate=False, gin_pending_list_limit=4)
gin_opclasses = GinIndex(fields=["a"], name="gin", opclasses=["gin_trgm_ops"])
gin_expression = GinIndex(OpClass(Upper("a"), name="gin_trgm_ops"), name="gin_expr")
gist = GistIndex(fields=["a"], name="gist", buffering=True, fillfactor=70)
brin = BrinIndex(fields=["a"], autosummarize=True, pages_per_range=4)
btree = BTreeIndex(fields=["a"], fillfactor=80, deduplicate_items=False)
hash_ = HashIndex(fields=["a"], fillfactor=80)
spgist = SpGistIndex(fields=["a"], fillfactor=80)
bloom = BloomIndex(fields=["a", "b"], length=80, columns=[4, 5])

unique = models.UniqueConstraint(fields=["a", "b"], name="a_b_uniq")
unique_condition = models.UniqueConstraint(fields=("a",), name="uniq", condition=Q(b__isnull=True))
unique_deferrable = models.UniqueConstraint(fields=["a"], name="uniq", deferrable=Deferrable.DEFERRED)
unique_immediate = models.UniqueConstraint(fields=["a"], name="uniq", deferrable=models.Deferrable.IMMEDIATE)
unique_include = models.UniqueConstraint(fields=["a"], name="uniq", include=["b"], opclasses=["x_ops"])
unique_nulls = models.UniqueConstraint(fields=["a"], name="uniq", nulls_distinct=False)
unique_expression = models.UniqueConstraint(Lower("a"), "b", F("c").desc(), name="uniq", violation_error_message="no")
unique_class = models.UniqueConstraint(fields=["a"], name="%(app_label)s_%(class)s_uniq", violation_error_code="dup")
check = models.CheckConstraint(condition=Q(a__gt=0), name="a_check")
check_call = models.CheckConstraint(condition=is_positive("a") | Q(a=None), name="a_check")
check_keyword = models.CheckConstraint(name="a_check", condition=models.Q(a__lt=models.F("b")), violation_error_message="no")
exclusion = ExclusionConstraint(name="excl", expressions=[("a", RangeOperators.OVERLAPS), (F("b"), "=")])
exclusion_full = ExclusionConstraint(
    name="excl",
    expressions=[(OpClass("a", name="gist_ops"), RangeOperators.EQUAL)],
    index_type="SPGIST",
    condition=Q(c=False),
    deferrable=Deferrable.DEFERRED,
    include=["d"],
)
