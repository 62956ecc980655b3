import { mariadbVocabulary, mysqlVocabulary } from "../vocabulary/mysql.js";
import { type Flavor, isPlain } from "./flavor.js";
import { losesDefault, printedDefault } from "./mariadb-default.js";

const NONE: ReadonlySet<string> = new Set();

/**
 * MySQL: https://typeorm.io/docs/drivers/mysql. Django keeps instants in UTC, and a date is none: both have to be said to
 * the driver.
 */
export const mysql = {
  driver: "mysql",
  connection: ['url: process.env.DATABASE_URL ?? "",', 'timezone: "Z",', 'dateStrings: ["DATE"],'],
  vocabulary: mysqlVocabulary,
  quote: "`",
  types: new Set([
    ..."bit int integer tinyint smallint mediumint bigint float double real decimal dec numeric fixed bool".split(" "),
    ..."boolean date datetime timestamp time year char nchar varchar nvarchar blob text tinyblob tinytext".split(" "),
    ..."mediumblob mediumtext longblob longtext enum set binary varbinary json geometry point linestring".split(" "),
    ..."polygon multipoint multilinestring multipolygon geometrycollection vector uuid inet4 inet6".split(" "),
    ...["double precision", "national char", "national varchar"],
  ]),
  namesKeys: false,
  uniques: "index",
  checks: false,
  indexesKeys: true,
  cannotCarry: ["index", "check", "column check", "column type", "schema"],
  random: "RAND()",
  noAction: null,
  printedDefault: (sql) => sql,
  writesDocuments: false,
  losesDefault: () => false,
  generatesUuid: () => false,
  sayable: (index) => index.where === null && isPlain(index, NONE),
} as const satisfies Flavor;

/** MariaDB: the same driver. It reports a foreign key without rules as one that restricts. */
export const mariadb = {
  ...mysql,
  cannotCarry: ["default", ...mysql.cannotCarry],
  driver: "mariadb",
  vocabulary: mariadbVocabulary,
  noAction: "RESTRICT",
  printedDefault,
  losesDefault,
} as const satisfies Flavor;
