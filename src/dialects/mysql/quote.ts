/** The identifier in backticks; one that already has them stays as it is. */
export function quoteName(name: string): string {
  if (name.length > 2 && name.startsWith("`") && name.endsWith("`")) return name;
  return `\`${name.replaceAll("`", "``")}\``;
}

const ESCAPED: Readonly<Record<string, string>> = {
  "\0": String.raw`\0`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\u001a": String.raw`\Z`,
  '"': String.raw`\"`,
  "'": String.raw`\'`,
  "\\": "\\\\",
};

/** Text in single quotes as `mysql_real_escape_string` writes it, for a server without `NO_BACKSLASH_ESCAPES` (the default). */
export function quoteText(text: string): string {
  return `'${text.replace(/[\0\n\r\u001a"'\\]/g, (character) => ESCAPED[character] ?? character)}'`;
}
