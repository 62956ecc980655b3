"""What both recorders of scenarios share: a project's models in real Django, fresh tables, Django's own tests by name."""
import argparse
import ast
import contextlib
import datetime
import decimal
import importlib
import json
import os
import sys
import urllib.parse
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WRITES = ("INSERT", "UPDATE", "DELETE")
NOW = "<now>"
ENGINES = {"postgres": "postgresql", "postgresql": "postgresql", "mysql": "mysql", "mariadb": "mysql"}


def database(url):
    """Django's settings of a database by its address; None is SQLite in memory."""
    if url is None: return {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    parts = urllib.parse.urlsplit(url)
    engine = ENGINES.get(parts.scheme)
    if engine is None: raise SystemExit("--database wants postgres://… or mysql://…")
    if engine == "mysql":
        import pymysql
        pymysql.install_as_MySQLdb()
    host = urllib.parse.parse_qs(parts.query).get("host", [parts.hostname or ""])[0]
    return {"ENGINE": f"django.db.backends.{engine}", "NAME": parts.path.lstrip("/"), "USER": parts.username or "",
            "PASSWORD": parts.password or "", "HOST": host, "PORT": str(parts.port or "")}


def start(project, url):
    """Loads fixtures/projects/<project> and makes its tables."""
    sys.path[:0] = [os.path.join(ROOT, "fixtures", "projects", project), os.path.join(ROOT, "test", "oracle")]
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    import django
    from django.conf import settings
    from django_oracle import NoMigrations
    settings.DATABASES = {"default": database(url)}
    settings.MIGRATION_MODULES = NoMigrations()
    django.setup()
    from django.core.management import call_command
    call_command("migrate", run_syncdb=True, verbosity=0)


def empty_tables():
    """No rows anywhere, and numbers begin at 1."""
    from django.core.management.color import no_style
    from django.db import connection
    tables = connection.introspection.table_names()
    connection.ops.execute_sql_flush(connection.ops.sql_flush(no_style(), tables, reset_sequences=True, allow_cascade=True))
    from django.contrib.contenttypes.models import ContentType
    ContentType.objects.clear_cache()


@contextlib.contextmanager
def counted_writes():
    """A list that gets the writing statements of the block."""
    from django.db import connection
    said = []

    def note(execute, sql, params, many, context):
        if sql.lstrip().upper().startswith(WRITES): said.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note): yield said


def plain(value):
    """A value as the record writes it."""
    if isinstance(value, decimal.Decimal): return str(value)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)): return value.isoformat()
    if isinstance(value, uuid.UUID): return str(value)
    return value


def check_codes(codes):
    """The callables of the project give what the suite says."""
    for path, wanted in codes.items():
        module, name = path.rsplit(".", 1)
        given = getattr(importlib.import_module(module), name)()
        if given != wanted: raise SystemExit(f"{path} gives {given!r}, not {wanted!r}")


def django_tests():
    """Where Django's own tests lie."""
    import django
    folder = os.path.join(ROOT, ".live", f"django-{django.get_version()}", "tests")
    if not os.path.isdir(folder): raise SystemExit(f"{folder} is missing: scripts/live-setup.sh puts it there")
    return folder


def test_names(modules):
    """`module.Class.test` of every test in these modules, read and not run."""
    names = []
    for module in modules:
        with open(os.path.join(django_tests(), *module.split(".")) + ".py", encoding="utf-8") as file: tree = ast.parse(file.read())
        for node in tree.body:
            if not isinstance(node, ast.ClassDef): continue
            names += [f"{module}.{node.name}.{each.name}" for each in node.body if isinstance(each, ast.FunctionDef) and each.name.startswith("test")]
    return names


def retelling_faults():
    """Every test of the suites' modules is retold by a scenario or left out with a reason, and none is that Django has not."""
    suites = [load(os.path.join(os.path.dirname(HERE), room), "scenarios.json") for room in ("many-to-many", "deletion")]
    names = {name for suite in suites for name in test_names(suite["modules"])}
    retold = {name for suite in suites for s in suite["scenarios"] for name in s["from"] if not name.startswith("docs:")}
    left = [each["test"] for suite in suites for each in suite["leftOut"]]
    wrong = [f"neither retold nor left out: {n}" for n in sorted(names - retold - set(left))]
    wrong += [f"no test of Django's: {n}" for n in sorted((retold | set(left)) - names)]
    wrong += [f"retold and left out: {n}" for n in sorted(retold & set(left))]
    return wrong + [f"left out twice: {n}" for n in sorted({n for n in left if left.count(n) > 1})]


