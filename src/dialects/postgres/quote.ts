/** The identifier in double quotes. */
export function quoteName(name: string): string {
  if (name.length > 2 && name.startsWith('"') && name.endsWith('"')) return name;
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text in single quotes, with `standard_conforming_strings` on (PostgreSQL's default). */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
