import type { FunctionName } from "../expression-dialect.js";

type Render = (args: readonly string[]) => string;

const call =
  (name: string): Render =>
  (args) =>
    `${name}(${args.join(", ")})`;

/** `MySQLSHA2Mixin`. */
const digest =
  (bits: number): Render =>
  (args) =>
    `SHA2(${args.join(", ")}, ${bits})`;

/** Django's functions as `as_mysql` (else `as_sql`) writes them; those of contrib.postgres are PostgreSQL's alone. */
export const functions: Record<FunctionName, Render | null> = {
  Abs: call("ABS"),
  ACos: call("ACOS"),
  ASin: call("ASIN"),
  ATan: call("ATAN"),
  ATan2: call("ATAN2"),
  Ceil: call("CEILING"),
  Chr: (args) => `CHAR(${args.join(", ")} USING utf16)`,
  Coalesce: call("COALESCE"),
  Cos: call("COS"),
  Cot: call("COT"),
  Degrees: call("DEGREES"),
  Exp: call("EXP"),
  Floor: call("FLOOR"),
  Greatest: call("GREATEST"),
  Least: call("LEAST"),
  Left: call("LEFT"),
  Length: call("CHAR_LENGTH"),
  Ln: call("LN"),
  Log: call("LOG"),
  Lower: call("LOWER"),
  LPad: call("LPAD"),
  LTrim: call("LTRIM"),
  MD5: call("MD5"),
  Mod: call("MOD"),
  Now: () => "CURRENT_TIMESTAMP(6)",
  NullIf: call("NULLIF"),
  Ord: call("ORD"),
  Pi: call("PI"),
  Power: call("POWER"),
  Radians: call("RADIANS"),
  Random: call("RAND"),
  RandomUUID: null,
  Repeat: call("REPEAT"),
  Replace: call("REPLACE"),
  Reverse: call("REVERSE"),
  Right: call("RIGHT"),
  Round: call("ROUND"),
  RPad: call("RPAD"),
  RTrim: call("RTRIM"),
  SHA1: call("SHA1"),
  SHA224: digest(224),
  SHA256: digest(256),
  SHA384: digest(384),
  SHA512: digest(512),
  Sign: call("SIGN"),
  Sin: call("SIN"),
  Sqrt: call("SQRT"),
  StrIndex: call("INSTR"),
  Substr: call("SUBSTRING"),
  Tan: call("TAN"),
  TransactionNow: null,
  Trim: call("TRIM"),
  UUID4: null,
  UUID7: null,
  Upper: call("UPPER"),
};
