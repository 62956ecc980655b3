import { postgresVocabulary } from "../vocabulary/postgres.js";
import { type Flavor, isPlain } from "./flavor.js";
import { generatesUuid, losesDefault, printedDefault } from "./postgres-default.js";

const METHODS: ReadonlySet<string> = new Set(["hash", "gist", "spgist", "gin", "brin"]);

/** PostgreSQL: https://typeorm.io/docs/drivers/postgres */
export const postgres = {
  driver: "postgres",
  connection: ['url: process.env.DATABASE_URL ?? "",'],
  vocabulary: postgresVocabulary,
  quote: '"',
  types: new Set([
    ..."int int2 int4 int8 smallint integer bigint decimal numeric real float float4 float8 money varchar char".split(
      " ",
    ),
    ..."character text citext hstore bytea bit varbit timetz timestamptz timestamp date time interval bool".split(" "),
    ..."boolean enum point line lseg box path polygon circle cidr inet macaddr macaddr8 tsvector tsquery uuid".split(
      " ",
    ),
    ..."xml json jsonb jsonpath int4range int8range numrange tsrange tstzrange daterange geometry geography".split(" "),
    ..."int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange cube ltree".split(" "),
    ..."vector halfvec".split(" "),
    ...["double precision", "character varying", "bit varying", "timestamp without time zone"],
    ...["timestamp with time zone", "time without time zone", "time with time zone"],
  ]),
  namesKeys: true,
  uniques: "unique",
  checks: true,
  indexesKeys: false,
  cannotCarry: [
    ...["default", "include", "nulls not distinct index", "unique constraint", "tablespace", "index", "virtual column"],
  ] as const,
  random: "RANDOM()",
  noAction: null,
  printedDefault,
  writesDocuments: true,
  losesDefault,
  generatesUuid,
  sayable: (index) => isPlain(index, METHODS),
} as const satisfies Flavor;
