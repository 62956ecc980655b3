#!/usr/bin/env python3
"""Records what real Django makes of test/many-to-many/scenarios.json: recorded.json, whose shape scenarios.ts says.

    .live/venv/bin/python -B test/many-to-many/record.py [--database postgres://… | mysql://…] [--check]
    .live/venv/bin/python -B test/many-to-many/record.py --scenarios FILE

Each scenario runs on empty tables, in SQLite in memory unless a database is named; --check writes nothing and fails where the
record is another. Every test of Django's modules that the suite names must be retold by a scenario (of this suite, or of
test/deletion's) or be left out with a reason.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "scenarios"))
import django_scenarios as base  # noqa: E402


class Stage:
    """The rows of one scenario by alias."""

    def __init__(self):
        self.made, self.aliases, self.keys = {}, [], {}

    def put(self, alias, row):
        if alias is None: return
        if alias in self.made: raise SystemExit(f"{alias} is made twice")
        self.made[alias] = row
        self.aliases.append(alias)
        for model in (row._meta.concrete_model, *row._meta.all_parents):
            for field in model._meta.concrete_fields:
                if not field.unique: continue
                value = field.target_field.to_python(getattr(row, field.attname)) if field.is_relation else field.to_python(getattr(row, field.attname))
                self.keys.setdefault((model._meta.concrete_model, field.attname, value), alias)

    def values(self, given):
        return {k: self.made[v["row"]] if isinstance(v, dict) else v for k, v in given.items()}

    def make(self, row):
        from django.apps import apps
        self.put(row.get("as"), apps.get_model(row["model"]).objects.create(**self.values(row["values"])))

    def link(self, row):
        owner = self.made[row["link"]]
        field, reverse = accessor(owner, row["accessor"])
        through = field.remote_field.through
        near, far = ends(field, reverse)
        for alias in row["to"]:
            other = self.made[alias]
            through._base_manager.create(**{near: owner, far: other})
            if field.remote_field.symmetrical: through._base_manager.create(**{near: other, far: owner})

    def alias(self, field, value):
        """The row that a foreign key's value stands for."""
        if value is None: return None
        target = field.target_field
        found = self.keys.get((target.model._meta.concrete_model, target.attname, value))
        return {"row": found} if found else {"key": base.plain(value)}

    def place(self, value):
        if value is None: return (0, 0)
        if isinstance(value, dict) and "row" in value: return (1, self.aliases.index(value["row"]))
        return (2, json.dumps(value))

    def rows_of(self, model, skip=()):
        """Rows by column, without automatic keys and links to parents; `skip` are names of fields."""
        out = []
        fields = [f for f in model._meta.concrete_fields if f.name not in skip and not link_or_number(f)]
        for row in model._base_manager.all():
            out.append((row, {f.column: self.value(f, getattr(row, f.attname)) for f in fields}))
        return out

    def value(self, field, value):
        from django.utils import timezone
        if field.is_relation: return self.alias(field, value)
        if getattr(field, "default", None) is timezone.now and value is not None: return base.NOW
        return base.plain(value)


def link_or_number(field):
    from django.db import models
    return isinstance(field, models.AutoField) or bool(field.is_relation and field.remote_field.parent_link)


def accessor(row, name):
    """The many-to-many field behind an accessor, and whether it is the way back."""
    descriptor = getattr(type(row), name)
    return descriptor.field, descriptor.reverse


def ends(field, reverse):
    names = [field.m2m_field_name(), field.m2m_reverse_field_name()]
    return names[::-1] if reverse else names


def pairs(stage, field):
    through = field.remote_field.through
    source, target = (through._meta.get_field(n) for n in ends(field, False))
    out = []
    for row, extra in stage.rows_of(through, skip=(source.name, target.name)):
        out.append({"source": stage.alias(source, getattr(row, source.attname)), "target": stage.alias(target, getattr(row, target.attname)), "extra": extra})
    return sorted(out, key=lambda p: (stage.place(p["source"]), stage.place(p["target"]), json.dumps(p["extra"])))


def in_order(stage, queryset, alias_of):
    """The aliases of its rows; where it is ordered, there must be one order only."""
    answer = [alias_of(row) for row in queryset]
    if not queryset.ordered: return sorted(answer, key=stage.aliases.index)
    terms = list(queryset.query.order_by or queryset.model._meta.ordering)
    for last in ("pk", "-pk"):
        again = [alias_of(row) for row in queryset.order_by(*terms, last)]
        if again != answer: raise SystemExit(f"rows of {queryset.model._meta.label} have several orders: {answer}, {again}")
    return answer


def run(stage, step):
    """Does one step; gives what it answers, or nothing."""
    if step["do"] == "make": return stage.make(step)
    owner = stage.made[step["on"]]
    field, reverse = accessor(owner, step["accessor"])
    through = field.remote_field.through
    far = through._meta.get_field(ends(field, reverse)[1])
    manager = getattr(owner, step["accessor"])

    def target(given):
        if isinstance(given, str): return stage.made[given]
        if "key" in given: return given["key"]
        key = getattr(stage.made[given["keyOf"]], far.target_field.attname)
        return str(key) if given.get("asText") else key

    def alias_of(row): return stage.keys[(row._meta.concrete_model, row._meta.pk.attname, row.pk)]

    targets = [target(each) for each in step.get("targets", [])]
    defaults = {"through_defaults": stage.values(step["throughDefaults"])} if "throughDefaults" in step else {}
    match step["do"]:
        case "add": manager.add(*targets, **defaults)
        case "remove": manager.remove(*targets)
        case "set": manager.set(targets, clear=step.get("clear", False), **defaults)
        case "clear": manager.clear()
        case "create": stage.put(step["as"], manager.create(**stage.values(step["values"]), **defaults))
        case "all": return {"answer": in_order(stage, manager.all(), alias_of), "ordered": manager.all().ordered}
        case "count": return {"answer": manager.count()}
        case "exists": return {"answer": manager.exists()}
        case "contains": return {"answer": manager.contains(*targets)}
        case other: raise SystemExit(f"no such operation: {other}")


def recorded_step(stage, step, watch):
    from django.apps import apps
    from django.db import IntegrityError, models
    out, error = None, None
    with base.counted_writes() as writes:
        try: out = run(stage, step)
        except (models.ProtectedError, models.RestrictedError) as raised:
            rows = getattr(raised, "protected_objects", None) or raised.restricted_objects
            error = {"class": type(raised).__name__, "lists": sorted({row._meta.label for row in rows})}
        except (IntegrityError, TypeError, ValueError) as raised: error = {"class": type(raised).__name__}
    result = {**(out or {}), **({"error": error} if error else {}), "writes": len(writes)}
    if step["do"] != "make": result["rows"] = pairs(stage, accessor(stage.made[step["on"]], step["accessor"])[0])
    if watch:
        tables = {label: [row for _, row in stage.rows_of(apps.get_model(label))] for label in watch}
        result["watched"] = {label: sorted(rows, key=json.dumps) for label, rows in tables.items()}
    return result


def record(suite):
    recorded = []
    for scenario in suite["scenarios"]:
        base.empty_tables()
        stage = Stage()
        for row in [*suite["casts"].get(scenario.get("cast"), []), *scenario["rows"]]:
            stage.link(row) if "link" in row else stage.make(row)
        try: steps = [recorded_step(stage, step, scenario.get("watch", [])) for step in scenario["steps"]]
        except (KeyError, AttributeError) as wrong: raise SystemExit(f"{scenario['name']}: {wrong!r}")
        recorded.append({"name": scenario["name"], "steps": steps})
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
