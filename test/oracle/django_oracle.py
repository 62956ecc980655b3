#!/usr/bin/env python3
"""What real Django makes of a project: its model graph, from `_meta`. The shape of `throughline inspect --format json` is the shape that this writes.

  django_oracle.py --path SRC[:SRC...] --apps a,b.c [--settings MOD] [--always a,b] [--auto-field CLASS] [--user-model app.Model] [--vendor NAME] --meta OUT.json [--ddl OUT.sql] [--migrate CONNINFO]

SRC go on sys.path. Without --settings, a minimal settings module with the named apps is used. Needs Django and psycopg2; no database server:
column types are asked of Django's backend (`--vendor`, PostgreSQL where nothing is said), which answers them without a connection. `--ddl` writes Django's own DDL
for PostgreSQL 17, MySQL 8.0, MariaDB 10.11 or Python's SQLite; MySQL's two need PyMySQL. `--migrate "host=… port=… user=… dbname=…"` (a socket or its folder is a host; SQLite's dbname is a file) makes the tables in a real database: `migrate --run-syncdb` with migrations off, so that the models alone decide.
`scripts/record-truth.py` uses `meta()` and `ddl()` of this module; `meta()` is what `throughline check --against django` runs (`src/witness/witness.py`).
"""
import argparse, json, os, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/witness"))
from witness import MYSQL, meta, tree  # noqa: E402, F401: what `check --against django` asks of a project's own Django
del sys.path[0]

# What Django is told of a server that is not there.
POSTGRES_VERSION = 170000
SERVERS = {
    "mysql": dict(MYSQL, version="8.0.36"),
    "mariadb": dict(MYSQL, version="10.11.6-MariaDB", sql_mode="STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION"),
}
ENGINES = {"postgres": "postgresql", "mysql": "mysql", "mariadb": "mysql", "sqlite": "sqlite3"}


def pin(connection, vendor):
    """The connection, with what Django would ask the server of answered."""
    if vendor == "postgres":
        connection.__dict__["pg_version"] = POSTGRES_VERSION
    elif vendor in SERVERS:
        import pymysql
        connection.__dict__["mysql_server_data"] = SERVERS[vendor]
        connection.connection = pymysql.connections.Connection(defer_connect=True)  # only to write values
        connection.connection.server_status = 0  # no NO_BACKSLASH_ESCAPES
        connection.ensure_connection = lambda: None
        connection.cursor = lambda: None
        connection.introspection.get_storage_engine = lambda cursor, table: "InnoDB"
    return connection


def postgres_literal(value):
    """What psycopg2 writes for a value on a connection with standard_conforming_strings."""
    from psycopg2.extensions import Binary, adapt
    from psycopg2.extras import Inet, Json
    if isinstance(value, str): return "'" + value.replace("'", "''") + "'"
    if isinstance(value, Binary): value = value.adapted
    if isinstance(value, Json): return f"{postgres_literal(value.dumps(value.adapted))}::jsonb"
    if isinstance(value, list): return f"ARRAY[{','.join(map(postgres_literal, value))}]" if value else "'{}'"
    if isinstance(value, Inet): return f"{postgres_literal(value.addr)}::inet"
    if isinstance(value, (bytes, memoryview)): return f"'\\x{bytes(value).hex()}'::bytea"
    quoted = adapt(value)
    if hasattr(quoted, "encoding"): quoted.encoding = "utf8"
    return quoted.getquoted().decode()


def collecting_editor(vendor="postgres"):
    """A schema editor that collects its statements and needs no server."""
    import inspect
    from django.db import connections
    connection = pin(connections["default"], vendor)
    editor = connection.schema_editor(collect_sql=True, atomic=False)
    if vendor == "postgres":
        doubles = "%%" in inspect.getsource(type(editor).quote_value)  # as Django before 5.0
        connection.ops.compose_sql = lambda sql, params: sql % tuple(map(postgres_literal, params)) if params or doubles else sql
        editor.quote_value = lambda value: postgres_literal(value.replace("%", "%%") if doubles and isinstance(value, str) else value)
        editor._is_collation_deterministic = lambda name: True  # as every collation is that PostgreSQL comes with
    return editor


