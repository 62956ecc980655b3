import { expect, it } from "vitest";
import { isUsualOpclass } from "../../../src/dialects/postgres/usual-opclasses.js";
import { openTestDatabase } from "../../database/postgres.js";

/** Operator classes of a PostgreSQL without extensions, and of citext and hstore. */
const CLASSES = `
  SELECT m.amname AS method, o.opcname AS name, bool_and(o.opcdefault) AS usual
  FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod
  LEFT JOIN pg_depend d ON d.classid = 'pg_opclass'::regclass AND d.objid = o.oid AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
  WHERE e.extname IS NULL OR e.extname IN ('citext', 'hstore')
  GROUP BY 1, 2 ORDER BY 1, 2`;

it("the usual operator classes are those that PostgreSQL takes by itself", async () => {
  const database = await openTestDatabase();
  try {
    const rows = await database.rows<{ method: string; name: string; usual: boolean }>(CLASSES);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.map(({ method, name }) => [method, name, isUsualOpclass(method, name)])).toEqual(
      rows.map(({ method, name, usual }) => [method, name, usual]),
    );
  } finally {
    await database.close();
  }
});
