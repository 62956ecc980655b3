import { DefaultNamingStrategy } from "typeorm";
import { snakeCase } from "typeorm/util/StringUtils.js";

/** A naming strategy that does what `SnakeNamingStrategy` of typeorm-naming-strategies 4.1.0 does. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override tableName(entity: string, stated: string | undefined): string {
    return stated ?? snakeCase(entity);
  }

  override columnName(property: string, stated: string, prefixes: string[]): string {
    return snakeCase([...prefixes, ""].join("_")) + (stated || snakeCase(property));
  }

  override relationName(property: string): string {
    return snakeCase(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snakeCase(`${relation}_${referenced}`);
  }

  override joinTableName(first: string, second: string, property: string): string {
    return snakeCase(`${first}_${property.replaceAll(".", "_")}_${second}`);
  }

  override joinTableColumnName(table: string, property: string, column?: string): string {
    return snakeCase(`${table}_${column || property}`);
  }
}
