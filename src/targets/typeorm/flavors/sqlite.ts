import { sqliteVocabulary } from "../vocabulary/sqlite.js";
import { type Flavor, isPlain } from "./flavor.js";

const NONE: ReadonlySet<string> = new Set();

/** SQLite: https://typeorm.io/docs/drivers/sqlite. The database has Django's own default name. */
export const sqlite = {
  driver: "better-sqlite3",
  connection: ['database: process.env.DATABASE_FILE ?? "db.sqlite3",'],
  vocabulary: sqliteVocabulary,
  quote: '"',
  types: new Set([
    ..."int integer tinyint smallint mediumint bigint int2 int8 character varchar nchar nvarchar text clob blob".split(
      " ",
    ),
    ..."real double float numeric decimal boolean date time datetime json jsonb simple-json".split(" "),
    ...["unsigned big int", "varying character", "native character", "double precision"],
  ]),
  namesKeys: false,
  uniques: "unique",
  checks: true,
  indexesKeys: false,
  cannotCarry: ["index", "column type", "schema"],
  random: "RANDOM()",
  noAction: null,
  printedDefault: (sql) => sql,
  writesDocuments: true,
  losesDefault: () => false,
  generatesUuid: () => false,
  sayable: (index) => isPlain(index, NONE),
} as const satisfies Flavor;
