#!/usr/bin/env python3
"""Records what `throughline check --against django` is told: the testimony of real Django about a project with a manage.py.

  record-witness.py PROJECT...

Writes PROJECT/expected/witness.json by the very script that the command gives to Python (`src/witness/witness.py`), under the
project's own settings. `npm run truth` runs it with the Python of `.live/venv`. Never edit what it writes by hand.
"""
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(os.path.dirname(HERE), "src", "witness", "witness.py")


def record(project):
    """Asks Django of one project."""
    with open(os.path.join(project, "manage.py"), encoding="utf-8") as source:
        settings = re.search(r"""DJANGO_SETTINGS_MODULE["'],\s*["']([\w.]+)""", source.read())[1]
    answer = os.path.join(project, "expected", "witness.json")
    request = dict(root=project, path=[], settings=settings, set={}, imports=[], dialect=None, seconds=60, answer=answer)
    with open(SCRIPT, encoding="utf-8") as script:
        subprocess.run([sys.executable, "-B", "-c", script.read(), json.dumps(request)], cwd=project, check=True)
    with open(answer, encoding="utf-8") as said:
        testimony = json.load(said)["testimony"]
    with open(answer, "w", encoding="utf-8", newline="\n") as out:
        out.write(json.dumps(testimony, indent=1, sort_keys=True, ensure_ascii=False) + "\n")
    print(f"{project}: {len(testimony['models'])} models")


for each in sys.argv[1:]:
    record(os.path.abspath(each))
