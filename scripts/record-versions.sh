#!/usr/bin/env bash
# Records what five versions of Django make of fixtures/versions/*, each with its own Python package in .live/versions:
# fixtures/versions/<case>/expected/<version>/{django.json,checks.json,postgres.sql,mariadb.sql,sqlite.sql}. Needs the package index; no database.
# A version whose Python is not there keeps what was recorded before, and is said. PYTHONS names further Pythons to try.
set -euo pipefail
cd "$(dirname "$0")/.."

# python_for MINIMUM MAXIMUM: the first Python whose minor version 3.x lies between the two
python_for() {
  local each minor
  for each in ${PYTHONS:-} python3 python3.{10,11,12,13,14} "$HOME"/.pyenv/versions/3.*/bin/python; do
    minor=$("$each" -c 'import sys; print(sys.version_info[1])' 2>/dev/null) || continue
    if [ "$minor" -ge "$1" ] && [ "$minor" -le "$2" ]; then echo "$each"; return; fi
  done
  return 1
}

# record VERSION PACKAGE MINIMUM MAXIMUM
record() {
  local version=$1 package=$2 python venv=.live/versions/$1 out
  if ! "$venv/bin/python" -c 'import django, psycopg2, pymysql' 2>/dev/null; then
    if ! python=$(python_for "$3" "$4"); then
      echo "Django $version: not recorded, it needs a Python 3.$3 to 3.$4, which is not here"
      return
    fi
    "$python" -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check "$package" psycopg2-binary pymysql
  fi
  out=$(mktemp -d)
  "$venv/bin/python" -B scripts/record-truth.py --vendors mariadb,sqlite --out "$out" fixtures/versions/*
  # What a database refuses of a case is none of its truth.
  find "$out" '(' -name checks-mariadb.json -o -name checks-sqlite.json ')' -delete
  find "$out" '(' -name mariadb.sql -o -name sqlite.sql ')' -exec grep -q "^-- Django fails" {} \; -delete
  for case in fixtures/versions/*; do
    mkdir -p "$case/expected"
    rm -rf "$case/expected/$version"
    mv "$out/$case" "$case/expected/$version"
  done
  rm -rf "$out"
}

record 3.2 'django==3.2.25' 8 11
record 4.2 'django==4.2.30' 8 12
record 5.2 'django==5.2.17' 10 14
record 6.0 'django==6.0.10' 12 14
record 6.1 'django==6.1.3' 12 14
