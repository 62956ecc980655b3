/**
 * An SQL statement as people read it: the columns and constraints of `CREATE TABLE` on lines of their own. Other
 * statements stay as they are. Quoted names and strings are not looked into.
 */
export function ddlText(sql: string): string {
  if (!sql.startsWith("CREATE TABLE")) return `${sql};\n`;
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of sql.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),]/g)) {
    if (token === "(") {
      depth += 1;
      if (depth > 1 || parts.length > 0) continue;
    } else if (token === ")") {
      depth -= 1;
      if (depth > 0) continue;
    } else if (token !== "," || depth !== 1) continue;
    const end = token === ")" ? index : index + 1;
    parts.push(sql.slice(from, end).trim());
    from = end;
  }
  const [head = "", ...items] = parts;
  return `${head}\n${items.map((item) => `  ${item}\n`).join("")}${sql.slice(from).trim()};\n`;
}
