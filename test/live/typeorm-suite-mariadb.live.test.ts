import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../../src/pipeline.js";
import { diffCreated } from "../database/show-create.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";
import { suiteInput } from "./suite.js";
import { isListed, mariaConnection, type TypeormProject, typeormProject } from "./typeorm-project.js";

/** Django's whole test suite on a MariaDB server: made by Django, and by TypeORM from what we write. */
describe.runIf(MARIADB !== undefined)(
  `TypeORM and the tables of Django's test suite on MariaDB${WHY_NO_MARIADB}`,
  () => {
    const open: MariaDatabase[] = [];
    const create = async (name: string): Promise<MariaDatabase> => {
      const database = await createMariaDatabase(MARIADB ?? "", name);
      open.push(database);
      return database;
    };
    let conversion: Conversion;
    let project: TypeormProject;
    let real: MariaDatabase;

    beforeAll(async () => {
      const django = liveDjango();
      real = await create("throughline_typeorm_real");
      runPython(django, "test/oracle/django_oracle.py", [
        ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", suiteApps(django).join(",")],
        ...["--vendor", "mariadb", "--meta", join(mkdtempSync(join(tmpdir(), "throughline-mariadb-")), "meta.json")],
        ...["--migrate", `${MARIADB} dbname=${real.name}`],
      ]);
      conversion = await convert(suiteInput(), { target: "typeorm", dialect: "mariadb", namesGiven: {} });
      project = typeormProject([...conversion.files, ...conversion.migrations]);
    });
    afterAll(async () => {
      project?.remove();
      for (const database of open) await database.close();
    });

    it("are Django's by synchronize() and finish.sql", async () => {
      const own = await create("throughline_typeorm_own");
      project.synchronize(mariaConnection(MARIADB ?? "", own.name));
      for (let run = 0; run < 2; run++) await own.run(conversion.artefacts.finish?.statements ?? []);
      const want = new Map([...(await real.tables())].filter(([table]) => table !== "django_migrations"));
      const have = new Map([...(await own.tables())].filter(([table]) => table !== "typeorm_metadata"));
      const wrong = [...new Set(diffCreated(want, have).map(({ table }) => table))].sort();
      console.log(`MariaDB, tables equal by synchronize() and finish.sql: ${want.size - wrong.length} of ${want.size}`);
      expect(wrong).toEqual([]);
      expect(want.size).toBeGreaterThan(1700);
    });

    it("leave TypeORM nothing to do in Django's own database but for defaults that MariaDB words anew", async () => {
      await real.run(conversion.artefacts.finish?.statements ?? []);
      const left = project.log(mariaConnection(MARIADB ?? "", real.name));
      const unlisted = left.filter((each) => !isListed(each, conversion));
      console.log(`MariaDB, statements on what is listed as not carried: ${left.length - unlisted.length}`);
      expect(unlisted).toEqual([]);
      expect(left.length).toBeLessThan(10);
    });
  },
);
