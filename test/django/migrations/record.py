#!/usr/bin/env python3
"""Records which migrations of scenarios.json real Django has not applied: recorded.json, labels by name of scenario.

    .live/venv/bin/python -B test/django/migrations/record.py [--check]

--check writes nothing and fails where the record is another. A scenario is migrations on `disk` by app, each with the labels
that it replaces, and the labels that are `applied`, in order; `bare` are folders without `__init__.py`, `folders` are packages
among the migrations, `modules` is what MIGRATION_MODULES leads to instead.
"""
import json
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
APPS = ("shop", "blog")


def source(replaces):
    pairs = ", ".join(repr(tuple(label.split(".", 1))) for label in replaces)
    return f"from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    replaces = [{pairs}]\n"


def write_migrations(folder, migrations, package=True):
    os.makedirs(folder)
    if package: open(os.path.join(folder, "__init__.py"), "w").close()
    for name, replaces in migrations.items():
        with open(os.path.join(folder, f"{name}.py"), "w") as file: file.write(source(replaces))


def write_project(root, number, scenario):
    """The scenario's migrations in a package of its own; answers MIGRATION_MODULES."""
    base = f"scenario{number}"
    modules = {}
    for app, migrations in scenario["disk"].items():
        folder = os.path.join(root, base, app, "migrations")
        write_migrations(folder, migrations, app not in scenario.get("bare", ()))
        for inner in scenario.get("folders", {}).get(app, ()): write_migrations(os.path.join(folder, inner), {})
        modules[app] = f"{base}.{app}.migrations"
    for app, migrations in scenario.get("modules", {}).items():
        if migrations is not None: write_migrations(os.path.join(root, base, "elsewhere", app), migrations)
        modules[app] = migrations if migrations is None else f"{base}.elsewhere.{app}"
    return {app: None for app in APPS} | modules


def main():
    with open(os.path.join(HERE, "scenarios.json")) as file: scenarios = json.load(file)
    root = tempfile.mkdtemp(prefix="throughline-migrations-")
    sys.path.insert(0, root)
    for app in APPS:
        os.makedirs(os.path.join(root, app))
        open(os.path.join(root, app, "__init__.py"), "w").close()

    import django
    from django.conf import settings
    databases = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    settings.configure(INSTALLED_APPS=APPS, DATABASES=databases)
    django.setup()
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.recorder import MigrationRecorder

    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    found = {}
    for number, scenario in enumerate(scenarios):
        settings.MIGRATION_MODULES = write_project(root, number, scenario)
        recorder.flush()
        for label in scenario["applied"]: recorder.record_applied(*label.split(".", 1))
        loader = MigrationLoader(connection)
        found[scenario["name"]] = sorted(".".join(key) for key in loader.graph.nodes if key not in loader.applied_migrations)

    path = os.path.join(HERE, "recorded.json")
    text = json.dumps(found, indent=2) + "\n"
    if "--check" not in sys.argv[1:]:
        with open(path, "w") as file: file.write(text)
        return
    with open(path) as file: recorded = file.read()
    if recorded != text: raise SystemExit(f"Django says otherwise than recorded.json:\n{text}")
    print(f"{len(found)} scenarios are as Django {django.get_version()} has them")


main()
