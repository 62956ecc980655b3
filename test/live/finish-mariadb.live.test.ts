import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finishGroups } from "../../src/artefacts/finish-groups.js";
import { mariadb } from "../../src/dialects/mysql/mysql.js";
import { resolveProject } from "../../src/django/resolve.js";
import { lower } from "../../src/lower/lower.js";
import type { Table } from "../../src/schema/schema.js";
import { contentOf, sqlTokens } from "../../src/schema/sql-tokens.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { diffCreated } from "../database/show-create.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";

const SOURCE = `
from django.db import models
class Thing(models.Model):
    size = models.PositiveIntegerField(db_comment="in mm", db_default=3)
    name = models.CharField(max_length=9, unique=True, db_collation="utf8mb4_bin")
    data = models.JSONField(db_comment="as it came")
    class Meta:
        db_table_comment = "it's"
`;

/** Comments and collations brought into tables that were made without them; a second time, nothing changes. */
describe.runIf(MARIADB !== undefined)(`finish on MariaDB${WHY_NO_MARIADB}`, () => {
  let database: MariaDatabase;
  beforeAll(async () => {
    database = await createMariaDatabase(MARIADB ?? "", "throughline_finish");
  });
  afterAll(() => database.close());

  it.each(["'it\\'s'", "'a''b'", "'a\\\\'", "'a\\nb\\tc'", "'a\\%b'", "'\\q \\x41'", "'-- no # no'"])(
    "holds constants for what they are taken for: %s",
    async (constant) => {
      const [token] = sqlTokens(constant, "mariadb");
      const [row] = await database.rows(`SELECT CAST(${constant} AS CHAR) AS held`);
      expect(row).toEqual({ held: token && contentOf(token, "mariadb") });
    },
  );

  it("makes Django's tables of those without comments and collations, once and twice", async () => {
    const files = memoryFiles({ "/shop/__init__.py": "", "/shop/models.py": SOURCE });
    const input = { files, path: "/shop", settings: null, overrides: {}, pythonPath: [], django: "5.2" };
    const project = resolveProject({ ...input, backend: mariadb.backend }, () => {});
    const { tables } = lower(project, mariadb, {}).schema;
    const made = async (given: readonly Table[]) => database.run(mariadb.statements(given).map(({ sql }) => sql));
    await made(tables);
    const want = await database.tables();
    const fact = (kind: "comment" | "collation", name: string | null) => ({
      kind,
      table: "shop_thing",
      name,
      value: "",
    });
    const facts = [fact("comment", null), fact("comment", "size"), fact("comment", "data"), fact("collation", "name")];
    const { settled } = mariadb.finish?.(facts, tables) ?? { settled: [] };
    const statements = finishGroups(settled).flatMap((group) => group.statements);

    await database.run(statements);
    expect(diffCreated(want, await database.tables())).toEqual([]);
    await database.empty();
    await made(
      tables.map((table) => ({
        ...table,
        comment: null,
        columns: table.columns.map((column) => ({ ...column, comment: null, collation: null })),
      })),
    );
    expect(diffCreated(want, await database.tables())).toHaveLength(4);
    for (const _ of ["once", "twice"]) {
      await database.run(statements);
      expect(diffCreated(want, await database.tables())).toEqual([]);
    }
  });
});
