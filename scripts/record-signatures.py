#!/usr/bin/env python3
"""Records which keyword arguments Django's classes take: every field class, index, constraint, and the options of Meta.

  record-signatures.py OUT.json

Each class is called with each argument name that any of them has; Django's own TypeError says which it does not take.
Law 3's test (`test/laws/nothing-in-silence.test.ts`) rests on it. Needs Django 5.2 and psycopg2. `npm run truth` runs it.
"""
import inspect, json, sys

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"], DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "none"}})
django.setup()
from django.contrib.contenttypes import fields as generic
from django.contrib.postgres import constraints as pg_constraints, fields as pg_fields, indexes as pg_indexes, search as pg_search
from django.db import models
from django.db.models.options import DEFAULT_NAMES

# What a class cannot be made without, as source text for a models.py that imports what the test's header imports.
REQUIRED = {
    "ForeignKey": {"to": '"auth.User"', "on_delete": "models.CASCADE", "related_name": '"%(class)s_back"'},
    "OneToOneField": {"to": '"auth.User"', "on_delete": "models.CASCADE", "related_name": '"%(class)s_back"'},
    "ManyToManyField": {"to": '"auth.User"', "related_name": '"%(class)s_back"'},
    "GeneratedField": {"expression": 'models.F("id") + 1', "output_field": "models.IntegerField()", "db_persist": "True"},
    "ArrayField": {"base_field": "models.IntegerField()"},
    "DecimalField": {"max_digits": "5", "decimal_places": "2"},
    "CharField": {"max_length": "10"},
    "AutoField": {"primary_key": "True"}, "BigAutoField": {"primary_key": "True"}, "SmallAutoField": {"primary_key": "True"},
    "GenericRelation": {"to": '"auth.User"'},
    "UniqueConstraint": {"name": '"u"', "fields": '["a"]'},
    "CheckConstraint": {"name": '"c"', "condition": "models.Q(a=1)"},
    "ExclusionConstraint": {"name": '"e"', "expressions": '[("a", "=")]'},
    "Index": {"name": '"i"', "fields": '["a"]'},
}
SKIP = {"Field", "ForeignObject", "CompositePrimaryKey", "FieldFile", "NOT_PROVIDED", "RangeField", "ContinuousRangeField", "SearchQueryField", "OrderWrt"}


def classes():
    """Dotted path as users write it → class."""
    found = {}
    for module, short in ((models, "models"), (pg_fields, "pg"), (pg_search, "search"), (generic, "generic")):
        for name, c in inspect.getmembers(module, inspect.isclass):
            is_field = issubclass(c, (models.Field, generic.GenericForeignKey))
            if is_field and name not in SKIP and not name.startswith("_") and c.__module__.startswith("django."): found.setdefault(c, f"{short}.{name}")
    for module, short in ((models, "models"), (pg_indexes, "pg_indexes"), (pg_constraints, "pg_constraints")):
        for name, c in inspect.getmembers(module, inspect.isclass):
            if issubclass(c, (models.Index, models.BaseConstraint)) and name not in ("BaseConstraint", "PostgresIndex"): found.setdefault(c, f"{short}.{name}")
    return {path: c for c, path in found.items()}


def parameters(c):
    """Names of the arguments that the class and its ancestors spell out."""
    names = set()
    for k in c.__mro__:
        if "__init__" in vars(k):
            names |= {p.name for p in inspect.signature(k.__init__).parameters.values() if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)}
    return names - {"self", "args", "kwargs"}


def required(c):
    for k in c.__mro__:
        if k.__name__ in REQUIRED: return REQUIRED[k.__name__]
    return {}


def takes(c, name):
    """Whether the class can be called with this argument: not so where Python or Django says it is unexpected."""
    scope = {"models": models}
    kwargs = {k: eval(v, scope) for k, v in required(c).items()}
    if name in kwargs: return True
    try: c(**kwargs, **{name: None})
    except TypeError as e: return "unexpected keyword" not in str(e) and "multiple values" not in str(e)
    except Exception: return True  # the value is no good; the name is known
    return True


def main():
    found = classes()
    names = sorted(set().union(*map(parameters, found.values())) | {"made_up"})
    rows = {}
    for path, c in sorted(found.items()):
        kind = "index" if issubclass(c, models.Index) else "constraint" if issubclass(c, models.BaseConstraint) else "field"
        taken = [n for n in names if takes(c, n)]
        rows[path] = {"kind": kind, "required": required(c), "takes": taken, "refuses": [n for n in names if n not in taken]}
    out = {"recorded": {"django": django.get_version(), "command": "npm run truth"}, "meta": sorted({*DEFAULT_NAMES, "abstract", "ordering", "get_latest_by"}), "classes": rows}
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file: file.write(json.dumps(out, indent=1) + "\n")
    print(len(rows), "classes,", len(names), "arguments")


if __name__ == "__main__": main()
