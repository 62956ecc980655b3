import { describe, expect, it } from "vitest";
import { mariadb, mysql } from "../../../src/dialects/mysql/mysql.js";
import { resolveProject } from "../../../src/django/resolve.js";
import { lower } from "../../../src/lower/lower.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

const SOURCE = `
from django.db import models
class Thing(models.Model):
    size = models.PositiveIntegerField(db_comment="in mm")
    name = models.CharField(max_length=9, db_collation="utf8mb4_bin")
    class Meta:
        db_table_comment = "it's"
`;

/** What brings facts that an ORM left out into its tables. That it works on a server, twice, is `test/live/finish-mariadb.live.test.ts`. */
describe("finish", () => {
  it.each([
    [mariadb, "MODIFY `size` integer UNSIGNED COMMENT 'in mm' NOT NULL CHECK (`size` >= 0)"],
    [mysql, "MODIFY `size` integer UNSIGNED COMMENT 'in mm' NOT NULL"],
  ])("makes columns again, with the checks that go with them", (dialect, size) => {
    const files = memoryFiles({ "/shop/__init__.py": "", "/shop/models.py": SOURCE });
    const input = { files, path: "/shop", settings: null, overrides: {}, pythonPath: [], django: "5.2" };
    const { schema } = lower(
      resolveProject({ ...input, backend: dialect.backend }, () => {}),
      dialect,
      {},
    );
    const fact = (kind: "comment" | "collation", name: string | null) => ({ kind, table: "shop_thing", name });
    const facts = [fact("comment", null), fact("comment", "size"), fact("collation", "name")];
    const made = dialect.finish?.(
      facts.map((each) => ({ ...each, value: "" })),
      schema.tables,
    );
    expect(made?.settled.map(({ statements }) => statements)).toEqual([
      [String.raw`ALTER TABLE ${"`shop_thing`"} COMMENT = 'it\'s'`],
      [`ALTER TABLE \`shop_thing\` ${size}`],
      ["ALTER TABLE `shop_thing` MODIFY `name` varchar(9) COLLATE `utf8mb4_bin` NOT NULL"],
    ]);
    expect(made?.unsettled).toEqual([]);
  });
});
