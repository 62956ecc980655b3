"""Every field class of Django's with its options; each name is one case."""
import uuid
from datetime import date
from decimal import Decimal

from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.postgres import fields as postgres
from django.contrib.postgres.fields import ArrayField, HStoreField
from django.contrib.postgres.search import SearchVectorField
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models.fields import CharField as PlainCharField
from django.db.models.fields.related import ForeignKey as PlainForeignKey
from django.db.models.functions import Lower, Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LENGTH = 2 * 8


def upload_to(instance, filename):
    return filename


def first_choice():
    return {"pk": 1}


char = models.CharField(max_length=10)
char_unbounded = models.CharField()
char_named = models.CharField("the name", max_length=LENGTH, null=True, blank=True)
char_lazy = models.CharField(_("the name"), max_length=LENGTH + 1, help_text=_("Some help."))
char_positional = models.CharField("the name", "named", False, 7, True, True, True, True)
char_unique = models.CharField(max_length=3, unique=True, db_index=False)
char_index = models.CharField(max_length=3, db_index=True)
char_pk = models.CharField(max_length=3, primary_key=True)
char_pk_unique = models.CharField(max_length=3, primary_key=True, unique=True)
char_column = models.CharField(max_length=3, db_column="Other", db_comment="A column", db_collation="C", db_tablespace="fast")
char_collation = models.CharField(max_length=3, db_collation="de-x-icu")
char_hidden = models.CharField(max_length=3, editable=False, serialize=False)
char_irrelevant = models.CharField(
    max_length=3, validators=[MinValueValidator(1)], error_messages={"null": "no"}, unique_for_date="day", unique_for_month="day", unique_for_year="day"
)
char_elsewhere = PlainCharField(max_length=5)
char_keywords = models.CharField(**{"max_length": 6, "null": True})
char_empty_default = models.CharField(max_length=3, default="")
char_none_default = models.CharField(max_length=3, null=True, default=None)
char_not_provided = models.CharField(max_length=3, default=models.NOT_PROVIDED, db_default=models.NOT_PROVIDED)
char_db_default = models.CharField(max_length=3, db_default="abc")
text = models.TextField()
text_collated = models.TextField(blank=True, default="", db_collation="C")
text_limited = models.TextField(max_length=200)
slug = models.SlugField()
slug_long = models.SlugField(max_length=120, db_index=False, allow_unicode=True, unique=True)
email = models.EmailField()
email_short = models.EmailField("address", max_length=75, unique=True)
url = models.URLField()
url_long = models.URLField("link", max_length=2000, null=True)
commas = models.CharField(max_length=30, validators=[])

integer = models.IntegerField()
integer_default = models.IntegerField(default=-1, null=True)
small = models.SmallIntegerField(default=0)
big = models.BigIntegerField(default=2**62)
positive = models.PositiveIntegerField(db_default=0)
positive_small = models.PositiveSmallIntegerField("how many", default=1)
positive_big = models.PositiveBigIntegerField(null=True)
auto = models.AutoField(primary_key=True)
auto_named = models.AutoField("ID", primary_key=True, db_column="the_id")
big_auto = models.BigAutoField(primary_key=True)
small_auto = models.SmallAutoField(primary_key=True)
boolean = models.BooleanField()
boolean_true = models.BooleanField("on", default=True, db_default=False)
boolean_null = models.BooleanField(null=True)
float_ = models.FloatField(default=1.5)
decimal = models.DecimalField(max_digits=10, decimal_places=2)
decimal_positional = models.DecimalField("price", None, 12, 4, default=Decimal("0.00"))
decimal_db = models.DecimalField(max_digits=5, decimal_places=2, db_default=Decimal("1.50"))
binary = models.BinaryField()
binary_editable = models.BinaryField(max_length=16, editable=True, default=b"\x00data")
duration = models.DurationField(null=True)
day = models.DateField(default=date.today)
day_now = models.DateField(auto_now=True)
day_added = models.DateField("added", None, False, True)
moment = models.DateTimeField(default=timezone.now)
moment_now = models.DateTimeField(auto_now=True, editable=True)
moment_added = models.DateTimeField("added", auto_now_add=True)
moment_db = models.DateTimeField(db_default=Now())
hour = models.TimeField(null=True, blank=True)
hour_now = models.TimeField(auto_now_add=True)
identifier = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
identifier_plain = models.UUIDField("key", unique=True, null=True)
ip = models.GenericIPAddressField()
ip_four = models.GenericIPAddressField("address", None, "IPv4", False)
ip_null = models.GenericIPAddressField(protocol="both", unpack_ipv4=True, null=True, blank=True)
json = models.JSONField(default=dict)
json_null = models.JSONField("data", None, None, null=True)
file = models.FileField(upload_to=upload_to)
file_long = models.FileField("upload", None, "files/%Y", max_length=255, null=True)
image = models.ImageField(upload_to="images", width_field="width", height_field="height", blank=True)
image_positional = models.ImageField("photo", None, "width", "height", upload_to="images", max_length=40)
path = models.FilePathField(path="/tmp")
path_options = models.FilePathField("place", None, "/tmp", r".*\.txt$", True, max_length=300, allow_folders=True)
generated = models.GeneratedField(expression=Lower("char"), output_field=models.CharField(max_length=12), db_persist=True)
generated_virtual = models.GeneratedField(
    expression=models.F("integer") * 2, output_field=models.BigIntegerField(), db_persist=False, null=True, db_column="twice"
)
composite = models.CompositePrimaryKey("tenant_id", "id")

