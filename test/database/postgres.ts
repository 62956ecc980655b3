import { PGlite } from "@electric-sql/pglite";
import { bloom } from "@electric-sql/pglite/contrib/bloom";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { hstore } from "@electric-sql/pglite/contrib/hstore";
import { ltree } from "@electric-sql/pglite/contrib/ltree";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";

const extensions = { bloom, btree_gin, btree_gist, citext, hstore, ltree, pg_trgm };

/** Collations of a PostgreSQL with ICU, which this one is built without: names that tables can be made with. */
const COLLATIONS = ["sv-x-icu", "de-x-icu", "en-x-icu"];

type PgConfig = ReturnType<typeof createPgConfig>;

/** A PostgreSQL in this process whose `public` schema can be emptied and filled again. */
export interface TestDatabase {
  /** Runs the statements on an empty `public` schema, all others gone, the extensions of Django's users installed beside it. */
  rebuild(statements: readonly string[]): Promise<void>;
  rows<T>(sql: string): Promise<readonly T[]>;
  /** The connection of a real `pg` client to it. One at a time. */
  readonly connection: PgConfig;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const database = await PGlite.create({ extensions });
  await database.exec(
    `CREATE SCHEMA extensions; ${Object.keys(extensions)
      .map((name) => `CREATE EXTENSION ${name} SCHEMA extensions;`)
      .join(
        " ",
      )} ${COLLATIONS.map((name) => `CREATE COLLATION extensions."${name}" FROM "C";`).join(" ")} SET search_path = public, extensions;`,
  );
  return {
    async rebuild(statements) {
      const others = await database.query<{ readonly nspname: string }>(
        "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'extensions')",
      );
      for (const { nspname } of others.rows) await database.exec(`DROP SCHEMA "${nspname}" CASCADE`);
      await database.exec("CREATE SCHEMA public;");
      for (const statement of statements) {
        await database.exec(statement).catch((cause: unknown) => {
          throw new Error(`${cause instanceof Error ? cause.message : cause}\nin: ${statement}`, { cause });
        });
      }
    },
    rows: async <T>(sql: string) => (await database.query<T>(sql)).rows,
    connection: createPgConfig(database),
    close: () => database.close(),
  };
}