def ddl(wanted, vendor="postgres"):
    """The statements by which `migrate --run-syncdb` would make the tables of these models."""
    from django.apps import apps
    editor = collecting_editor(vendor)
    with editor:
        for config in apps.get_app_configs():
            for m in config.get_models(include_auto_created=False):
                if m in wanted and m._meta.can_migrate(editor.connection): editor.create_model(m)
    return editor.collected_sql


def database(vendor):
    """DATABASES for it. MySQL's driver is PyMySQL, which needs no compiler."""
    if ENGINES[vendor] == "mysql":
        import pymysql
        pymysql.install_as_MySQLdb()
    return {"default": {"ENGINE": f"django.db.backends.{ENGINES[vendor]}", "NAME": ":memory:" if vendor == "sqlite" else "none"}}


class NoMigrations(dict):
    """MIGRATION_MODULES by which no app has migrations: the models alone decide."""
    def __contains__(self, k): return True
    def __getitem__(self, k): return None


def configure(installed, auto_field="django.db.models.AutoField", user_model=None, vendor="postgres", databases=None):
    """Settings for apps that come without any."""
    from django.conf import settings
    extra = {"AUTH_USER_MODEL": user_model} if user_model else {}
    settings.configure(INSTALLED_APPS=installed, DATABASES=databases or database(vendor), DEFAULT_AUTO_FIELD=auto_field, MIGRATION_MODULES=NoMigrations(), USE_TZ=True,
                       SECRET_KEY="x", SITE_ID=1, SILENCED_SYSTEM_CHECKS=["fields.W342"], **extra)


def use(module, vendor="postgres", databases=None, configuration=None):
    """The project's own settings, but for the database; `configuration` is the class that django-configurations makes them of."""
    from django.conf import settings
    os.environ["DJANGO_SETTINGS_MODULE"] = module
    if configuration:
        os.environ["DJANGO_CONFIGURATION"] = configuration
        from configurations import importer
        importer.install()
    settings.DATABASES = databases or database(vendor)
    settings.MIGRATION_MODULES = NoMigrations()
    settings.DATABASE_ROUTERS = []


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--path", required=True)
    ap.add_argument("--apps", default="")
    ap.add_argument("--settings")
    ap.add_argument("--auto-field", default="django.db.models.AutoField")
    ap.add_argument("--user-model")
    ap.add_argument("--always", default="django.contrib.contenttypes,django.contrib.auth")
    ap.add_argument("--meta", required=True)
    ap.add_argument("--ddl")
    ap.add_argument("--migrate")
    ap.add_argument("--vendor", default="postgres", choices=sorted(ENGINES))
    a = ap.parse_args()
    sys.path[:0] = a.path.split(":")
    databases = database(a.vendor)
    if a.migrate:
        given = dict(part.split("=", 1) for part in a.migrate.split())
        databases["default"].update({k.upper(): v for k, v in given.items() if k != "dbname"}, NAME=given["dbname"])
    if a.settings: use(a.settings, databases=databases)
    else: configure([x for x in a.always.split(",") if x] + [x for x in a.apps.split(",") if x], a.auto_field, a.user_model, databases=databases)
    import django
    django.setup()
    if a.vendor != "postgres" and not a.migrate:
        from django.db import connections
        pin(connections["default"], a.vendor)
    graph = meta()
    with open(a.meta, "w", encoding="utf-8") as out: json.dump(graph, out, indent=1, sort_keys=True)
    if a.ddl:
        from django.apps import apps
        with open(a.ddl, "w", encoding="utf-8") as out: out.write("".join(s + "\n" for s in ddl(list(apps.get_models()), a.vendor)))
    if a.migrate:
        from django.core.management import call_command
        call_command("migrate", run_syncdb=True, verbosity=0, skip_checks=True)
    n = graph["models"]
    print(len(n), "models,", sum(len(v["fields"]) for v in n.values()), "columns,", sum(len(v["many_to_many"]) for v in n.values()), "many-to-many")


if __name__ == "__main__": main()
