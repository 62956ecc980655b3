#!/usr/bin/env python3
"""Record what Django's own model checks say of a set of apps, without a database.

  record-checks.py --path FOLDER --always APP,… --apps APP,… --out FILE

Prints nothing but the file: the sorted (id, model, field) of every message of Django's model checks. `--path` is a folder
of apps, such as the tests of Django's source distribution.
"""
import argparse, json, sys

ap = argparse.ArgumentParser()
ap.add_argument("--path", required=True)
ap.add_argument("--always", default="")
ap.add_argument("--apps", required=True)
ap.add_argument("--out", required=True)
a = ap.parse_args()
sys.path.insert(0, a.path)

import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=[x for x in (a.always + "," + a.apps).split(",") if x],
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "none"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    USE_TZ=True,
    SITE_ID=1,
    SECRET_KEY="x",
    SILENCED_SYSTEM_CHECKS=[],
)
django.setup()
from django.apps import apps
from django.core.checks import model_checks
from django.db import models


def place(obj):
    """(model label, field name) of what a check message is about."""
    if isinstance(obj, type) and issubclass(obj, models.Model):
        return obj._meta.label, None
    owner = getattr(obj, "model", None)
    if isinstance(owner, type) and hasattr(owner, "_meta"):
        return owner._meta.label, getattr(obj, "name", None)
    return None, None


found = model_checks.check_all_models() + model_checks._check_lazy_references(apps)
rows = sorted([m.id, *place(m.obj)] for m in found)
json.dump({"recorded": {"django": django.get_version()}, "reports": rows}, open(a.out, "w"), indent=1)
