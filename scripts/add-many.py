"""Seconds of Django's own `add` of 10,000 targets, a line for each of five rounds. Arguments: the project, the database.

    .live/venv/bin/python scripts/add-many.py fixtures/projects/orchestra "host=… port=… user=… dbname=…"
"""
import sys
import time

project, database = sys.argv[1:]
sys.path.insert(0, project)
parts = dict(part.split("=", 1) for part in database.split())

import settings  # noqa: E402

options = {"HOST": parts["host"], "PORT": parts["port"], "USER": parts["user"], "NAME": parts["dbname"]}
from django.conf import settings as conf  # noqa: E402

conf.configure(**{name: getattr(settings, name) for name in dir(settings) if name.isupper() and name != "DATABASES"},
               DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", **options}})

import django  # noqa: E402

django.setup()
from stage.models import Concert, Venue  # noqa: E402

concert = Concert.objects.get()
keys = list(Venue.objects.values_list("pk", flat=True))
for _ in range(5):
    concert.venues.clear()
    start = time.perf_counter()
    concert.venues.add(*keys)
    print(time.perf_counter() - start)
