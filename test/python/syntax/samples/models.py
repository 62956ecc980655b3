"""A plain module of models, as most are."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from . import managers
from ..common.models import (
    TimeStamped,  # created, changed
    Sluggable as Slugged,
)

MAX = 10 * 2 + 1
STATES = [("d", _("draft")), ("p", _("published"))]


class Article(TimeStamped, Slugged, metaclass=managers.Meta, app="news"):
    class State(models.TextChoices):
        DRAFT = "d", _("Draft")
        PUBLISHED = "p"

    title: models.CharField = models.CharField(_("title"), max_length=MAX)
    state = models.CharField(max_length=1, choices=State.choices, default=State.DRAFT)
    authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        through="Authorship",
        related_name="%(app_label)s_%(class)s",
        blank=True,
    )
    price = models.DecimalField(max_digits=6, decimal_places=2, default=Decimal("9.90"))
    age: int
    objects = managers.ArticleManager()

    class Meta(TimeStamped.Meta):
        ordering = ("-created", "title")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(price__gte=0) & ~models.Q(title=""),
                name="price_positive",
            ),
            *TimeStamped.Meta.constraints,
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_new(self):
        if self.created > dt.datetime.now() - dt.timedelta(days=7):
            return True
        elif self.state == self.State.DRAFT:
            return None
        else:
            return False

    @classmethod
    async def latest(cls, *args, limit=5, **kwargs):
        async for article in cls.objects.filter(*args, **kwargs)[:limit]:
            yield article


if settings.DEBUG:
    class Trace(models.Model):
        data = models.JSONField(default=dict)
else:
    Trace = None

try:
    from django.contrib.postgres.fields import ArrayField
except (ImportError, AttributeError) as error:
    ArrayField = None
else:
    Article.add_to_class("tags", ArrayField(models.TextField(), size=3))
finally:
    del MAX

for _name in "ab":
    locals()[_name] = type(_name, (models.Model,), {"__module__": __name__})
