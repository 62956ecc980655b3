#!/usr/bin/env python3
"""Records what real Django makes of the sample models in `specimens`: their graph, what of it only Django knows, and the SQL of their tables.

  python test/lower/samples/record.py > test/lower/samples/recorded.json

Needs Django 5.2 and psycopg2, but no database server. Never edit what it writes by hand.
"""
import json, os, sys, warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..", "oracle")]
sys.dont_write_bytecode = True
warnings.simplefilter("ignore")
import django, django_oracle

django_oracle.configure(["django.contrib.postgres", "specimens"])
django.setup()
from django.apps import apps
from django.db import models
import specimens.models

order = [m._meta.label for m in apps.get_models(include_auto_created=True, include_swapped=True)]
collations = {}
for m in apps.get_models():
    for f in m._meta.local_concrete_fields:
        collation = getattr(getattr(f, "output_field", None), "db_collation", None)
        if collation: collations[f"{m._meta.label}.{f.name}"] = collation
classes = {
    name: {"path": "django.db.models.Func", "attributes": {k: django_oracle.tree(v) for k, v in vars(cls).items() if not k.startswith("_") and k in ("function", "template", "arg_joiner", "output_field")}}
    for name, cls in vars(specimens.models).items()
    if isinstance(cls, type) and issubclass(cls, models.Func) and cls.__module__ == "specimens.models"
}
statements = django_oracle.ddl(list(apps.get_models()))
json.dump({"django": django.get_version(), "order": order, "collations": collations, "classes": classes, "statements": [s.rstrip(";") for s in statements], **django_oracle.meta()}, sys.stdout, indent=1, sort_keys=True, ensure_ascii=False)
print()
