#!/usr/bin/env python3
"""What real Django makes of a project: its model graph, from `_meta`. The shape of `throughline inspect --format json` is the shape that this writes.

  django_oracle.py --path SRC[:SRC...] --apps a,b.c [--settings MOD] [--always a,b] [--auto-field CLASS] [--user-model app.Model] [--vendor NAME] --meta OUT.json [--ddl OUT.sql] [--migrate CONNINFO]

SRC go on sys.path. Without --settings, a minimal settings module with the named apps is used. Needs Django and psycopg2; no database server:
column types are asked of Django's backend (`--vendor`, PostgreSQL where nothing is said), which answers them without a connection. `--ddl` writes Django's own DDL
for PostgreSQL 17, MySQL 8.0, MariaDB 10.11 or Python's SQLite; MySQL's two need PyMySQL. `--migrate "host=… port=… user=… dbname=…"` (a socket or its folder is a host; SQLite's dbname is a file) makes the tables in a real database: `migrate --run-syncdb` with migrations off, so that the models alone decide.
`scripts/record-truth.py` uses `meta()` and `ddl()` of this module.
"""
import argparse, json, os, sys


def target(m):
    return m if isinstance(m, str) else m._meta.label

def named(v):
    """A callable by its dotted name, a bound built-in method by its owner's."""
    owner = getattr(v, "__self__", None)
    module = getattr(v, "__module__", None) or getattr(owner if isinstance(owner, type) else type(owner), "__module__", "?")
    return f"{module}.{getattr(v, '__qualname__', type(v).__qualname__)}"

def plain(v):
    """A Python value as JSON that keeps what it is: {"literal": …}, {"callable": dotted name}, or tagged (int beyond 2^53, bytes, decimal, date and time, duration, expression)."""
    import datetime, decimal, enum, uuid
    from django.utils.functional import Promise
    if isinstance(v, enum.Enum): v = v.value
    if isinstance(v, Promise): v = str(v)
    if isinstance(v, bool) or v is None or isinstance(v, str): return {"literal": v if v is None or isinstance(v, bool) else str(v)}
    if isinstance(v, int): return {"literal": int(v)} if abs(v) < 2**53 else {"int": str(v)}
    if isinstance(v, float): return {"literal": v} if v == v and abs(v) != float("inf") else {"float": str(v)}
    if isinstance(v, (bytes, bytearray, memoryview)): return {"bytes": bytes(v).hex()}
    if isinstance(v, decimal.Decimal): return {"decimal": str(v)}
    if isinstance(v, datetime.timedelta): return {"seconds": v.total_seconds()}
    if isinstance(v, (datetime.date, datetime.time)): return {"iso": v.isoformat()}
    if isinstance(v, uuid.UUID): return {"uuid": str(v)}
    if isinstance(v, (list, tuple, set, frozenset)): return {"literal": [inner(x) for x in v]}
    if isinstance(v, dict): return {"literal": {str(k): inner(x) for k, x in v.items()}}
    if not isinstance(v, type) and (hasattr(v, "resolve_expression") or hasattr(v, "deconstruct")): return {"expression": tree(v)}
    if callable(v): return {"callable": named(v)}
    return {"literal": str(v)}

def inner(v):
    p = plain(v)
    return p["literal"] if "literal" in p else p

def tree(v):
    """An expression, Q, index or constraint as {"call": class name, "args": […], "kwargs": {…}}, as it was written."""
    from django.db.models import Q
    if isinstance(v, Q):
        return {"q": v.connector, "negated": bool(v.negated), "children": [tree(c) if not isinstance(c, tuple) else [c[0], tree(c[1])] for c in v.children]}
    if isinstance(v, (list, tuple)): return [tree(x) for x in v]
    if hasattr(v, "deconstruct") and not isinstance(v, type):
        d = v.deconstruct(); path, args, kwargs = d[-3:]
        name = type(v).__name__
        kwargs = {("condition" if name == "CheckConstraint" and k == "check" else k): tree(x) for k, x in kwargs.items() if not k.startswith("violation_error") and x not in (None, (), [])}
        return {"call": name, "args": [tree(x) for x in args], "kwargs": kwargs}
    return inner(v)

def order(o):
    if isinstance(o, str): return o
    if hasattr(o, "descending"): return {"by": tree(o.expression), "desc": bool(o.descending), "nulls": "first" if o.nulls_first else "last" if o.nulls_last else None}
    return {"by": tree(o), "desc": False, "nulls": None}

def flat(choices):
    out = []
    try: pairs = [(k, lab) for k, lab in choices or ()]
    except ValueError: return out  # no pairs: Django's check says fields.E005
    for k, lab in pairs:
        if isinstance(lab, (list, tuple)): out += [[inner(a_), str(b)] for a_, b in lab]
        else: out.append([inner(k), str(lab)])
    return out

def hidden(rel):
    return bool(rel.hidden) if hasattr(rel, "hidden") and not callable(rel.hidden) else bool(rel.is_hidden())

