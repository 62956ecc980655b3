#!/usr/bin/env python3
"""Records what real Django makes of the fixtures: the truth that the tests hold Throughline against.

  record-truth.py [--out DIR] [--vendors NAMES] CASE...

CASE is a folder with `manage.py` (a project with settings of its own; its code lies beside it or in `src`), or with app packages (folders with models), or with one `models.py`.
Each case runs in a process of its own, forked from one that has imported of Django what asks for no settings. Written to CASE/expected (or DIR/<path of CASE>):

  django.json     the model graph (`test/oracle/django_oracle.py`), or "refused": what Django raised while it loaded the models
  checks.json     what Django's system checks for models say, for PostgreSQL
  postgres.sql    Django's own DDL for PostgreSQL 17, where no check is an error
  <vendor>.sql    the same for the other databases (`VENDORS`), of models that Django made for that one; where its own
                  statements cannot be written, what it raised instead
  checks-<vendor>.json   what the checks say there, where that differs from `checks.json`

Needs Python 3.11, Django 5.2 and psycopg2, but no database server. `npm run truth` runs it with the Python of `.live/venv`
(made by `scripts/live-setup.sh`). Never edit what it writes by hand.
"""
import argparse, json, multiprocessing, os, re, sys, tempfile, traceback, warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "test", "oracle"))
ALWAYS = ["django.contrib.contenttypes", "django.contrib.auth"]
# Checks of the machine and not of the models: E210 asks for Pillow.
MACHINE = {"fields.E210"}


def packages(root):
    """Dotted names of the folders below root that hold models or an app config, sorted."""
    found = []
    for folder, below, files in os.walk(root):
        below[:] = sorted(b for b in below if b not in ("expected", "__pycache__") and not b.startswith("."))
        name = os.path.relpath(folder, root).replace(os.sep, ".")
        if name != "." and ("models.py" in files or "apps.py" in files or os.path.exists(os.path.join(folder, "models", "__init__.py"))):
            found.append(name)
    return sorted(found)


def manage_names(case, variable):
    """What the case's manage.py sets an environment variable to: the settings module, or a class in it; None where it does not."""
    with open(os.path.join(case, "manage.py"), encoding="utf-8") as source:
        found = re.search(variable + r"""["'],\s*["']([\w.]+)""", source.read())
    return found and found[1]


# The databases besides PostgreSQL: names of tables depend on the one that Django is set up with, so each has a process of its own.
VENDORS = ["mysql", "mariadb", "sqlite"]
FILES = ["django.json", "checks.json", "postgres.sql", *(f"{v}.sql" for v in VENDORS), *(f"checks-{v}.json" for v in VENDORS)]


def load(case, vendor="postgres"):
    """Sets Django up for the case; answers the labels of the apps that are the case's own, None for all."""
    import django, django_oracle
    if os.path.exists(os.path.join(case, "manage.py")):
        sys.path[:0] = [case, os.path.join(case, "src")]
        configuration = manage_names(case, "DJANGO_CONFIGURATION")
        django_oracle.use(manage_names(case, "DJANGO_SETTINGS_MODULE"), vendor, configuration=configuration)
        django.setup()
        return None
    if os.path.exists(os.path.join(case, "models.py")):
        root = tempfile.mkdtemp()
        name = re.sub(r"\W", "_", os.path.basename(case))
        os.symlink(case, os.path.join(root, name))
        sys.path.insert(0, root)
        own = [name]
    else:
        sys.path.insert(0, case)
        own = packages(case)
    django_oracle.configure(ALWAYS + own, vendor=vendor)
    django.setup()
    from django.apps import apps
    return {a.label for a in apps.get_app_configs() if a.name in own}


def checks(labels, vendor="postgres"):
    """What the system checks for models say, of the case's own models."""
    import django_oracle
    from django.core import checks as django_checks
    from django.db import models
    from django.db import connections
    django_oracle.pin(connections["default"], vendor)  # asked for what the database can do
    rows = []
    try: said = django_checks.run_checks(tags=["models"], databases=["default"])
    except AttributeError as e: return [dict(id="crash", level="error", model=None, field=None, message=str(e), object=None)]  # of Django's own, on a class that was replaced
    for m in said:
        if m.is_silenced() or m.id in MACHINE: continue
        model = field = None
        if isinstance(m.obj, type) and issubclass(m.obj, models.Model): model = m.obj._meta.label
        elif hasattr(m.obj, "model") and hasattr(m.obj, "name"): model, field = m.obj.model._meta.label, m.obj.name
        level = next(n for n, v in [("critical", 50), ("error", 40), ("warning", 30), ("info", 20), ("debug", 0)] if m.level >= v)
        rows.append(dict(id=m.id, level=level, model=model, field=field, message=placeless(m.msg), object=None if model else placeless(m.obj)))
    return sorted(rows, key=lambda r: [r["model"] or "", r["field"] or "", r["id"], r["message"]])


def placeless(thing):
    """Its text without addresses in memory."""
    return re.sub(r" at 0x[0-9a-f]+", "", str(thing))


