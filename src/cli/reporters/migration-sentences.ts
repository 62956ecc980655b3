import { some } from "./some.js";

/** What to say where migrations (`shop.0004_add_isbn`) are not applied: what differs may be theirs to do. No stop. */
export function halfMigrated(pending: readonly string[]): string {
  const what = `${some(pending.length, "migration")} of this project ${areOrIs(pending)} not applied`;
  return `the database is half migrated: ${what} (${shown(pending)}); run \`python manage.py migrate\``;
}

/** What to say where applied migrations are not on disk. No stop. */
export function olderThanDatabase(ahead: readonly string[]): string {
  const what = `${some(ahead.length, "applied migration")} ${areOrIs(ahead)} not on disk`;
  return `the database is newer than this code: ${what} (${shown(ahead)})`;
}

const areOrIs = ({ length }: readonly string[]): string => (length === 1 ? "is" : "are");

const SHOWN = 3;

function shown(labels: readonly string[]): string {
  return labels.slice(0, SHOWN).join(", ") + (labels.length > SHOWN ? ", …" : "");
}
