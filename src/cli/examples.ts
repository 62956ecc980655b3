/** Examples behind the help of the program and of each command. */
export const PROGRAM_EXAMPLES = `
Examples:
  $ throughline init
  $ throughline doctor path/to/project
  $ throughline convert path/to/project --to drizzle --dialect postgres --out src/db
  $ throughline inspect path/to/project --format json
  $ throughline explain shop.Product.tags --project path/to/project

Exit codes: 0 clean, 1 error or could not tell, 2 stale files (convert --check)
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
