import { clocks } from "../../plan/clocks.js";
import type { Declarations } from "../../plan/declaration.js";
import { collated, plainType, sqlType } from "./declaration.js";

const CORE = "drizzle-orm/pg-core";

/** Column types that Drizzle has no builder for in PostgreSQL. */
export const postgresDeclarations = {
  bytea: plainType("bytea", CORE, "Uint8Array", "Binary data."),
  citext: plainType(
    "citext",
    CORE,
    "string",
    "Text that compares without regard to case; needs the extension `citext`.",
  ),
  hstore: plainType(
    "hstore",
    CORE,
    "string",
    "Keys and values in PostgreSQL's own text form; needs the extension `hstore`.",
  ),
  tsvector: plainType("tsvector", CORE, "string", "A document prepared for text search."),
  int4range: plainType("int4range", CORE, "string", 'A range such as `"[1,5)"`.'),
  int8range: plainType("int8range", CORE, "string", 'A range such as `"[1,5)"`.'),
  numrange: plainType("numrange", CORE, "string", 'A range such as `"[1.5,2.5)"`.'),
  daterange: plainType("daterange", CORE, "string", 'A range such as `"[2024-01-01,2024-02-01)"`.'),
  tsrange: plainType(
    "tsrange",
    CORE,
    "string",
    "A range of timestamps without time zone, in PostgreSQL's own text form.",
  ),
  tstzrange: plainType(
    "tstzrange",
    CORE,
    "string",
    "A range of timestamps with time zone, in PostgreSQL's own text form.",
  ),
  collated: collated(CORE, '"'),
  sqlType: sqlType(CORE),
  ...clocks,
} as const satisfies Declarations;
