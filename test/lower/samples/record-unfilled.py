#!/usr/bin/env python3
"""Records what real Django stores for a field of each class that is not given and has no default.

    .live/venv/bin/python -B test/lower/samples/record-unfilled.py

Written to unfilled.json: by class, its internal type and what `get_default()` gives for a field that may not be NULL, in
SQLite (which stores everything as it is told).
"""
import importlib
import inspect
import json
import os

import django
from django.conf import settings

HERE = os.path.dirname(os.path.abspath(__file__))
settings.configure(INSTALLED_APPS=["django.contrib.contenttypes"], DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}})
django.setup()
from django.db import models  # noqa: E402

ARGUMENTS = {"CharField": {"max_length": 9}, "DecimalField": {"max_digits": 5, "decimal_places": 2}}
# Columns that are no field's own to fill: keys, and what the database computes.
SKIPPED = {"Field", "ForeignKey", "OneToOneField", "ManyToManyField", "ForeignObject", "GeneratedField", "OrderWrt", "CompositePrimaryKey", "RangeField", "ContinuousRangeField"}

recorded = {}
for module in ("django.db.models", "django.contrib.postgres.fields", "django.contrib.postgres.search"):
    for name, cls in sorted(vars(importlib.import_module(module)).items()):
        if not (inspect.isclass(cls) and issubclass(cls, models.Field)) or name in SKIPPED or name.startswith("_"): continue
        given = dict(ARGUMENTS.get(name, {}))
        if name == "ArrayField": given["base_field"] = models.IntegerField()
        try: field = cls(**given)
        except Exception: continue  # not made to be used by itself
        field.set_attributes_from_name("field")
        value = field.get_default()
        recorded[f"{module}.{name}"] = {"internalType": field.get_internal_type(), "stored": value.decode() if isinstance(value, bytes) else value}
with open(os.path.join(HERE, "unfilled.json"), "w", encoding="utf-8") as file:
    json.dump({"recorded": {"django": django.get_version(), "command": "python test/lower/samples/record-unfilled.py"}, "fields": recorded}, file, indent=1)
    file.write("\n")
print(len(recorded), "classes", sorted({r["internalType"] for r in recorded.values() if r["stored"] == ""}))
