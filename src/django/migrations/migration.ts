/** What Django knows a migration by: the label of its app, and its name. */
export interface MigrationKey {
  readonly app: string;
  readonly name: string;
}

/** A migration on disk. */
export interface Migration extends MigrationKey {
  /** Those that a squash stands for; empty for any other, null where they could not be read. */
  readonly replaces: readonly MigrationKey[] | null;
}

/** `shop.0004_add_isbn` */
export function labelOf({ app, name }: MigrationKey): string {
  return `${app}.${name}`;
}
