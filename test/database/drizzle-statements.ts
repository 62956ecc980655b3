import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";

/**
 * What `drizzle-kit generate` writes for a schema as its first migration, a statement each.
 * @param schema tables and relations, as `index.ts` exports them under this name
 */
export function drizzleStatements(schema: Record<string, unknown>): Promise<readonly string[]> {
  return generateMigration(generateDrizzleJson({}), generateDrizzleJson(schema));
}
