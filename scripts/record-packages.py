#!/usr/bin/env python3
"""Records packages anew, each in a process of its own: what Throughline knows of them (src/django/libraries/data/<package>.ts)
and what the tests hold that against (test/django/libraries/recorded.json).

    scripts/packages-setup.sh
    .live/packages/bin/python scripts/record-packages.py [PACKAGE…]
    npx biome check --write src/django/libraries/data

Without arguments: all packages of library_list.py.
"""
import concurrent.futures
import json
import os
import subprocess
import sys

from library_list import LIBRARIES

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RECORDED = os.path.join(ROOT, "test/django/libraries/recorded.json")


def run(package, *options):
    command = [sys.executable, "-B", "-W", "ignore", os.path.join(HERE, "record-library.py"), package, *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONHASHSEED": "0"})


def record(package):
    data, truth = run(package), run(package, "--truth")
    for said in (data, truth):
        if said.returncode:
            return f"{package}: FAILED\n{said.stderr}", None
    path = os.path.join(ROOT, "src/django/libraries/data", package.replace("_", "-") + ".ts")
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(data.stdout)
    return f"{package}: recorded\n{data.stderr}", json.loads(truth.stdout)


def rows(package, truth):
    """A package's truth as JSON with one line a sample."""
    samples = ",\n".join(f"   {json.dumps(path)}: {json.dumps(said)}" for path, said in truth["samples"].items())
    return f' {json.dumps(package)}: {{\n  "apps": {json.dumps(truth["apps"])},\n  "samples": {{\n{samples}\n  }}\n }}'


with open(RECORDED, encoding="utf-8") as known:
    truths = json.load(known)
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    packages = sys.argv[1:] or list(LIBRARIES)
    for package, (said, truth) in zip(packages, pool.map(record, packages)):
        print(said, end="")
        if truth is not None:
            truths[package] = truth
with open(RECORDED, "w", encoding="utf-8", newline="\n") as out:
    kept = [(name, truths[name]) for name in sorted(truths) if name in LIBRARIES and truths[name]["samples"]]
    out.write("{\n" + ",\n".join(rows(name, truth) for name, truth in kept) + "\n}\n")
