#!/usr/bin/env python3
"""Records what each field class of one version of Django presets: one JSON file for the version.

    pip install 'django~=4.2.0' psycopg2-binary
    python test/django/values/record_versions.py
"""
import importlib
import inspect
import json
from pathlib import Path

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.postgres"])
django.setup()

from django.db import models  # noqa: E402

# What a class cannot be made without, as Python text.
ARGUMENTS = {"ArrayField": "models.TextField()", "AutoField": "primary_key=True", "BigAutoField": "primary_key=True", "SmallAutoField": "primary_key=True"}
PACKAGES = ["django.db.models", "django.contrib.postgres.fields", "django.contrib.postgres.search"]
OPTIONS = ["max_length", "null", "blank", "db_index", "editable"]

out = {}
for package in PACKAGES:
    for name, cls in vars(importlib.import_module(package)).items():
        if not inspect.isclass(cls) or not issubclass(cls, models.Field) or cls.__name__ != name or name.startswith("_"):
            continue
        if package != "django.db.models" and cls.__module__.startswith("django.db.models."):
            continue
        arguments = ARGUMENTS.get(name, "")
        try:
            made = eval(f"cls({arguments})")
        except (TypeError, ValueError):  # relations, generated columns and composite keys, which need more
            continue
        out[f"{package}.{name}"] = {
            "arguments": arguments,
            "internal_type": made.get_internal_type(),
            **{option: getattr(made, option) for option in OPTIONS},
        }
version = ".".join(map(str, django.VERSION[:2]))
path = Path(__file__).parent / "recorded" / f"presets-{version}.json"
path.write_text(json.dumps(out, indent=1) + "\n")
print(path.name, len(out))
