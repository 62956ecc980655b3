#!/usr/bin/env python3
"""Records what one version of Django ships, as a TypeScript data module.

    python -m venv /tmp/django && /tmp/django/bin/pip install 'django~=5.2.0' psycopg2-binary
    /tmp/django/bin/python scripts/record-contrib.py > src/django/contrib/data/django-5.2.ts
    npx biome check --write src/django/contrib/data/django-5.2.ts

Recorded are: the models and abstract bases of django.contrib (bases, Meta, fields as `deconstruct()` gives them, plain
class attributes), its app configs, the values of `django.conf.global_settings`, and which public package re-exports
which name. The shape is `RecordedDjango` in src/django/contrib/recorded.ts.
Recorded with Django 5.2.17, 4.2.30 and 3.2.25 on Python 3.11, 6.0.10 and 6.1.3 on Python 3.12.
"""
import ast
import importlib
import importlib.util
import inspect
import json

import django
from django.conf import settings

APPS = ["contenttypes", "auth", "sessions", "sites", "messages", "admin", "flatpages", "redirects", "staticfiles",
        "sitemaps", "syndication", "humanize", "postgres", "admindocs"]
MODEL_MODULES = ["contenttypes.models", "auth.base_user", "auth.models", "sessions.base_session", "sessions.models",
                 "sites.models", "admin.models", "flatpages.models", "redirects.models"]
PUBLIC_PACKAGES = ["django.db.models", "django.db.models.functions", "django.contrib.postgres.fields",
                   "django.contrib.postgres.aggregates", "django.contrib.gis.db.models"]

settings.configure(INSTALLED_APPS=["django.contrib." + a for a in APPS], SITE_ID=1, USE_TZ=True, SECRET_KEY="recording",
                   DEFAULT_AUTO_FIELD="django.db.models.AutoField")
django.setup()

from recorded_values import encode, is_plain, recorded_app, recorded_module  # noqa: E402


GIS_APP = {"module": "django.contrib.gis", "configs": ["django.contrib.gis.apps.GISConfig"], "label": "gis", "verboseName": "GIS",
           "defaultAutoField": "django.db.models.AutoField", "models": None}  # as its apps.py; importing it needs GDAL


def gis_reexports(package):
    """`reexports` by reading the source: importing it needs GDAL."""
    found = {}
    path = importlib.util.find_spec("django.contrib.gis").submodule_search_locations[0] + "/db/models/"
    for statement in ast.parse(open(path + "__init__.py").read()).body:
        if not isinstance(statement, ast.ImportFrom) or not statement.module.startswith(package):
            continue
        names = found.setdefault(statement.module, [])
        names += [a.name for a in statement.names if a.name not in ("*", "__all__")]
        if len(names) < len(statement.names):
            for inner in ast.parse(open(path + statement.module.rpartition(".")[2] + ".py").read()).body:
                if isinstance(inner, ast.Assign) and getattr(inner.targets[0], "id", "") == "__all__":
                    names += ast.literal_eval(inner.value)
    return {k: sorted(set(v)) for k, v in sorted(found.items())}


def reexports(package):
    """Defining module → names that `package` re-exports from it."""
    if package == "django.contrib.gis.db.models":
        return gis_reexports(package)
    found = {}
    for name, value in vars(importlib.import_module(package)).items():
        if (inspect.isclass(value) or inspect.isfunction(value)) and value.__name__ == name:
            if value.__module__.startswith("django.") and value.__module__ != package:
                found.setdefault(value.__module__, []).append(name)
    return {k: sorted(v) for k, v in sorted(found.items())}


def global_settings():
    from django.conf import global_settings as defaults
    return [{"name": k, "value": encode(v)} for k, v in sorted(vars(defaults).items()) if k.isupper() and is_plain(v)]


version = ".".join(map(str, django.VERSION[:2]))
record = {
    "version": version,
    "apps": [recorded_app("django.contrib." + a) for a in APPS] + [GIS_APP],
    "modules": [recorded_module("django.contrib." + m) for m in MODEL_MODULES],
    "reexports": {p: reexports(p) for p in PUBLIC_PACKAGES},
    "settings": global_settings(),
}
print(f"// Recorded from Django {django.get_version()} by scripts/record-contrib.py; not to be edited.")
print('import type { RecordedDjango } from "../recorded.js";\n')
print(f"/** What Django {version} ships. */")
print(f"export const DJANGO_{version.replace('.', '_')} = (): RecordedDjango => ({json.dumps(record)});")
