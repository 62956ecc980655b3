#!/usr/bin/env python3
"""Writes random Django projects and records what real Django makes of each: what `npm run generated` compares with.

  record-generated.py --out DIR [--seed N] [--runs K] [--vendors NAMES]

The projects are for the Django of the Python that runs this. Written to DIR/<seed>: the project (`generated_project.py`), and for each
database `truth-<vendor>.json` with either `refused` (what Django raised while it loaded the models) or `testimony` (what
`check --against django` asks), `checks` (what its system checks say) and, where none is an error, `ddl` (its statements) or `failed` (why
it could write none). Projects that use what only PostgreSQL has are asked for PostgreSQL alone.
"""
import argparse, importlib.util, json, multiprocessing, os, sys, traceback, warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "test", "oracle"), os.path.join(os.path.dirname(HERE), "src", "witness")]
spec = importlib.util.spec_from_file_location("record_truth", os.path.join(HERE, "record-truth.py"))
record_truth = importlib.util.module_from_spec(spec)
spec.loader.exec_module(record_truth)
import django, django_oracle, witness  # noqa: E402
from generated_project import Gen  # noqa: E402


def write(seed, folder):
    """Writes the project of a seed; answers whether it is for PostgreSQL alone."""
    files = Gen(seed, django.VERSION[:2]).project()
    only = files.pop(".only-postgres", None) is not None
    for path, text in files.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as out: out.write(text)
    return only


def ask(folder, vendor):
    """What Django makes of a project on a database. Asked in a process of its own."""
    warnings.simplefilter("ignore")
    try: record_truth.load(folder, vendor)
    except Exception as e: return {"refused": f"{type(e).__name__}: {e}"}
    django_oracle.pin(default_connection(), vendor)
    answer = {"testimony": witness.testimony(vendor if vendor == "mariadb" else None), "checks": record_truth.checks(None, vendor)}
    if any(c["level"] in ("error", "critical") for c in answer["checks"]): return answer
    django_oracle.pin(default_connection(), vendor)  # the testimony has said a MySQL of its own
    try: return {**answer, "ddl": [s.rstrip(";") for s in django_oracle.ddl(record_truth.own_models(None), vendor) if s != "None;"]}
    except Exception as e: return {**answer, "failed": f"{type(e).__name__}: {e}"}


def default_connection():
    from django.db import connections
    return connections["default"]


def one(folder, vendor):
    try: answer = ask(folder, vendor)
    except BaseException: answer = {"crashed": traceback.format_exc()}
    with open(os.path.join(folder, f"truth-{vendor}.json"), "w", encoding="utf-8") as out: json.dump(answer, out)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--runs", type=int, default=1)
    ap.add_argument("--vendors", default="postgres,sqlite,mysql,mariadb")
    a = ap.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0": os.execve(sys.executable, [sys.executable, "-B", *sys.argv], {**os.environ, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"})
    vendors = a.vendors.split(",")
    asked = []
    for seed in range(a.seed, a.seed + a.runs):
        folder = os.path.join(os.path.abspath(a.out), str(seed))
        only = write(seed, folder)
        asked += [(folder, vendor) for vendor in vendors if vendor == "postgres" or not only]
    record_truth.preload()
    with multiprocessing.get_context("fork").Pool(maxtasksperchild=1) as pool: pool.starmap(one, asked, chunksize=1)


if __name__ == "__main__": main()