def arguments(doc):
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", help="postgres://… or mysql://user@localhost/name?host=SOCKET (an empty database; default: SQLite in memory)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the record is another")
    parser.add_argument("--scenarios", type=os.path.abspath, help="other scenarios than those of the suite, in its shape; their record is printed")
    return parser.parse_args()


def load(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file: return json.load(file)


def recorded_twice(suite, record):
    """What `record` gives, which must be the same a second time."""
    names = [s["name"] for s in suite["scenarios"]]
    if len(set(names)) < len(names): raise SystemExit(f"two scenarios of one name: {sorted({n for n in names if names.count(n) > 1})}")
    first, second = (json.loads(json.dumps(record(suite))) for _ in range(2))
    if first != second: raise SystemExit("a second run gives another record")
    return first


def print_record(scenarios):
    """A record as JSON on standard output."""
    import django
    from django.db import connection
    head = {"django": django.get_version(), "database": connection.vendor, "command": "record.py --scenarios"}
    json.dump({"recorded": head, "tests": [], "scenarios": scenarios}, sys.stdout)


def finish(folder, suite, scenarios, check):
    """
    Writes recorded.json (of another database than SQLite: recorded-<vendor>.json, with the scenarios that differ there), or
    compares with it; says what was recorded.
    """
    import django
    from django.db import connection
    wrong = retelling_faults()
    if wrong: raise SystemExit("\n".join(wrong))
    steps = [step for s in scenarios for step in s["steps"]]
    vendor = connection.vendor
    own = "recorded.json" if vendor == "sqlite" else f"recorded-{vendor}.json"
    command = f"python {os.path.relpath(os.path.join(folder, 'record.py'), ROOT)}"
    head = {"django": django.get_version(), "database": vendor, "command": command if vendor == "sqlite" else f"{command} --database {vendor}://…"}
    if check:
        before = load(folder, "recorded.json")["scenarios"]
        if os.path.exists(os.path.join(folder, own)):
            instead = {s["name"]: s for s in load(folder, own)["scenarios"]}
            before = [instead.get(s["name"], s) for s in before]
        for one, other in zip(before, scenarios):
            for n, (a, b) in enumerate(zip(one["steps"], other["steps"]), 1):
                if a != b: print(f"{one['name']}, step {n}\n  recorded: {json.dumps(a)}\n  now:      {json.dumps(b)}")
        if before != scenarios: raise SystemExit(f"{vendor}: the record is another")
    elif vendor == "sqlite":
        write(os.path.join(folder, own), {"recorded": head, "tests": test_names(suite["modules"]), "scenarios": scenarios})
    else:
        differing = [b for a, b in zip(load(folder, "recorded.json")["scenarios"], scenarios) if a != b]
        print(f"{len(differing)} scenarios differ from SQLite's")
        if differing: write(os.path.join(folder, own), {"recorded": head, "scenarios": differing})
        elif os.path.exists(os.path.join(folder, own)): os.remove(os.path.join(folder, own))
    print(f"{vendor}: {len(scenarios)} scenarios, {len(steps)} steps, {sum('error' in s for s in steps)} of them refused")


def write(path, content):
    with open(path, "w", encoding="utf-8", newline="\n") as file: file.write(compact(content, 0) + "\n")


def compact(value, depth):
    """JSON with one line for what is small."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + depth <= 140 and depth > 1 or not isinstance(value, (dict, list)) or not value: return line
    pad = " " * (depth + 1)
    if isinstance(value, list): inner = [compact(v, depth + 1) for v in value]; ends = "[]"
    else: inner = [f"{json.dumps(k, ensure_ascii=False)}: {compact(v, depth + 1)}" for k, v in value.items()]; ends = "{}"
    return ends[0] + "\n" + ",\n".join(pad + i for i in inner) + "\n" + " " * depth + ends[1]
