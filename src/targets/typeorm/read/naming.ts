/** Names that TypeORM makes up: its `DefaultNamingStrategy` (typeorm/naming-strategy). */
export const NAMING = { tableName: snakeCase, columnName, joinColumnName, joinTableName, joinTableColumnName } as const;

function columnName(name: string, prefixes: readonly string[]): string {
  return prefixes.length === 0 ? name : camelCase(prefixes.join("_")) + titleCase(name);
}

function joinColumnName(relation: string, referenced: string): string {
  return camelCase(`${relation}_${referenced}`);
}

function joinTableName(first: string, second: string, property: string): string {
  return snakeCase(`${first}_${property.replaceAll(".", "_")}_${second}`);
}

function joinTableColumnName(table: string, column: string): string {
  return camelCase(`${table}_${column}`);
}

function camelCase(text: string): string {
  return text.replaceAll(/^([A-Z])|[\s-_](\w)/g, (_, first?: string, later?: string) =>
    later !== undefined ? later.toUpperCase() : (first ?? "").toLowerCase(),
  );
}

function snakeCase(text: string): string {
  return text
    .replaceAll(/([A-Z])([A-Z])([a-z])/g, "$1_$2$3")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

function titleCase(text: string): string {
  return text.replaceAll(/\w\S*/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}
