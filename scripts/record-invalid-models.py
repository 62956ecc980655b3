#!/usr/bin/env python3
"""Record what Django's own system checks say of the models in Django's `invalid_models_tests`.

  record-invalid-models.py --tests DJANGO_SDIST/tests --out test/django/checks/invalid-models.json

For each test of that package: the model sources it defines, as one stand-alone module, and the (id, model, field) of every
message that real Django's model checks give for them without a database; or the exception with which Django refuses to
make the classes. Needs Django in the running Python (`pip install django==5.2.17`) and its source distribution for the
tests. Nothing here is typed in by hand.
"""
import argparse, ast, json, os, sys, textwrap

ap = argparse.ArgumentParser()
ap.add_argument("--tests", required=True)
ap.add_argument("--out", required=True)
a = ap.parse_args()
sys.path.insert(0, a.tests)
os.chdir(a.tests)

import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "invalid_models_tests"],
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "none"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    USE_TZ=False,
    SECRET_KEY="x",
    SILENCED_SYSTEM_CHECKS=[],
)
django.setup()
from django.apps import apps as global_apps
from django.core.checks import model_checks
from django.db import models
from django.test.utils import isolate_apps, override_settings

APP = "invalid_models_tests"


def uses(node, *names):
    """Whether a statement has to do with the test itself and not with the models it defines."""
    for n in ast.walk(node):
        if isinstance(n, ast.Name) and n.id in names:
            return True
        if isinstance(n, ast.Attribute) and n.attr in ("check", "_meta"):
            return True
    return False


def kept(body):
    """The statements of a test that define models: classes, functions, imports, plain values."""
    for s in body:
        if isinstance(s, (ast.ClassDef, ast.FunctionDef, ast.Import, ast.ImportFrom)):
            yield s
        elif isinstance(s, ast.Assign) and not uses(s, "self", "connection"):
            yield s
        elif isinstance(s, ast.With):
            yield from kept(s.body)


def header(tree):
    """What a test module defines beside its test classes."""
    for s in tree.body:
        if isinstance(s, (ast.Import, ast.ImportFrom, ast.FunctionDef)):
            yield s
        elif isinstance(s, ast.Assign):
            yield s
        elif isinstance(s, ast.ClassDef) and not any(isinstance(f, ast.FunctionDef) and f.name.startswith("test") for f in s.body):
            if not any("Test" in ast.unparse(b) for b in s.bases):
                yield s


def overridden(decorators):
    """Literal settings of `@override_settings(...)`."""
    out = {}
    for d in decorators:
        if isinstance(d, ast.Call) and ast.unparse(d.func) == "override_settings":
            for k in d.keywords:
                try:
                    out[k.arg] = ast.literal_eval(k.value)
                except ValueError:
                    out[k.arg] = None
    return out


def place(obj):
    """(model label, field name) of what a check message is about."""
    if isinstance(obj, type) and issubclass(obj, models.Model):
        return obj._meta.label, None
    owner = getattr(obj, "model", None)
    if isinstance(owner, type) and hasattr(owner, "_meta"):
        return owner._meta.label, getattr(obj, "name", None)
    return None, None


def reports(source, given):
    with override_settings(**given), isolate_apps("django.contrib.auth", "django.contrib.contenttypes", APP) as registry:
        space = {"__name__": APP + ".models", "__builtins__": __builtins__}
        try:
            exec(compile(source, "models.py", "exec"), space)
        except Exception as e:
            return {"raises": f"{type(e).__name__}: {e}"}
        found = model_checks.check_all_models(app_configs=[c for c in registry.get_app_configs() if c.label == APP])
        found += model_checks._check_lazy_references(registry)
        rows = []
        for m in found:
            label, field = place(m.obj)
            rows.append([m.id, label, field])
        known = sorted(m._meta.label for m in registry.get_models(include_auto_created=True) if m._meta.app_label == APP)
        return {"reports": sorted(rows, key=lambda r: [str(x) for x in r]), "models": known}


out = []
skipped = []
for name in sorted(os.listdir(APP)):
    if not name.startswith("test_"):
        continue
    tree = ast.parse(open(os.path.join(APP, name), encoding="utf-8").read())
    top = [s for s in header(tree)]
    for cls in (s for s in tree.body if isinstance(s, ast.ClassDef)):
        for test in (f for f in cls.body if isinstance(f, ast.FunctionDef) and f.name.startswith("test")):
            body = list(kept(test.body))
            title = f"{name[:-3]}.{cls.name}.{test.name}"
            if not any(isinstance(s, ast.ClassDef) for s in body):
                skipped.append([title, "defines no class in its own body"])
                continue
            used = {n.id for s in body for n in ast.walk(s) if isinstance(n, ast.Name)}
            wanted = []
            for s in top:
                if isinstance(s, (ast.Import, ast.ImportFrom)):
                    names = [al for al in s.names if (al.asname or al.name).split(".")[0] in used]
                    if names:
                        wanted.append(ast.ImportFrom(s.module, names, s.level) if isinstance(s, ast.ImportFrom) else ast.Import(names))
                elif {getattr(s, "name", None), *[t.id for t in getattr(s, "targets", []) if isinstance(t, ast.Name)]} & used:
                    wanted.append(s)
            more = {n.id for s in wanted for n in ast.walk(s) if isinstance(n, ast.Name)} - used
            for s in top:
                if isinstance(s, (ast.Import, ast.ImportFrom)):
                    names = [al for al in s.names if (al.asname or al.name).split(".")[0] in more]
                    if names:
                        wanted.insert(0, ast.ImportFrom(s.module, names, s.level) if isinstance(s, ast.ImportFrom) else ast.Import(names))
            source = ast.unparse(ast.fix_missing_locations(ast.Module(wanted + body, [])))
            if "self." in "\n".join(ast.unparse(s) for s in body if not isinstance(s, ast.ClassDef)):
                skipped.append([title, "its models depend on the test's own object"])
                continue
            given = {**overridden(cls.decorator_list), **overridden(test.decorator_list)}
            plain = {k: v for k, v in given.items() if isinstance(v, (str, int, bool))}
            said = reports(source, plain)
            if said.get("raises", "").startswith("NameError: "):
                skipped.append([title, f"its models do not stand alone: {said['raises']}"])
                continue
            out.append({"test": title, "settings": plain, "source": source + "\n", **said})

json.dump(
    {
        "recorded": {"django": django.get_version(), "python": sys.version.split()[0], "command": "python scripts/record-invalid-models.py --tests DJANGO_SDIST/tests --out test/django/checks/invalid-models.json"},
        "skipped": skipped,
        "cases": out,
    },
    open(a.out, "w"),
    indent=1,
)
raising = sum(1 for c in out if "raises" in c)
print(f"{len(out)} cases, {sum(len(c.get('reports', [])) for c in out)} messages, {raising} refused by Django, {len(skipped)} tests skipped")
