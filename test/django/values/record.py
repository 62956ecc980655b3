#!/usr/bin/env python3
"""Records what real Django makes of the cases in `cases/`: one JSON file for each.

    pip install 'django~=5.2.0' psycopg2-binary django-model-utils django-extensions
    python test/django/values/record.py

The names that a case module binds at the end are its cases. Callables are printed by dotted name.
"""
import datetime
import decimal
import enum
import importlib
import inspect
import json
import sys
import uuid
from pathlib import Path

import django
from django.conf import settings

HERE = Path(__file__).parent
settings.configure(INSTALLED_APPS=["django.contrib." + app for app in ("contenttypes", "auth", "sessions", "sites", "admin", "flatpages", "redirects", "messages", "postgres")],
                   SITE_ID=1, SECRET_KEY="recording", USE_TZ=True,
                   DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "none"}})
django.setup()
sys.path.insert(0, str(HERE / "cases"))

from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.db.models.constraints import BaseConstraint  # noqa: E402
from django.utils.functional import Promise  # noqa: E402


def named(v):
    owner = getattr(v, "__self__", None)
    module = getattr(v, "__module__", None) or getattr(owner if isinstance(owner, type) else type(owner), "__module__", "?")
    return f"{module}.{getattr(v, '__qualname__', type(v).__qualname__)}"


def plain(v):
    if isinstance(v, enum.Enum):
        v = v.value
    if isinstance(v, Promise):
        v = str(v)
    if v is None or isinstance(v, bool):
        return {"literal": v}
    if isinstance(v, str):
        return {"literal": str(v)}
    if isinstance(v, int):
        return {"literal": int(v)} if abs(v) < 2**53 else {"int": str(v)}
    if isinstance(v, float):
        return {"literal": v}
    if isinstance(v, bytes):
        return {"bytes": v.hex()}
    if isinstance(v, decimal.Decimal):
        return {"decimal": str(v)}
    if isinstance(v, datetime.timedelta):
        return {"seconds": v.total_seconds()}
    if isinstance(v, (datetime.date, datetime.time)):
        return {"iso": v.isoformat()}
    if isinstance(v, uuid.UUID):
        return {"uuid": str(v)}
    if isinstance(v, (list, tuple, set, frozenset)):
        return {"literal": [inner(x) for x in v]}
    if isinstance(v, dict):
        return {"literal": {str(k): inner(x) for k, x in v.items()}}
    if not isinstance(v, type) and (hasattr(v, "resolve_expression") or isinstance(v, models.Field)):
        return {"expression": tree(v)}
    if callable(v):
        return {"callable": named(v)}
    raise TypeError(v)


def inner(v):
    p = plain(v)
    return p["literal"] if "literal" in p else p


def tree(v):
    if isinstance(v, models.Q):
        return {"q": v.connector, "negated": bool(v.negated),
                "children": [[c[0], tree(c[1])] if isinstance(c, tuple) else tree(c) for c in v.children]}
    if isinstance(v, (list, tuple)):
        return [tree(x) for x in v]
    if isinstance(v, models.Deferrable):
        return v.value
    if hasattr(v, "deconstruct") and not isinstance(v, type):
        *_, args, kwargs = v.deconstruct()
        kept = {k: tree(x) for k, x in kwargs.items() if not k.startswith("violation_error") and x not in (None, (), [])}
        return {"call": type(v).__name__, "args": [tree(x) for x in args], "kwargs": kept}
    return inner(v)


def flat(choices):
    out = []
    for key, label in choices or ():
        if isinstance(label, (list, tuple)):
            out += [[inner(k), str(lab)] for k, lab in label]
        else:
            out.append([inner(key), str(label)])
    return out


def on_delete(function):
    if function.__name__ == "set_on_delete":
        cells = [c.cell_contents for c in function.__closure__ or ()]
        return {"set": plain(cells[0])}
    return getattr(function, "__name__")


def limit(v):
    return None if not v else tree(v) if isinstance(v, models.Q) else plain(v)


def target(model):
    return model if isinstance(model, str) else model.__name__


def relation(f):
    r = f.remote_field
    return {"to": target(r.model), "related_name": r.related_name, "related_query_name": r.related_query_name,
            "limit_choices_to": limit(r.limit_choices_to)}


def verbose_name(f):
    """As given: a field of a model has one made from its name."""
    return None if f._verbose_name is None else str(f._verbose_name)


