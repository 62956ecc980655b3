#!/usr/bin/env bash
# Makes a virtual environment with the third-party packages that are known, in .live/packages: what the library data and the
# truth of fixtures/packages are recorded with. Needs Python 3.10 or newer with venv, and the package index.
#
#   .live/packages/bin/python scripts/record-packages.py [PACKAGE…]              writes src/django/libraries/data
#   .live/packages/bin/python scripts/record-truth.py --vendors "" fixtures/packages/*/      writes their expected/ folders
set -euo pipefail
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
mkdir -p .live
[ -x .live/packages/bin/python ] || "$PYTHON" -m venv .live/packages
.live/packages/bin/pip install --quiet --disable-pip-version-check -r scripts/packages.txt
echo "$(.live/packages/bin/pip list 2>/dev/null | wc -l) packages in .live/packages"
