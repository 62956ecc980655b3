#!/usr/bin/env python3
"""Records what real Django leaves behind when rows of fixtures/projects/archive are deleted, and what it fills in.

    .live/venv/bin/python test/standalone/record.py

Written to test/standalone/recorded.json: the rows before (`rows`, by table), for each deletion the rows after it or the
exception that refused it, and one row (`filled`) of which only what has no default was given. Rows are made and deleted by
Django's own collector, in SQLite in memory: what it does is the same on every database.
"""
import datetime
import decimal
import json
import os
import sys
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.join(ROOT, "fixtures", "projects", "archive"), os.path.join(ROOT, "test", "oracle")]
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"

import django  # noqa: E402
from django.conf import settings  # noqa: E402
from django_oracle import NoMigrations  # noqa: E402

settings.DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
settings.MIGRATION_MODULES = NoMigrations()
django.setup()

from django.apps import apps  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import IntegrityError, connection, models, transaction  # noqa: E402

call_command("migrate", run_syncdb=True, verbosity=0)
from archive.models import Attachment, Document, Map, Membership, Note, Person, Review, Team, Topic, Visit  # noqa: E402
from django.contrib.contenttypes.models import ContentType  # noqa: E402

ContentType.objects.all().delete()


def plain(value):
    """As PostgreSQL's `to_jsonb` would write it."""
    if isinstance(value, decimal.Decimal): return float(value)
    if isinstance(value, datetime.timedelta): return f"{value.days} days " * bool(value.days) + str(datetime.timedelta(seconds=value.seconds)).zfill(8)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)): return value.isoformat()
    if isinstance(value, uuid.UUID): return str(value)
    return value


def rows():
    """Every table's rows by column, in order of their key."""
    out = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.proxy or model is ContentType: continue
        columns = [f for f in model._meta.local_concrete_fields]
        found = model._base_manager.order_by(model._meta.pk.attname).values_list(*[f.attname for f in columns])
        out[model._meta.db_table] = [{f.column: plain(v) for f, v in zip(columns, row)} for row in found]
    return out


ann, ben, cy, dee, eve, fay = [Person.objects.create(id=n, name=name) for n, name in enumerate(["Ann", "Ben", "Cy", "Dee", "Eve", "Fay"], 1)]
ann.friends.add(ben, cy)
maps, letters = Topic.objects.create(id=1, name="maps"), Topic.objects.create(id=2, name="letters")
red = Team.objects.create(id=1, name="red", lead=ben, deputy=cy, owner=ann)
blue = Team.objects.create(id=2, name="blue", lead=None, deputy=ann, owner=dee)
Membership.objects.create(id=1, person=ben, team=red)
Membership.objects.create(id=2, person=eve, team=red, role="head")
Membership.objects.create(id=3, person=eve, team=blue)
red.topics.add(maps, letters)
atlas = Document.objects.create(id=1, title="Atlas", author=ben)
page = Document.objects.create(id=2, title="Page", author=cy, part_of=atlas)
reviewed = Document.objects.create(id=3, title="Reviewed", author=eve)
plan = Map.objects.create(id=4, title="Plan", author=fay)
atlas.topics.add(maps)
page.topics.add(letters)
Attachment.objects.create(document=page, path="page.png")
Review.objects.create(id=1, document=reviewed)
Visit.objects.create(id=1, visitor=ben)

DELETIONS = [
    ("SET_NULL, CASCADE through a written join table, a symmetrical relation, parts of documents", ben),
    ("SET_DEFAULT, and CASCADE to a part with an attachment", cy),
    ("PROTECT", dee),
    ("PROTECT, and the default that others fall back to", ann),
    ("RESTRICT behind CASCADE", eve),
    ("a multi-table child behind CASCADE", fay),
    ("a row of a multi-table parent", Document.objects.get(id=4)),
    ("a topic of two automatic join tables", letters),
    ("a team", red),
    ("RESTRICT", reviewed),
    ("a row that refers and is not referred to", Review.objects.get(id=1)),
    ("a part", page),
]

before = rows()
recorded = []
for what, row in DELETIONS:
    table, key = row._meta.db_table, row.pk
    after, refused = None, None
    try:
        with transaction.atomic():
            type(row)._base_manager.get(pk=key).delete()
            after = rows()
            raise InterruptedError
    except InterruptedError: pass
    except (models.ProtectedError, models.RestrictedError, IntegrityError) as error: refused = type(error).__name__
    recorded.append({"what": what, "table": table, "key": key, "refused": refused, "after": after})

assert rows() == before
Person.objects.create(id=99, name="Filled", number=7)
with connection.cursor() as cursor: filled = next(r for r in rows()["archive_person"] if r["id"] == 99)
out = {"recorded": {"django": django.get_version(), "command": "python test/standalone/record.py"}, "rows": before, "deletions": recorded, "filled": filled}
with open(os.path.join(HERE, "recorded.json"), "w", encoding="utf-8") as file: json.dump(out, file, indent=1); file.write("\n")
print(len(recorded), "deletions,", sum(r["refused"] is not None for r in recorded), "refused")
