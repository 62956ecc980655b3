/** The identifier in double quotes; one that already has them stays as it is. */
export function quoteName(name: string): string {
  if (name.length > 2 && name.startsWith('"') && name.endsWith('"')) return name;
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text in single quotes, as `DatabaseSchemaEditor.quote_value` writes it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
