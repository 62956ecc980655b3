"""Records what real Django's serializers write, as `dumpdata` does: python test/batch/record.py (Django and PyYAML)."""

import pathlib

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"])
django.setup()

from django.contrib.auth.models import Group
from django.core import serializers

rows = [Group(pk=1, name="editors"), Group(pk=2, name="quotes \" ' <b> & : - #"), Group(pk=3, name="objects")]
for form in ("json", "jsonl", "yaml", "xml"):
    text = serializers.serialize(form, rows, fields=["name"])
    (pathlib.Path(__file__).parent / "recorded" / f"groups.{form}").write_text(text)
