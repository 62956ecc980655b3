import { describe, expect, it } from "vitest";
import { check } from "../../src/check.js";
import { dialects } from "../../src/dialects/index.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { makeSqlite, type SqliteDatabase } from "../database/sqlite.js";
import { djangoFailure, djangoStatements } from "../database/statements.js";
import { unsaid } from "./unsaid.js";

/** A database that Django's own DDL made has no drift from the models: not one finding, a note included. */
describe("no drift where Django made the SQLite database", () => {
  for (const fixture of fixtures()) {
    const django = djangoStatements(fixture, "sqlite");
    if (django === undefined || django.length === 0 || djangoFailure(fixture, "sqlite") !== undefined) continue;

    it(fixture.name, async () => {
      const database = await makeSqlite(django);
      // What this SQLite refuses of Django's statements is not there.
      const named = /(?:TABLE|INDEX) "([^"]+)"(?:\."([^"]+)")?/;
      const refused = new Set(
        database.refused.map(({ sql }) =>
          named
            .exec(sql)
            ?.slice(1)
            .filter((name) => name !== undefined)
            .join("."),
        ),
      );
      const found = await check(inputOf(fixture), async (sql) => database.rows(sql), { dialect: "sqlite" });
      expect(unsaid(found).filter(({ name, table }) => !refused.has(name ?? table))).toEqual([]);
      expect(await foreignKeysRead(database)).toEqual(foreignKeysListed(database));
      database.close();
    });
  }
});

/** Foreign keys as they are read from the statements. */
async function foreignKeysRead(database: SqliteDatabase): Promise<readonly string[]> {
  const there = await dialects.sqlite.live.inspect(async (sql) => database.rows(sql));
  const found = there.schema.tables.flatMap(({ name, foreignKeys }) =>
    foreignKeys.map(({ columns, references, onDelete, onUpdate }) =>
      JSON.stringify([name, references.name, columns, references.columns, onDelete, onUpdate]),
    ),
  );
  return [...found].sort();
}

interface ListedKey {
  readonly of: string;
  readonly target: string;
  readonly columns: string;
  readonly targets: string;
  readonly on_delete: string;
  readonly on_update: string;
}

/** The same by SQLite's own `PRAGMA foreign_key_list`. */
function foreignKeysListed(database: SqliteDatabase): readonly string[] {
  const rows = database.rows<ListedKey>(`
    SELECT m.name AS "of", k."table" AS target, json_group_array(k."from") AS columns, json_group_array(k."to") AS targets,
      k.on_delete, k.on_update
    FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table' GROUP BY m.name, k.id ORDER BY k.seq`);
  return rows
    .map(({ of, target, columns, targets, on_delete, on_update }) => {
      const actions = [on_delete, on_update].map((action) => action.toLowerCase());
      return JSON.stringify([of, target, JSON.parse(columns), JSON.parse(targets), ...actions]);
    })
    .sort();
}
