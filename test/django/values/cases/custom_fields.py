"""Field classes of a project's own; each name of a field is one case."""
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

DEFAULT_LENGTH = 33


class Plain(models.CharField):
    description = "A plain subclass"


class Preset(models.CharField):
    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 104
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs


class SetDefault(models.DecimalField):
    def __init__(self, verbose_name=None, name=None, max_digits=12, decimal_places=3, **kwargs):
        kwargs.setdefault("default", 0)
        super().__init__(verbose_name=verbose_name, name=name, max_digits=max_digits, decimal_places=decimal_places, **kwargs)


class Swallowing(models.TextField):
    def __init__(self, *args, sanitize=True, **kwargs):
        self.sanitize = sanitize
        kwargs.pop("extra", None)
        super().__init__(*args, **kwargs)


class Mixin:
    def __init__(self, *args, link_only=False, **kwargs):
        self.link_only = link_only
        super().__init__(*args, **kwargs)


class MixedChar(Mixin, models.CharField):
    pass


class MixedMany(Mixin, models.ManyToManyField):
    pass


class DeepMany(MixedMany):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("blank", True)
        super().__init__(*args, link_only=True, **kwargs)


class FromField(models.Field):
    def db_type(self, connection):
        return "tsquery"


class FromFieldTyped(models.Field):
    def get_internal_type(self):
        return "CharField"


class ByVendor(models.Field):
    def db_type(self, connection):
        if connection.vendor == "postgresql":
            return "char(%s)" % self.max_length
        return "text"


class Retyped(models.CharField):
    def get_internal_type(self):
        return "TextField"


class OwnForeignKey(models.ForeignKey):
    def __init__(self, to="shop.Author", on_delete=models.PROTECT, **kwargs):
        super().__init__(to, on_delete, **kwargs)


class OwnArray(ArrayField):
    pass


class WithChoices(models.CharField):
    CHOICES = [("a", "A"), ("b", "B")]

    def __init__(self, *args, **kwargs):
        kwargs.update(choices=self.CHOICES, max_length=max(len(value) for value, _ in self.CHOICES))
        super().__init__(*args, **kwargs)

    def clean(self, value, model_instance):
        if not value:
            raise ValidationError("no")
        return value


class AfterSuper(models.IntegerField):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.default = 5
        self.null = True


class Callable(models.BigIntegerField):
    def __init__(self, to_model, to_field, **kwargs):
        self.to_model_name = to_model
        self.to_field_name = to_field
        kwargs["default"] = kwargs.get("default", 0)
        kwargs["editable"] = kwargs.get("editable", False)
        super().__init__(**kwargs)


def make_field(length, **options):
    return models.CharField(max_length=length, **options)


plain = Plain(max_length=7, null=True)
preset = Preset(unique=True)
preset_overridden = Preset("name", max_length=3)
set_default = SetDefault()
set_default_given = SetDefault("price", max_digits=5, default=1)
swallowing = Swallowing(sanitize=False, extra=1, blank=True)
mixed = MixedChar(max_length=DEFAULT_LENGTH, link_only=True)
many = MixedMany("Author", link_only=True, related_name="x")
deep_many = DeepMany("self", symmetrical=False)
from_field = FromField(null=True)
from_field_typed = FromFieldTyped(max_length=9)
by_vendor = ByVendor(max_length=12)
retyped = Retyped(max_length=9)
own_foreign_key = OwnForeignKey()
own_foreign_key_given = OwnForeignKey("self", models.CASCADE, null=True)
own_array = OwnArray(models.IntegerField(), size=2)
with_choices = WithChoices()
after_super = AfterSuper()
counter = Callable("dcim.Interface", to_field="device")
made = make_field(12, null=True, default="x")