def meta():
    """The graph of every registered model, once `django.setup()` has run."""
    from django.apps import apps
    from django.db import connection, models
    out = {}
    for m in apps.get_models(include_auto_created=True, include_swapped=True):
        o = m._meta
        fields = []
        for f in o.local_concrete_fields:
            try: typ = f.db_parameters(connection)["type"]
            except Exception as e: typ = "?" + str(e)
            d = dict(name=f.name, attname=f.attname, column=f.column, internal_type=f.get_internal_type(), db_type=typ, null=bool(f.null), primary_key=bool(f.primary_key), unique=bool(f.unique), db_index=bool(f.db_index))
            if f.max_length is not None: d["max_length"] = f.max_length
            if f.has_default(): d["default"] = plain(f.default)
            if getattr(f, "has_db_default", lambda: False)() or getattr(f, "db_default", models.NOT_PROVIDED) is not models.NOT_PROVIDED: d["db_default"] = plain(f.db_default)
            if getattr(f, "generated", False): d["generated"] = dict(expression=tree(f.expression), stored=bool(f.db_persist))
            if getattr(f, "db_comment", None): d["db_comment"] = f.db_comment
            if getattr(f, "db_collation", None): d["db_collation"] = f.db_collation
            if getattr(f, "auto_now", False): d["auto_now"] = True
            if getattr(f, "auto_now_add", False): d["auto_now_add"] = True
            ch = flat(f.choices)
            if ch: d["choices"] = ch
            if f.remote_field:
                r = f.remote_field; od = r.on_delete; h = hidden(r)
                if getattr(od, "__name__", "") == "set_on_delete":
                    cells = [c.cell_contents for c in od.__closure__ or ()]; od = {"set": plain(cells[0]) if cells else None}
                else: od = getattr(od, "__name__", str(od))
                known = not isinstance(r.model, str)  # else no installed app has the target: Django's check says fields.E300
                d.update(to=target(r.model), on_delete=od, accessor=r.get_accessor_name() if known and not h else None, query_name=f.related_query_name() if known and not h else None,
                         to_field=f.target_field.attname if known else None, one_to_one=bool(f.one_to_one), db_constraint=bool(f.db_constraint))
            fields.append(d)
        m2m, private = [], []
        for f in o.local_many_to_many:
            if not hasattr(f, "m2m_db_table") or f.remote_field.through is None: continue  # of a swapped model: never made
            th = f.remote_field.through; h = hidden(f.remote_field)
            def column(get):  # a through model that Django itself would refuse (E333...E338) has none
                try: return get()
                except (AttributeError, IndexError): return None
            known = not isinstance(f.remote_field.model, str)
            m2m.append(dict(name=f.name, to=target(f.remote_field.model), through=target(th), table=column(lambda: f.m2m_db_table()), auto_created=bool(column(lambda: th._meta.auto_created)),
                            source_column=column(lambda: f.m2m_column_name()), target_column=column(lambda: f.m2m_reverse_name()),
                            accessor=f.remote_field.get_accessor_name() if known and not h else None, query_name=f.related_query_name() if known and not h else None, symmetrical=bool(f.remote_field.symmetrical)))
        for f in o.private_fields:
            kind = type(f).__name__
            if hasattr(f, "ct_field"): private.append(dict(name=f.name, kind="GenericForeignKey", content_type=f.ct_field, object_id=f.fk_field))
            elif hasattr(f, "object_id_field_name"): private.append(dict(name=f.name, kind="GenericRelation", to=target(f.remote_field.model), content_type=f.content_type_field_name, object_id=f.object_id_field_name))
        pk = [f.attname for f in o.pk_fields] if hasattr(o, "pk_fields") else [o.pk.attname]
        out[o.label] = dict(table=o.db_table, managed=bool(o.managed), proxy=bool(o.proxy), proxy_for=o.proxy_for_model._meta.label if o.proxy_for_model else None, auto_created=bool(o.auto_created), swapped=bool(o.swapped), primary_key=pk,
                            fields=fields, many_to_many=m2m, private_fields=private, parents=sorted(p._meta.label for p in o.parents), unique_together=[list(x) for x in o.unique_together],
                            indexes=[tree(i) for i in o.indexes], constraints=[tree(c) for c in o.constraints], ordering=[order(x) for x in o.ordering], comment=getattr(o, "db_table_comment", "") or None)
    return {"models": clean(out)}

def clean(x):
    """Lazy strings and their kin as plain JSON values."""
    if isinstance(x, dict): return {clean(k): clean(v) for k, v in x.items()}
    if isinstance(x, list): return [clean(v) for v in x]
    return str(x) if isinstance(x, str) and type(x) is not str else x

# What Django is told of a server that is not there.
POSTGRES_VERSION = 170000
MYSQL = dict(sql_mode="ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
             default_storage_engine="InnoDB", sql_auto_is_null=False, lower_case_table_names=False, has_zoneinfo_database=True)
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


def use(module, vendor="postgres", databases=None):
    """The project's own settings, but for the database."""
    from django.conf import settings
    os.environ["DJANGO_SETTINGS_MODULE"] = module
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
