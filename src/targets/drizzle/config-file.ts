import { groupBy } from "../../schema/group-by.js";
import type { Schema } from "../../schema/schema.js";
import { stringLiteral } from "../../typescript/literals.js";
import type { EmittedFile } from "../target.js";
import type { Release } from "./release.js";

/** The name that drizzle-kit looks for. */
const CONFIG_NAME = "drizzle.config.ts";

/** What drizzle-kit calls the dialects. */
const KIT_DIALECTS = {
  postgres: "postgresql",
  mysql: "mysql",
  mariadb: "mysql",
  sqlite: "sqlite",
} as const satisfies Record<Schema["dialect"], string>;

/** Django's own bookkeeping, which drizzle-kit 0.31 would drop: it looks at the sequences of all tables, not only of its own. */
const MIGRATIONS_SEQUENCE = `/** Belongs to Django's own table django_migrations; drizzle-kit push 0.31 would drop it as unknown. */
export const djangoMigrationsIdSeq = pgSequence("django_migrations_id_seq", {
  startWith: "1",
  increment: "1",
  minValue: "1",
  maxValue: "9223372036854775807",
  cache: "1",
  cycle: false,
});
`;

/**
 * `drizzle.config.ts` for a project that has none: https://orm.drizzle.team/docs/drizzle-config-file. Its filter holds
 * drizzle-kit to the tables of the schema; without it, a push would drop Django's other tables.
 * @param folder of the emitted files, as seen from the config (`./src/db`)
 */
export function configFile(schema: Schema, folder: string, release: Release): EmittedFile {
  const kept = schema.dialect === "postgres" && release.version === "0.45";
  const files = [`${folder}/**/*.ts`, ...(kept ? [`./${CONFIG_NAME}`] : [])].map(stringLiteral);
  const schemas = [...new Set(schema.tables.map((table) => table.schema ?? "public"))];
  const imports = ['import { defineConfig } from "drizzle-kit";\n'];
  if (kept) imports.push('import { pgSequence } from "drizzle-orm/pg-core";\n');
  const filter = tablesFilter(schema).map((pattern) => `    ${stringLiteral(pattern)},\n`);
  const options = [
    `  dialect: ${stringLiteral(KIT_DIALECTS[schema.dialect])},\n`,
    `  schema: ${files.length === 1 ? files[0] : `[${files.join(", ")}]`},\n`,
    '  out: "./drizzle",\n',
    '  dbCredentials: { url: process.env.DATABASE_URL ?? "" },\n',
    schema.dialect === "postgres" && schemas.some((name) => name !== "public")
      ? `  schemaFilter: [${schemas.map(stringLiteral).join(", ")}],\n`
      : "",
    `  tablesFilter: [\n${filter.join("")}  ],\n`,
  ];
  const parts = [imports.join(""), ...(kept ? [MIGRATIONS_SEQUENCE] : [])];
  return { path: CONFIG_NAME, text: `${parts.join("\n")}\nexport default defineConfig({\n${options.join("")}});\n` };
}

/** The emitted tables as patterns: an app's prefix where all of its tables have it, and no table that somebody else makes. */
function tablesFilter({ tables, application }: Schema): readonly string[] {
  const managed = tables.filter((table) => table.managed);
  const groupOf = new Map<string, string>();
  for (const { table, group } of application?.entities ?? [])
    if (!groupOf.has(table.name)) groupOf.set(table.name, group);
  const groups = groupBy(managed, ({ name }) => groupOf.get(name) ?? "");
  const patterns = [...groups].flatMap(([group, members]) => {
    const prefixed = group !== "" && members.every(({ name }) => name.startsWith(`${group}_`));
    return prefixed ? [`${escaped(group)}_*`] : members.map(({ name }) => escaped(name));
  });
  const foreign = tables.filter((table) => !table.managed).map(({ name }) => `!${escaped(name)}`);
  return [...new Set([...patterns, ...foreign])];
}

/** A name as a pattern that matches only itself. */
function escaped(name: string): string {
  return name.replace(/[\\*?[\]{}()!+@#]/g, (character) => `\\${character}`);
}
