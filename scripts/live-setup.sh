#!/usr/bin/env bash
# Makes what the live tests need, in .live/: a virtual environment with Django, and Django's source distribution with its
# test suite, and drizzle-kit 1.0. Does nothing where it is there already. Needs Python 3.10 or newer with venv, and the package index.
set -euo pipefail
cd "$(dirname "$0")/.."

DJANGO=5.2.17
# What the settings of fixtures import besides.
PACKAGES="django-split-settings==1.3.2 django-environ==0.14.0 environs==15.2.0 python-decouple==3.8"
PYTHON=${PYTHON:-python3}
DRIZZLE_1=1.0.0-rc.5
mkdir -p .live

if ! .live/venv/bin/python -c "import django, psycopg2, pymysql, sys; sys.exit(django.get_version() != '$DJANGO')" 2>/dev/null; then
  rm -rf .live/venv
  "$PYTHON" -m venv .live/venv
  .live/venv/bin/pip install --quiet --disable-pip-version-check "django==$DJANGO" psycopg2-binary pymysql jinja2 pyyaml
fi
if ! .live/venv/bin/python -c "import split_settings, environ, environs, decouple" 2>/dev/null; then
  .live/venv/bin/pip install --quiet --disable-pip-version-check $PACKAGES
fi

if [ ! -f ".live/django-$DJANGO/tests/runtests.py" ]; then
  rm -rf ".live/django-$DJANGO" .live/sdist
  .live/venv/bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary django \
    --dest .live/sdist "django==$DJANGO"
  mkdir -p ".live/django-$DJANGO"
  tar -xzf .live/sdist/[Dd]jango-"$DJANGO".tar.gz --strip-components=1 -C ".live/django-$DJANGO"
fi
# The published JSON Schema of SARIF 2.1.0 (OASIS), as the package serde-sarif carries it.
SARIF=0.8.0
if [ ! -f .live/sarif-schema-2.1.0.json ]; then
  curl -sSfL -o .live/serde-sarif.crate "https://static.crates.io/crates/serde-sarif/serde-sarif-$SARIF.crate"
  tar -xzf .live/serde-sarif.crate -O "serde-sarif-$SARIF/src/schema.json" > .live/sarif-schema-2.1.0.json.new
  mv .live/sarif-schema-2.1.0.json.new .live/sarif-schema-2.1.0.json
  rm .live/serde-sarif.crate
fi
# drizzle-kit 1.0 cannot stand beside 0.31 in one node_modules: it wants drizzle-orm 1.0 under its own name.
if [ ! -f .live/drizzle-1/node_modules/drizzle-kit/package.json ]; then
  mkdir -p .live/drizzle-1
  echo '{ "private": true }' > .live/drizzle-1/package.json
  npm install --prefix .live/drizzle-1 --no-audit --no-fund --silent "drizzle-kit@$DRIZZLE_1" "drizzle-orm@$DRIZZLE_1"
fi
echo "Django $(.live/venv/bin/python -m django --version) in .live/venv, its tests in .live/django-$DJANGO/tests"