def column(f):
    kind = f.get_internal_type()
    own = {
        "internal_type": kind, "primary_key": f.primary_key, "unique": f._unique, "db_index": f.db_index, "null": f.null,
        "blank": f.blank, "editable": f.editable, "max_length": f.max_length,
        "max_digits": getattr(f, "max_digits", None), "decimal_places": getattr(f, "decimal_places", None),
        "default": plain(f.default) if f.has_default() else None,
        "db_default": plain(f.db_default) if f.db_default is not models.NOT_PROVIDED else None,
        "db_comment": f.db_comment, "db_collation": getattr(f, "db_collation", None), "db_column": f.db_column,
        "db_tablespace": f._db_tablespace, "auto_now": getattr(f, "auto_now", False),
        "auto_now_add": getattr(f, "auto_now_add", False), "choices": flat(f.choices) or None,
        "help_text": str(f.help_text), "verbose_name": verbose_name(f),
    }
    if hasattr(f, "base_field") and hasattr(f, "size"):
        own["element"] = {"field": field(f.base_field), "size": f.size}
    if f.generated:
        own["generated"] = {"expression": tree(f.expression), "output": field(f.output_field), "stored": f.db_persist}
    if type(f).db_type is not models.Field.db_type and not type(f).__module__.startswith("django."):
        if any("db_type" in vars(c) and not c.__module__.startswith("django.") for c in type(f).__mro__):
            own["db_type"] = f.db_type(connection)
    return own


def field(f):
    kind = "column"
    if isinstance(f, GenericForeignKey):
        return {"kind": "generic-key", "content_type": f.ct_field, "object_id": f.fk_field, "for_concrete_model": f.for_concrete_model}
    if isinstance(f, GenericRelation):
        return {"kind": "generic-relation", "to": f.remote_field.model, "content_type": f.content_type_field_name,
                "object_id": f.object_id_field_name, "related_query_name": f.remote_field.related_query_name}
    if isinstance(f, models.CompositePrimaryKey):
        return {"kind": "composite-primary-key", "fields": list(f.field_names)}
    if isinstance(f, models.ManyToManyField):
        r = f.remote_field
        return {"kind": "many-to-many", **relation(f), "through": None if getattr(r.through, "_meta", None) and r.through._meta.auto_created else r.through, "through_fields": list(r.through_fields) if r.through_fields else None,
                "symmetrical": r.symmetrical, "table": f.db_table, "db_constraint": r.db_constraint, "blank": f.blank,
                "help_text": str(f.help_text), "verbose_name": verbose_name(f)}
    if isinstance(f, models.ForeignObject) and not isinstance(f, models.ForeignKey):
        return {"kind": "foreign-object", "to": target(f.remote_field.model), "related_name": f.remote_field.related_name}
    if isinstance(f, models.ForeignKey):
        r = f.remote_field
        return {"kind": "relation", **column(f), **relation(f), "on_delete": on_delete(r.on_delete), "to_field": f.to_fields[0] if isinstance(r.model, str) else None,
                "parent_link": r.parent_link, "db_constraint": f.db_constraint, "one_to_one": isinstance(f, models.OneToOneField)}
    return {"kind": kind, **column(f)}


def is_case(v):
    return isinstance(v, (models.Field, GenericForeignKey, models.Index, BaseConstraint, models.Q)) or hasattr(v, "resolve_expression")


def recorded(v):
    if isinstance(v, (models.Field, GenericForeignKey)):
        return field(v)
    return tree(v)


for path in sorted((HERE / "cases").glob("*.py")):
    name = path.stem
    cases = {k: v for k, v in vars(importlib.import_module(name)).items() if not k.startswith("_")}
    if name == "defaults":
        first = list(cases).index("none_")
        out = {k: plain(v) for k, v in list(cases.items())[first:]}
    else:
        out = {k: recorded(v) for k, v in cases.items() if is_case(v) and not isinstance(v, type)}
    (HERE / "recorded" / f"{name}.json").write_text(json.dumps(out, indent=1, ensure_ascii=False) + "\n")
    print(name, len(out))


def positional(cls):
    """Parameters in the order in which positional arguments fill them."""
    for owner in cls.__mro__:
        if "__init__" not in vars(owner):
            continue
        parameters = list(inspect.signature(owner.__init__).parameters.values())[1:]
        names = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
        handed_on = any(p.kind is p.VAR_POSITIONAL for p in parameters)
        if names or not handed_on or owner is models.CompositePrimaryKey:
            return names


def signatures():
    out = {}
    packages = ["django.db.models", "django.contrib.postgres.fields", "django.contrib.postgres.search", "django.contrib.contenttypes.fields"]
    for package in packages:
        for key, cls in vars(importlib.import_module(package)).items():
            if inspect.isclass(cls) and issubclass(cls, (models.Field, GenericForeignKey)) and cls.__name__ == key:
                home = "django.db.models" if cls.__module__.startswith("django.db.models.") else package
                if not key.startswith("_"):
                    out[f"{home}.{key}"] = positional(cls)
    return out


(HERE / "recorded" / "signatures.json").write_text(json.dumps(signatures(), indent=1) + "\n")
