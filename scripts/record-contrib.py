#!/usr/bin/env python3
"""Records what one version of Django ships, as a TypeScript data module.

    python -m venv /tmp/django && /tmp/django/bin/pip install 'django~=5.2.0' psycopg2-binary
    /tmp/django/bin/python scripts/record-contrib.py > src/django/contrib/data/django-5.2.ts
    npx biome check --write src/django/contrib/data/django-5.2.ts

Recorded are: the models and abstract bases of django.contrib (bases, Meta, fields as `deconstruct()` gives them, plain
class attributes), its app configs, the values of `django.conf.global_settings`, and which public package re-exports
which name. The shape is `RecordedDjango` in src/django/contrib/recorded.ts.
Recorded with Django 5.2.17, 4.2.30 and 3.2.25 on Python 3.11.
"""
import ast
import importlib
import importlib.util
import inspect
import json
import textwrap

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

from django.db import models  # noqa: E402
from django.utils.functional import Promise  # noqa: E402


def is_plain(value):
    if isinstance(value, (list, tuple, set, frozenset)):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, [*value, *value.values()]))
    return value is None or isinstance(value, (bool, int, float, str, Promise))


def dotted(cls):
    return f"{cls.__module__}.{cls.__qualname__}".replace("django.db.models.base.Model", "django.db.models.Model")


def encode(value):
    """A value as `RecordedValue`."""
    if isinstance(value, Promise):
        return str(value)
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return {"float": value}
    if isinstance(value, list):
        return [encode(v) for v in value]
    if isinstance(value, tuple):
        return {"tuple": [encode(v) for v in value]}
    if isinstance(value, (set, frozenset)):
        return {"set": [encode(v) for v in sorted(value)]}
    if isinstance(value, dict):
        return {"dict": [[encode(k), encode(v)] for k, v in value.items()]}
    if isinstance(value, (models.Index, models.constraints.BaseConstraint)):
        path, args, kwargs = value.deconstruct()
        return {"call": path, "args": [encode(v) for v in args], "kwargs": {k: encode(v) for k, v in kwargs.items()}}
    if hasattr(value, "__qualname__"):
        return {"path": dotted(value)}
    return {"call": dotted(type(value)), "args": [], "kwargs": {}}


def field(f):
    _, path, args, kwargs = f.deconstruct()
    out = {k: encode(v) for k, v in kwargs.items() if k != "validators"}
    if f.remote_field is not None:
        setting = getattr(f, "swappable_setting", None)
        out["to"] = {"path": "django.conf.settings." + setting} if setting else encode(f.remote_field.model)
    return {"call": path, "args": [encode(v) for v in args], "kwargs": out}


def assigned(body):
    """Names that a class body binds by assignment, in order."""
    return [t.id for s in body if isinstance(s, ast.Assign) for t in s.targets if isinstance(t, ast.Name)]


def attribute(cls, name):
    options = cls._meta
    fields = {f.name: f for f in [*options.local_fields, *options.local_many_to_many, *options.private_fields]}
    if name in fields:
        return {"name": name, "counter": fields[name].creation_counter, "value": field(fields[name])}
    for manager in options.local_managers:
        if manager.name == name:
            return {"name": name, "value": encode(manager)}
    return {"name": name, "value": encode(vars(cls)[name])}


def recorded_meta(cls, statement):
    values = dict(cls._meta.original_attrs)
    for name in assigned(statement.body):  # original_attrs leaves `abstract` out
        values.setdefault(name, True if name == "abstract" else getattr(cls._meta, name))
    scope = vars(importlib.import_module(cls.__module__))
    return {
        "bases": [dotted(scope[base.value.id]) + "." + base.attr for base in statement.bases],  # `AbstractUser.Meta`
        "attributes": [{"name": n, "value": encode(values[n])} for n in assigned(statement.body)],
    }


def recorded_class(cls):
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    meta = next((s for s in tree.body if isinstance(s, ast.ClassDef) and s.name == "Meta"), None)
    return {
        "name": cls.__name__,
        "bases": [dotted(b) for b in cls.__bases__ if b is not object],
        "documentation": inspect.cleandoc(cls.__doc__) if ast.get_docstring(tree) else None,
        "meta": recorded_meta(cls, meta) if meta is not None else None,
        "attributes": [attribute(cls, name) for name in assigned(tree.body)],
    }


def recorded_module(name):
    classes, constants, imported = [], [], []
    for key, value in vars(importlib.import_module(name)).items():
        if inspect.isclass(value) and issubclass(value, models.Model):
            if value.__module__ == name:
                classes.append(recorded_class(value))
            elif value is not models.Model:
                imported.append({"name": key, "path": dotted(value)})
        elif key.isupper() and is_plain(value):
            constants.append({"name": key, "value": encode(value)})
    return {"module": name, "classes": classes, "constants": constants, "imported": imported}


def recorded_app(name):
    from django.apps import AppConfig, apps
    config = next(c for c in apps.get_app_configs() if c.name == name)
    own = vars(importlib.import_module(name + ".apps")).values()
    return {
        "module": name,
        "configs": [dotted(c) for c in own if inspect.isclass(c) and issubclass(c, AppConfig) and c is not AppConfig],
        "label": config.label,
        "verboseName": str(config.verbose_name),
        "defaultAutoField": config.default_auto_field if config._is_default_auto_field_overridden else None,
        "models": config.models_module.__name__ if config.models_module else None,
    }


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
print(f"export const DJANGO_{version.replace('.', '_')}: RecordedDjango = {json.dumps(record)};")
