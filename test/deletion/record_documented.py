#!/usr/bin/env python3
"""Records what real Django answers to the calls that docs/deletion.md shows.

    .live/venv/bin/python -B test/deletion/record_documented.py

Written to test/deletion/documented.json: for each row of the table "Side by side" the answer of Django's call over the rows of
test/standalone/recorded.json (fixtures/projects/archive), or the exception, and how many statements it took.
"""
import json
import os
import re
import sys

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

from django.core.management import call_command  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

call_command("migrate", run_syncdb=True, verbosity=0)
from archive import models as archive  # noqa: E402


def stored(value):
    if isinstance(value, (dict, list)): return json.dumps(value)
    return value


with open(os.path.join(HERE, "..", "standalone", "recorded.json"), encoding="utf-8") as file: before = json.load(file)["rows"]
with transaction.atomic(), connection.cursor() as cursor:
    for table, rows in before.items():
        for row in rows:
            names = ", ".join(f'"{name}"' for name in row)
            values = {**row, **({"lends_for": 49 * 3600 * 10**6} if "lends_for" in row else {})}
            cursor.execute(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(["%s"] * len(row))})', [stored(v) for v in values.values()])

with open(os.path.join(ROOT, "docs", "deletion.md"), encoding="utf-8") as file: page = file.read()
calls = re.findall(r"^\| `([A-Z]\w+\.objects\.[^`]+)` \|", page, re.M)
answers = []
for call in calls:
    answer, raised = None, None
    try:
        with transaction.atomic():
            with CaptureQueriesContext(connection) as queries: answer = eval(call, vars(archive))
            raise InterruptedError
    except InterruptedError: pass
    except (models.ProtectedError, models.RestrictedError) as error: raised = type(error).__name__
    answers.append({"django": call, "answer": answer, "raised": raised, "statements": len(queries)})

# How many statements the rows that depend on others take.
many = {}
archive.Person.objects.create(id=100, name="Gil", number=1)
archive.Topic.objects.create(id=100, name="seas")
archive.Document.objects.bulk_create([archive.Document(id=1000 + n, title=f"n{n}", author_id=100) for n in range(1000)])
archive.Document.topics.through.objects.bulk_create([archive.Document.topics.through(document_id=1000 + n, topic_id=100) for n in range(1000)])
for name, call in {"1,000 join rows that nothing refers to": "Topic.objects.get(pk=100).delete()", "1,000 rows that are referred to": "Person.objects.get(pk=100).delete()"}.items():
    try:
        with transaction.atomic():
            with CaptureQueriesContext(connection) as queries: answer = eval(call, vars(archive))
            raise InterruptedError
    except InterruptedError: pass
    many[name] = {"django": call, "answer": answer, "statements": len(queries)}

out = {"recorded": {"django": django.get_version(), "command": "python -B test/deletion/record_documented.py"}, "answers": answers, "many": many}
with open(os.path.join(HERE, "documented.json"), "w", encoding="utf-8") as file: json.dump(out, file, indent=1); file.write("\n")
print(json.dumps(out, indent=1))
