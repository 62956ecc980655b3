import type { FunctionName } from "../expression-dialect.js";
import { quoteText } from "./quote.js";

type Render = (args: readonly string[]) => string;

const call =
  (name: string): Render =>
  (args) =>
    `${name}(${args.join(", ")})`;

/**
 * Django's functions as `as_sqlite` (else `as_sql`) writes them. Many are functions that Django adds to each of its
 * connections (django/db/backends/sqlite3/_functions.py). Null: SQLite has none, and Django's own statement would fail.
 */
export const functions: Record<FunctionName, Render | null> = {
  Abs: call("ABS"),
  ACos: call("ACOS"),
  ASin: call("ASIN"),
  ATan: call("ATAN"),
  ATan2: call("ATAN2"),
  Ceil: call("CEILING"),
  Chr: call("CHAR"),
  Coalesce: call("COALESCE"),
  Cos: call("COS"),
  Cot: call("COT"),
  Degrees: call("DEGREES"),
  Exp: call("EXP"),
  Floor: call("FLOOR"),
  Greatest: call("MAX"),
  Least: call("MIN"),
  Left: ([text = "", length = ""]) => `SUBSTR(${text}, 1, ${length})`,
  Length: call("LENGTH"),
  Ln: call("LN"),
  Log: call("LOG"),
  Lower: call("LOWER"),
  LPad: call("LPAD"),
  LTrim: call("LTRIM"),
  MD5: call("MD5"),
  Mod: call("MOD"),
  Now: () => `STRFTIME(${quoteText("%Y-%m-%d %H:%M:%f")}, 'NOW')`,
  NullIf: call("NULLIF"),
  Ord: call("UNICODE"),
  Pi: call("PI"),
  Power: call("POWER"),
  Radians: call("RADIANS"),
  Random: call("RAND"),
  RandomUUID: null,
  Repeat: call("REPEAT"),
  Replace: call("REPLACE"),
  Reverse: call("REVERSE"),
  Right: ([text = "", length = ""]) => `SUBSTR(${text}, (${length} * -1), ${length})`,
  Round: call("ROUND"),
  RPad: call("RPAD"),
  RTrim: call("RTRIM"),
  SHA1: call("SHA1"),
  SHA224: call("SHA224"),
  SHA256: call("SHA256"),
  SHA384: call("SHA384"),
  SHA512: call("SHA512"),
  Sign: call("SIGN"),
  Sin: call("SIN"),
  Sqrt: call("SQRT"),
  StrIndex: call("INSTR"),
  Substr: call("SUBSTR"),
  Tan: call("TAN"),
  TransactionNow: () => "CURRENT_TIMESTAMP",
  Trim: call("TRIM"),
  UUID4: null,
  UUID7: null,
  Upper: call("UPPER"),
};