def own_models(labels):
    """The models of these apps (None: of all), their parents, and the models that they point at."""
    from django.apps import apps
    wanted = [m for m in apps.get_models() if labels is None or m._meta.app_label in labels]
    for m in wanted:
        for p in (m._meta.concrete_model, *m._meta.parents):
            if p not in wanted: wanted.append(p)
        for f in [*m._meta.local_fields, *m._meta.local_many_to_many]:
            ends = [f.remote_field.model, getattr(f.remote_field, "through", None)] if f.remote_field else []
            for end in ends:
                if isinstance(end, type) and end not in wanted: wanted.append(end)
    return wanted


def record(case):
    """The three files of one case, by name."""
    import django
    recorded = {"django": django.get_version(), "python": ".".join(map(str, sys.version_info[:3])), "command": "npm run truth"}
    files = {}
    try:
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always", RuntimeWarning)
            labels = load(case)
    except Exception as e:  # whatever Django or Python says to the case is its truth
        refused = {"exception": type(e).__name__, "message": str(e).replace(case + os.sep, "")}
        files["django.json"] = {"recorded": recorded, "refused": refused}
        return files
    import django_oracle
    graph = {k: v for k, v in django_oracle.meta()["models"].items() if labels is None or k.split(".")[0] in labels}
    loud = [str(w.message) for w in said if issubclass(w.category, RuntimeWarning)]
    files["django.json"] = {"recorded": recorded, **({"warnings": loud} if loud else {}), "models": graph}
    found = checks(labels)
    files["checks.json"] = {"recorded": recorded, "checks": found}
    if not any(c["level"] in ("error", "critical") for c in found):
        files["postgres.sql"] = f"-- Django {recorded['django']}'s own DDL, recorded by scripts/record-truth.py\n" + "".join(s + "\n" for s in django_oracle.ddl(own_models(labels)))
    return files


def record_vendor(case, vendor):
    """What the case comes to on another database: its checks, and its DDL where none of them is an error."""
    import django, django_oracle
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            labels = load(case, vendor)
    except Exception: return {}  # the case's truth says what was raised
    found = checks(labels, vendor)
    recorded = {"django": django.get_version(), "python": ".".join(map(str, sys.version_info[:3])), "command": "npm run truth"}
    files = {f"checks-{vendor}.json": {"recorded": recorded, "checks": found}}
    if not any(c["level"] in ("error", "critical") for c in found):
        try: statements = django_oracle.ddl(own_models(labels), vendor)
        except Exception as e: statements = [f"-- Django fails: {type(e).__name__}: {e}"]
        files[f"{vendor}.sql"] = f"-- Django {recorded['django']}'s own DDL, recorded by scripts/record-truth.py\n" + "".join(s + "\n" for s in statements)
    return files


def preload():
    """Imports what every case needs of Django and none sets up."""
    import django.contrib.auth.password_validation, django.core.management, django.db.migrations.executor, django.db.models, django.test, django.urls, django_oracle


def one(case, vendor):
    """The files of one case on one database, by name; the traceback where that fails."""
    try: return record(case) if vendor == "postgres" else record_vendor(case, vendor)
    except BaseException: return traceback.format_exc()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("cases", nargs="+")
    ap.add_argument("--out", help="write below this folder, by the cases' paths, and not beside them")
    ap.add_argument("--vendors", default=",".join(VENDORS), help="the databases besides PostgreSQL, by comma (%(default)s)")
    a = ap.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0": os.execve(sys.executable, [sys.executable, "-B", *sys.argv], {**os.environ, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"})
    failed = 0
    cases = [case.rstrip("/") for case in a.cases]
    vendors = ["postgres", *filter(None, a.vendors.split(","))]
    kept = [name for name in FILES if re.sub(r"^checks-|\.(sql|json)$", "", name) in set(VENDORS) - set(vendors)]

    preload()
    with multiprocessing.get_context("fork").Pool(maxtasksperchild=1) as pool:
        runs = pool.starmap(one, [(os.path.abspath(case), vendor) for case in cases for vendor in vendors], chunksize=1)
    for at, case in enumerate(cases):
        ran = runs[at * len(vendors) : (at + 1) * len(vendors)]
        raised = [run for run in ran if isinstance(run, str)]
        if raised:
            failed += 1
            print(f"{case}: FAILED\n{''.join(raised)}", file=sys.stderr)
            continue
        files = {}
        for run in ran: files.update(run)
        for vendor in vendors[1:]:
            name = f"checks-{vendor}.json"
            if name in files and files[name]["checks"] == files["checks.json"]["checks"]: del files[name]
        folder = os.path.join(a.out, case) if a.out else os.path.join(case, "expected")
        os.makedirs(folder, exist_ok=True)
        for name in FILES:
            if name in kept: continue
            path = os.path.join(folder, name)
            if name not in files:
                if os.path.exists(path): os.remove(path)
                continue
            content = files[name]
            text = content if isinstance(content, str) else json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
            with open(path, "w", encoding="utf-8", newline="\n") as out: out.write(text)
        said = files["django.json"].get("refused")
        print(f"{case}: " + (f"refused, {said['exception']}: {said['message']}" if said else f"{len(files['django.json']['models'])} models, checks {sorted({c['id'] for c in files['checks.json']['checks']})}, {'DDL' if 'postgres.sql' in files else 'no DDL'}"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__": main()
