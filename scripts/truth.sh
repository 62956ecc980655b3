#!/bin/sh
# Records anew what real Django says of every fixture, of its own signatures, of the scenarios of many-to-many and deletion,
# and of fixtures/versions in five versions. Needs Python 3.10+ and the package index,
# the first time; no database server. THROUGHLINE_PYTHON names another Python that has Django 5.2, psycopg2 and PyMySQL.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${THROUGHLINE_PYTHON:-}" ]; then
  scripts/live-setup.sh
  THROUGHLINE_PYTHON=.live/venv/bin/python
fi
"$THROUGHLINE_PYTHON" -B scripts/record-signatures.py test/laws/django-signatures.json
"$THROUGHLINE_PYTHON" -B scripts/record-truth.py fixtures/cases/*/* fixtures/projects/*
"$THROUGHLINE_PYTHON" -B scripts/record-witness.py fixtures/projects/bookshop
"$THROUGHLINE_PYTHON" -B test/lower/samples/record-unfilled.py
"$THROUGHLINE_PYTHON" -B test/many-to-many/record.py
"$THROUGHLINE_PYTHON" -B test/deletion/record.py
"$THROUGHLINE_PYTHON" -B test/deletion/record_documented.py
"$THROUGHLINE_PYTHON" -B test/django/migrations/record.py
scripts/record-versions.sh
if [ -x .live/packages/bin/python ]; then
  .live/packages/bin/python -B scripts/record-truth.py --vendors "" fixtures/packages/*/
else
  echo "fixtures/packages: not recorded; scripts/packages-setup.sh installs what they need"
fi
