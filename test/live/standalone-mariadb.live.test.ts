import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { lower } from "../../src/lower/lower.js";
import { inspect } from "../../src/pipeline.js";
import type { Table } from "../../src/schema/schema.js";
import { standalone } from "../../src/standalone/standalone.js";
import { inputOf } from "../cases/fixture.js";
import { archive, keyOf, type Row, type Rows, recorded, VOLATILE } from "../standalone/recorded.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";

const { mariadb } = dialects;
const mirrored = lower(inspect(inputOf(archive), "mariadb").project, mariadb, {}).schema;
const alone = standalone(mirrored, mariadb, { choices: true });
const making = (tables: readonly Table[]) => mariadb.statements(tables).map(({ sql }) => sql);

/** A value as MariaDB holds it, near enough for rows that are only there to be deleted. */
function stored(column: string, value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return String(value);
  if (column === "lends_for") return String(49 * 3600 * 1e6);
  const text = typeof value === "object" ? JSON.stringify(value) : String(value).replace(/\+00:00$/, "");
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

async function fill(database: MariaDatabase, tables: readonly Table[], rows: Rows): Promise<void> {
  await database.empty();
  await database.run(making(tables));
  const statements = Object.entries(rows).flatMap(([table, all]) =>
    all.map((row) => {
      const columns = Object.keys(row).map((name) => `\`${name}\``);
      const values = Object.entries(row).map(([name, value]) => stored(name, value));
      return `INSERT INTO \`${table}\` (${columns.join(", ")}) VALUES (${values.join(", ")})`;
    }),
  );
  await database.run(["SET FOREIGN_KEY_CHECKS = 0", ...statements, "SET FOREIGN_KEY_CHECKS = 1"]);
}

async function read(database: MariaDatabase): Promise<Rows> {
  const found: Record<string, readonly Row[]> = {};
  for (const table of Object.keys(recorded.rows)) {
    found[table] = await database.rows(`SELECT * FROM \`${table}\` ORDER BY \`${keyOf(table)}\``);
  }
  return found;
}

/** Whether a row that refers to it has a rule of which the table of what SQL cannot do says that the deletion is refused. */
function isLeftOver(key: number): boolean {
  const refusing = alone.left.filter(
    ({ kind, instead }) => kind === "deletion" && instead.startsWith("refuses the deletion"),
  );
  return refusing.some(({ entity, name }) => {
    const rows = recorded.rows[entity.toLowerCase().replace(".", "_")] ?? [];
    return rows.some((row) => row[`${name}_id`] === key);
  });
}

/** InnoDB has no SET DEFAULT: that, too, is in the table of what SQL cannot do. */
describe.runIf(MARIADB !== undefined)(`a MariaDB database that stands alone${WHY_NO_MARIADB}`, () => {
  let database: MariaDatabase;
  beforeAll(async () => {
    database = await createMariaDatabase(MARIADB ?? "", "throughline_standalone");
  });
  afterAll(() => database.close());

  it.each(recorded.deletions.map((each) => [each.what, each] as const))(
    "deletes as Django does: %s",
    async (_, deletion) => {
      const { table, key, after } = deletion;
      const isRefused = deletion.refused !== null || (table === "archive_person" && isLeftOver(key));
      await fill(database, alone.schema.tables, recorded.rows);
      const before = await read(database);
      const carriedOut = database.run([`DELETE FROM \`${table}\` WHERE \`${keyOf(table)}\` = ${key}`]);
      if (isRefused) {
        await expect(carriedOut).rejects.toThrow(/foreign key constraint fails/);
        expect(await read(database)).toEqual(before);
        return;
      }
      await carriedOut;
      const left = await read(database);
      await fill(database, mirrored.tables, after ?? {});
      expect(left).toEqual(await read(database));
      expect(left).not.toEqual(before);
    },
  );

  it("fills in the values that Django fills in", async () => {
    await fill(database, alone.schema.tables, {});
    await database.run(["INSERT INTO archive_person (id, name, number) VALUES (99, 'Filled', 7)"]);
    await addFilled(database);
    const [filled = {}] = (await read(database)).archive_person ?? [];
    const [want = {}] = await database.rows("SELECT * FROM archive_person WHERE id = 100");
    for (const name of Object.keys(want)) {
      if (name === "id" || VOLATILE.includes(name)) continue;
      expect({ [name]: filled[name] }).toEqual({ [name]: want[name] });
    }
    expect(filled.token).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("is what a mirrored one becomes by standalone.sql", async () => {
    await database.empty();
    await database.run(making(mirrored.tables));
    const way = alone.statements.map(({ sql }) => sql);
    await database.run([...way, ...way]);
    const taken = await database.tables();
    await database.empty();
    await database.run(making(alone.schema.tables));
    const fresh = await database.tables();
    const lines = (tables: typeof fresh) =>
      Object.fromEntries([...tables].map(([name, table]) => [name, JSON.stringify(table).split(",").sort()]));
    expect(lines(taken)).toEqual(lines(fresh));
  });
});

/** The row that Django filled in, beside the one that the database filled in. */
async function addFilled(database: MariaDatabase): Promise<void> {
  const row = { ...recorded.filled, id: 100 };
  const columns = Object.keys(row).map((name) => `\`${name}\``);
  const values = Object.entries(row).map(([name, value]) => stored(name, value));
  await database.run([`INSERT INTO archive_person (${columns.join(", ")}) VALUES (${values.join(", ")})`]);
}
