import type { DialectName } from "../../schema/schema.js";
import type { ConvertReport } from "../commands/convert-report.js";
import { CLIENTS, quoted } from "./way-forward.js";

/** What TypeORM's schema builder has to change in the database that Django made, by dialect; measured. */
const BUILDER = {
  postgres:
    "TypeORM's schema builder has nothing to change in Django's own database, once finish.sql was run where there is one",
  mysql:
    "whether TypeORM's schema builder is quiet on Django's own MySQL database was not measured: migrate, do not synchronize",
  mariadb:
    "TypeORM's schema builder has nothing to change in Django's own database, once finish.sql was run where there is one",
  sqlite: "TypeORM's schema builder would rebuild Django's tables: migrate, never synchronize",
} as const satisfies Record<DialectName, string>;

/** The steps from what was just written to the database, a line each; none where nothing was written. */
export function typeormWayForward({ files, removed, mode, out, dialect, baseline }: ConvertReport): string[] {
  const changed = removed.length > 0 || files.some(({ state }) => state === "new" || state === "changed");
  if (mode !== "written" || !changed) return [];
  const folder = out.replace(/\/+$/, "");
  const cli = "npx tsx node_modules/typeorm/cli.js";
  const source = `-d ${folder}/data-source.ts`;
  const finish = files.some(({ path }) => path === "finish.sql")
    ? [`      then: ${CLIENTS[dialect](quoted(`${folder}/finish.sql`))}`]
    : [];
  const note = `note: ${BUILDER[dialect]}`;
  if (baseline?.state === "new") {
    return [
      `next: ${cli} migration:run ${source}`,
      "      (TypeORM's decorators want `experimentalDecorators` in tsconfig.json)",
      `      on Django's own database mark it as done instead: ${cli} migration:run --fake ${source}`,
      ...finish,
      note,
    ];
  }
  return [
    `next: ${cli} migration:generate ${folder}/migrations/NAME ${source}`,
    `      read it, add its class to ${folder}/migrations/index.ts, and: ${cli} migration:run ${source}`,
    ...finish,
    note,
  ];
}
