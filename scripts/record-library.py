#!/usr/bin/env python3
"""Records the abstract models and field classes of a third-party package, as a TypeScript data module.

    pip install 'django~=5.2.0' django-model-utils django-extensions
    python scripts/record-library.py model_utils > src/django/libraries/data/model-utils.ts
    npx biome check --write src/django/libraries/data/model-utils.ts

What is recorded of each package is listed below. The shape is `LibraryData` in src/django/libraries/library-data.ts.
"""
import importlib
import inspect
import json
import sys
from importlib.metadata import version as package_version

import django
from django.conf import settings

# Package → its name on the package index, its modules with models, and its field classes with arguments to make one with.
LIBRARIES = {
    "model_utils": {
        "name": "django-model-utils",
        "modules": ["model_utils.models"],
        "fields": {
            "model_utils.fields.AutoCreatedField": {},
            "model_utils.fields.AutoLastModifiedField": {},
            "model_utils.fields.MonitorField": {"monitor": "x"},
            "model_utils.fields.StatusField": {},
            "model_utils.fields.UUIDField": {},
        },
        "notes": {"model_utils.fields.StatusField": "its choices are the model's `STATUS`"},
        "placeholders": {"model_utils.fields.StatusField": ["choices"]},
    },
    "django_extensions": {
        "name": "django-extensions",
        "modules": ["django_extensions.db.models"],
        "fields": {
            "django_extensions.db.fields.AutoSlugField": {"populate_from": "x"},
            "django_extensions.db.fields.CreationDateTimeField": {},
            "django_extensions.db.fields.ModificationDateTimeField": {},
        },
        "notes": {},
        "placeholders": {},
    },
}
OPTIONS = ["primary_key", "max_length", "unique", "blank", "null", "db_index", "default", "editable", "auto_now", "auto_now_add"]

settings.configure(INSTALLED_APPS=["django.contrib.contenttypes"], SECRET_KEY="recording", USE_TZ=True)
django.setup()

from django.db import models  # noqa: E402
from recorded_values import dotted, encode, recorded_module  # noqa: E402


def option(field, name):
    return getattr(field, "_unique" if name == "unique" else name, None)


def own_parameters(cls):
    """Positional parameters in order, and all keywords, of the `__init__`s above Django's."""
    positional, keywords = None, []
    for owner in cls.__mro__:
        if owner.__module__.startswith("django.db") or "__init__" not in vars(owner):
            continue
        parameters = list(inspect.signature(owner.__init__).parameters.values())[1:]
        names = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
        if positional is None and names:
            positional = names
        keywords += names + [p.name for p in parameters if p.kind is p.KEYWORD_ONLY]
    return positional, keywords


def recorded_field(path, arguments, note):
    module, _, name = path.rpartition(".")
    cls = getattr(importlib.import_module(module), name)
    base = next(c for c in cls.__mro__ if c.__module__.startswith("django.db.models"))
    made, plain = cls(**arguments), base()
    positional, keywords = own_parameters(cls)
    presets = {o: option(made, o) for o in OPTIONS if option(made, o) != option(plain, o)}
    return {
        "like": "django.db.models." + base.__name__,
        "internalType": made.get_internal_type(),
        "positional": positional,
        "options": sorted({*keywords, *arguments}),
        "presets": [{"name": k, "value": encode(v)} for k, v in presets.items()],
        "note": note,
    }


def without_placeholders(module, placeholders):
    """Leaves out arguments that a field class only puts in until the model is there."""
    for cls in module["classes"]:
        for attribute in cls["attributes"]:
            value = attribute["value"]
            if isinstance(value, dict) and "call" in value:
                for name in placeholders.get(value["call"], []):
                    value["kwargs"].pop(name, None)
    return module


package = sys.argv[1]
library = LIBRARIES[package]
record = {
    "name": library["name"],
    "recorded": {"version": package_version(library["name"]), "django": ".".join(map(str, django.VERSION[:2]))},
    "modules": [without_placeholders(recorded_module(m), library["placeholders"]) for m in library["modules"]],
    "fields": {p: recorded_field(p, a, library["notes"].get(p)) for p, a in library["fields"].items()},
}
print(f"// Recorded from {library['name']} {record['recorded']['version']} by scripts/record-library.py; not to be edited.")
print('import type { LibraryData } from "../library-data.js";\n')
print(f"/** What {library['name']} ships. */")
print(f"export const {package.upper()}: LibraryData = {json.dumps(record)};")
