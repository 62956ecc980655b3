#!/usr/bin/env python3
"""Records what real Django does with names and with the order of models, for the tests beside this file.

    record.py > truth.json      (Django 5.2 installed; PostgreSQL's driver is not needed)
"""
import importlib
import json
import os
import sys
import tempfile

import django
from django.apps import apps
from django.conf import settings

LONG = "an_identifier_that_is_much_longer_than_postgresql_keeps_of_any_name_at_all"
IDENTIFIERS = ["short", LONG, f'"schema"."{LONG}"', f'schema"."{LONG}', "ü" * 70, "", "x" * 63, "x" * 64, '"quoted"']
NAMES = ["Book", "HTTPServer", "XMLHttpRequest", "aB", "ABC", "Book2Author", "OAuth2Token", "Éclair", "Snake_Case", ""]
INDEXES = [
    {"table": "library_book", "columns": [["title", False]], "suffix": "idx"},
    {"table": "library_book", "columns": [["title", True], ["published_on", False]], "suffix": "gin"},
    {"table": "_underscored", "columns": [["x", False]], "suffix": "idx"},
    {"table": "9numbers", "columns": [["a_long_column_name", True]], "suffix": "brin"},
    {"table": '"schema"."table"', "columns": [["x", False]], "suffix": "idx"},
]
PROJECT = {
    "first/models.py": """
from django.db import models
from second.models import Base, Late

class Middle(Base):
    friends = models.ManyToManyField("self")

class Early(models.Model):
    other = models.ManyToManyField("second.Late", related_name="+")
    class Meta:
        order_with_respect_to = "owner"
    owner = models.ForeignKey(Late, models.CASCADE)
""",
    "second/models.py": """
from django.db import models

class Late(models.Model):
    class Meta:
        swappable = "SECOND_LATE_MODEL"

class Base(models.Model):
    tags = models.ManyToManyField(Late)
    class Meta:
        abstract = True

class Own(Base):
    pass
""",
    "second/extra.py": """
from django.db import models

class Adopted(models.Model):
    class Meta:
        app_label = "first"
""",
    "second/__init__.py": "",
    "first/__init__.py": "",
    "third/apps.py": """
from django.apps import AppConfig

class ThirdConfig(AppConfig):
    name = "third"
    label = "drei"
    default_auto_field = "django.db.models.BigAutoField"

    class Inner:
        pass

class Unused(AppConfig):
    name = "third"
    default = False
""",
    "third/__init__.py": "",
    "third/models.py": """
from django.db import models
from second import extra

class Plain(models.Model):
    pass
""",
}


def project(root):
    for path, text in PROJECT.items():
        os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
        with open(os.path.join(root, path), "w") as file:
            file.write(text)
    sys.path.insert(0, root)
    settings.configure(INSTALLED_APPS=["first", "second", "third"], USE_TZ=True,
                       DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}})
    django.setup()
    models = apps.get_models(include_auto_created=True, include_swapped=True)
    return {
        "files": PROJECT,
        "apps": [[a.name, a.label] for a in apps.get_app_configs()],
        "models": [[m._meta.label, [f.name for f in m._meta.local_concrete_fields], m._meta.pk.get_internal_type()] for m in models],
    }


def index_name(table, columns, suffix):
    """`set_name_with_model` on a stand-in model: only `db_table` and columns are asked for."""
    from types import SimpleNamespace

    from django.db.models import Index

    class Suffixed(Index):
        pass

    Suffixed.suffix = suffix
    Suffixed.max_name_length = 99
    index = Suffixed(fields=[("-" if descending else "") + column for column, descending in columns], name="x")
    meta = SimpleNamespace(db_table=table, get_field=lambda name: SimpleNamespace(column=name))
    index.set_name_with_model(SimpleNamespace(_meta=meta))
    return index.name


with tempfile.TemporaryDirectory() as folder:
    truth = {"django": django.get_version(), "project": project(folder)}
utils = importlib.import_module("django.db.backends.utils")
text = importlib.import_module("django.utils.text")
truth["truncated"] = [[name, utils.truncate_name(name, 63)] for name in IDENTIFIERS]
truth["split"] = [[name, list(utils.split_identifier(name))] for name in IDENTIFIERS]
truth["unquoted"] = [[name, utils.strip_quotes(name)] for name in [*IDENTIFIERS, '"a"."b"']]
truth["spaced"] = [[name, text.camel_case_to_spaces(name)] for name in NAMES]
truth["indexes"] = [{**index, "name": index_name(**index)} for index in INDEXES]
print(json.dumps(truth, indent=1, ensure_ascii=False))
