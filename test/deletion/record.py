#!/usr/bin/env python3
"""Records what real Django makes of test/deletion/scenarios.json: recorded.json, whose shape scenarios.ts says.

    .live/venv/bin/python -B test/deletion/record.py [--database postgres://… | mysql://…] [--check]
    .live/venv/bin/python -B test/deletion/record.py --scenarios FILE

As test/many-to-many/record.py. After each step all rows of the project are written, by model and column; automatic join tables
without their own key, and models without rows not at all. Keys are the scenarios' own; a content type's is its place in `contentTypes`.
"""
import argparse
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "scenarios"))
import django_scenarios as base  # noqa: E402


class Stage:
    """The rows of one scenario by alias."""

    def __init__(self, types): self.made, self.types = {}, types

    def value(self, given, field):
        if not isinstance(given, dict): return given
        if "type" in given: return self.types[given["type"]]
        row = self.made[given["row"]]
        return row if field.is_relation else row.pk

    def make(self, row):
        from django.apps import apps
        model = apps.get_model(row["model"])
        values = {k: self.value(v, model._meta.get_field(k)) for k, v in row["values"].items()}
        if model._meta.pk.name not in values and "id" not in values and "extends" not in row: raise SystemExit(f"{row['as']} has no key")
        if "extends" in row:
            links = [link for parent, link in model._meta.parents.items() if link and isinstance(self.made[row["extends"]], parent)]
            made = model(**{link.attname: self.made[row["extends"]].pk for link in links}, **values)
            made.save_base(raw=True)
        else: made = model._base_manager.create(**values)
        self.made[row["as"]] = made

    def link(self, row):
        owner = self.made[row["link"]]
        getattr(owner, row["accessor"]).add(*[self.made[alias] for alias in row["to"]])

    def rows_of(self, model):
        fields = [f for f in model._meta.local_concrete_fields if not (model._meta.auto_created and f.primary_key)]
        rows = [{f.column: base.plain(getattr(row, f.attname)) for f in fields} for row in model._base_manager.order_by("pk")]
        return sorted(rows, key=lambda row: list(row.values())) if model._meta.auto_created else rows

    def rows(self):
        from django.apps import apps
        from django.contrib.contenttypes.models import ContentType
        models = [m for m in apps.get_models(include_auto_created=True) if not m._meta.proxy and m is not ContentType]
        found = {m._meta.label: self.rows_of(m) for m in models}
        return {label: rows for label, rows in found.items() if rows}


def delete(stage, step):
    """One row by its own `delete`, several by a queryset's."""
    from django.apps import apps
    rows = [stage.types[given["type"]] if isinstance(given, dict) else stage.made[given] for given in step["delete"]]
    model = apps.get_model(step["model"]) if "model" in step else type(rows[0])
    keys = [row.pk if row.pk is not None else row.was for row in rows]
    for row, key in zip(rows, keys): row.was = key
    if len(keys) == 1:
        found = model._base_manager.filter(pk=keys[0]).first()
        return found.delete(keep_parents=step.get("keepParents", False)) if found else (0, {})
    return model._base_manager.filter(pk__in=keys).delete()


def recorded_step(stage, step):
    from django.db import IntegrityError, models
    result = {}
    try:
        total, by_model = delete(stage, step)
        result["deleted"] = {label: by_model[label] for label in sorted(by_model) if by_model[label]}
        if total != sum(by_model.values()): raise SystemExit("Django counts in two ways")
    except (models.ProtectedError, models.RestrictedError) as raised:
        rows = getattr(raised, "protected_objects", None) or raised.restricted_objects
        lists = sorted([row._meta.label, base.plain(row.pk)] for row in rows)
        result["error"] = {"class": type(raised).__name__, "lists": lists}
    except IntegrityError as raised: result["error"] = {"class": type(raised).__name__}
    return {**result, "rows": stage.rows()}


def record(suite):
    from django.contrib.contenttypes.models import ContentType
    recorded = []
    for scenario in suite["scenarios"]:
        base.empty_tables()
        types = {}
        for key, label in enumerate(suite["contentTypes"], 1):
            app, model = label.lower().split(".")
            types[label] = ContentType.objects.create(id=key, app_label=app, model=model)
        stage = Stage(types)
        for row in scenario["rows"]: stage.link(row) if "link" in row else stage.make(row)
        recorded.append({"name": scenario["name"], "before": stage.rows(), "steps": [recorded_step(stage, step) for step in scenario["steps"]]})
        if ContentType.objects.count() > len(types): raise SystemExit(f"{scenario['name']}: Django has made a content type")
    return recorded


def main():
    given = base.arguments(__doc__)
    suite = base.load(HERE, given.scenarios or "scenarios.json")
    base.start(suite["project"], given.database)
    base.check_codes(suite["codes"])
    scenarios = base.recorded_twice(suite, record)
    if given.scenarios: base.print_record(scenarios)
    else: base.finish(HERE, suite, scenarios, given.check)


if __name__ == "__main__": main()
