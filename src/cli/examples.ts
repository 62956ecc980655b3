/** Examples behind the help of the program and of each command. */
export const PROGRAM_EXAMPLES = `
Examples:
  $ throughline init
  $ throughline doctor path/to/project
  $ throughline convert path/to/project --to drizzle --dialect postgres --out src/db
  $ throughline inspect path/to/project --format json
  $ throughline check path/to/project --against "$DATABASE_URL"
  $ throughline explain shop.Product.tags --project path/to/project
  $ throughline batch 'services/*' --to drizzle,typeorm --out packages/db/src

Exit codes: 0 clean, 1 error or could not tell, 2 drift (check) or stale files (convert --check, batch --check)
`;

export const CONVERT_EXAMPLES = `
Examples:
  $ throughline convert . --to drizzle --dialect postgres --out src/db
  $ throughline convert shop/models.py --to drizzle --out src/db --dry-run
  $ throughline convert . --to typeorm --dialect postgres --out src/entities --layout entity
  $ throughline convert . --to drizzle --out src/db --apps shop,blog --settings config.settings.base
  $ throughline convert . --to drizzle --out src/db --set DEFAULT_AUTO_FIELD=django.db.models.AutoField
  $ throughline convert . --to drizzle --out src/db --check     # in CI: exit 2 when the files are stale
`;

export const BATCH_EXAMPLES = `
Examples:
  $ throughline batch 'services/*' --to drizzle --out packages/db/src
  $ throughline batch 'services/*' '!services/legacy' --to drizzle,typeorm --dialect postgres,sqlite --out out
  $ throughline batch '**/models.py' --to drizzle --out out --report report.json
  $ throughline batch 'services/*' --to drizzle --out packages/db/src --check       # in CI: exit 2 when any files are stale
  $ throughline batch 'services/*' --to drizzle --out out --shard 2/4               # in CI: the second of four machines

Exit codes: 0 clean, 1 error, 2 stale files (--check); of several the worst, 1 before 2. One bad input stops none of the others
`;

export const CHECK_EXAMPLES = `
Examples:
  $ throughline check . --against src/db                              # a Drizzle schema or TypeORM entities, read and not run
  $ throughline check . --against drizzle.config.ts --format github   # in CI: annotations, exit 2 on drift
  $ throughline check . --against "$DATABASE_URL"                     # a live PostgreSQL, MySQL or MariaDB, in one read-only transaction
  $ throughline check . --against db.sqlite3                          # an SQLite file, opened to be read
  $ throughline check . --against src/db --watch                      # again at each change, until Ctrl-C
  $ throughline check . --against src/db --format sarif --output-file drift.sarif
  $ throughline check . --against src/db --apps shop --ignore index-extra --ignore 'shop_legacy_*'
  $ throughline check . --against django --python .venv/bin/python    # the project's own Django, run with that Python: proof that the reading is right
  $ throughline explain column-size

Exit codes: 0 clean, 1 could not tell, 2 drift. Nothing is written to the other side, and nothing is run but what --python says
`;

export const INSPECT_EXAMPLES = `
Examples:
  $ throughline inspect .
  $ throughline inspect . --apps shop --format markdown --output-file docs/models.md
  $ throughline inspect shop/models.py --json | jq '.models | keys'
`;

export const EXPLAIN_EXAMPLES = `
Examples:
  $ throughline explain shop.Product.tags --project path/to/project
  $ throughline explain shop.Product
  $ throughline explain syntax-error
`;

export const DOCTOR_EXAMPLES = `
Examples:
  $ throughline doctor
  $ throughline doctor path/to/project --format markdown --output-file docs/throughline.md
  $ throughline doctor . --settings config.settings.production --json | jq .assumed
`;

export const INIT_EXAMPLES = `
Examples:
  $ throughline init
  $ throughline init ../backend --out src/db/django
  $ throughline init ../backend --settings config.settings.base --yes --force
`;
