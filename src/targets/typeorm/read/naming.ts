import type { ReadOptions } from "../../target-reader.js";

/** Names that TypeORM makes up: https://typeorm.io/docs/advanced-topics/naming-strategy */
export interface Naming {
  tableName(entity: string): string;
  /** @param stated what the column's options say; null where they say nothing */
  columnName(property: string, stated: string | null, prefixes: readonly string[]): string;
  joinColumnName(relation: string, referenced: string): string;
  joinTableName(first: string, second: string, property: string): string;
  joinTableColumnName(table: string, column: string): string;
}

/** TypeORM's own `DefaultNamingStrategy` (typeorm/naming-strategy). */
const usual: Naming = {
  tableName: snakeCase,
  columnName(property, stated, prefixes) {
    const name = stated ?? property;
    return prefixes.length === 0 ? name : camelCase(prefixes.join("_")) + titleCase(name);
  },
  joinColumnName: (relation, referenced) => camelCase(`${relation}_${referenced}`),
  joinTableName: (first, second, property) => snakeCase(`${first}_${property.replaceAll(".", "_")}_${second}`),
  joinTableColumnName: (table, column) => camelCase(`${table}_${column}`),
};

/** `SnakeNamingStrategy` of the package typeorm-naming-strategies, which projects write alike. */
const snake: Naming = {
  ...usual,
  columnName: (property, stated, prefixes) => snakeCase([...prefixes, ""].join("_")) + (stated ?? snakeCase(property)),
  joinColumnName: (relation, referenced) => snakeCase(`${relation}_${referenced}`),
  joinTableColumnName: (table, column) => snakeCase(`${table}_${column}`),
};

/** How names are made up where a data source asks for this casing. */
export function namingOf(casing: ReadOptions["casing"]): Naming {
  return casing === "snake_case" ? snake : usual;
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