array = ArrayField(models.IntegerField())
array_sized = ArrayField(base_field=models.CharField(max_length=20, db_collation="C"), size=3, default=list)
array_positional = ArrayField(models.DecimalField(max_digits=4, decimal_places=1), 2, null=True, blank=True)
array_nested = ArrayField(ArrayField(models.TextField(), size=2), default=list)
hstore = HStoreField(null=True)
range_integer = postgres.IntegerRangeField()
range_big = postgres.BigIntegerRangeField(null=True)
range_decimal = postgres.DecimalRangeField(default_bounds="[]")
range_moment = postgres.DateTimeRangeField(default_bounds="()")
range_day = postgres.DateRangeField("days")
search = SearchVectorField(null=True)

foreign = models.ForeignKey("shop.Author", models.CASCADE)
foreign_self = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="children")
foreign_positional = models.ForeignKey("Author", models.PROTECT, "books", "book")
foreign_all = models.ForeignKey(
    to="Author",
    on_delete=models.RESTRICT,
    related_name="%(app_label)s_%(class)s_set",
    related_query_name="%(class)s",
    limit_choices_to={"active": True},
    to_field="code",
    db_constraint=False,
    db_index=False,
    db_column="author_code",
    verbose_name="the author",
    help_text="Who wrote it.",
)
foreign_limited = models.ForeignKey("Author", models.DO_NOTHING, limit_choices_to=models.Q(active=True) | models.Q(old=True))
foreign_callable = models.ForeignKey("Author", models.SET_DEFAULT, default=1, limit_choices_to=first_choice)
foreign_set = models.ForeignKey("Author", on_delete=models.SET(7))
foreign_set_callable = models.ForeignKey("Author", on_delete=models.SET(first_choice), null=True)
foreign_unique = models.ForeignKey("Author", models.CASCADE, unique=True, related_name="+")
foreign_pk = models.ForeignKey("Author", models.CASCADE, primary_key=True)
foreign_elsewhere = PlainForeignKey("Author", models.CASCADE, db_default=1)
object_ = models.ForeignObject("Author", models.CASCADE, ["a", "b"], ["c", "d"], related_name="objects_of")
one = models.OneToOneField("Author", models.CASCADE)
one_pk = models.OneToOneField("Author", on_delete=models.CASCADE, primary_key=True, parent_link=True)
one_field = models.OneToOneField("Author", models.CASCADE, "code", related_name="only", null=True)
many = models.ManyToManyField("Author")
many_self = models.ManyToManyField("self", symmetrical=False, related_name="followers")
many_through = models.ManyToManyField("Author", through="Membership", through_fields=("book", "author"))
many_positional = models.ManyToManyField("Author", "books", "book", {"active": True}, True)
many_table = models.ManyToManyField("Author", db_table="the_authors", db_constraint=False, blank=True, verbose_name="authors")
many_hidden = models.ManyToManyField("Author", related_name="+", help_text="Nobody sees it.")

generic = GenericForeignKey()
generic_named = GenericForeignKey("kind", "key", for_concrete_model=False)
generic_keywords = GenericForeignKey(ct_field="kind", fk_field="key")
tags = GenericRelation("shop.Tag")
tags_named = GenericRelation("shop.Tag", "key", "kind", related_query_name="thing")
