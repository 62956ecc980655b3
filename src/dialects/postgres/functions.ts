import type { FunctionName } from "../expression-dialect.js";

type Render = (args: readonly string[]) => string;

const call =
  (name: string): Render =>
  (args) =>
    `${name}(${args.join(", ")})`;

const digest =
  (algorithm: string): Render =>
  (args) =>
    `ENCODE(DIGEST(${args.join(", ")}, '${algorithm}'), 'hex')`;

/** Django's functions as `as_postgresql` (else `as_sql`) writes them. */
export const functions: Record<FunctionName, Render> = {
  Abs: call("ABS"),
  ACos: call("ACOS"),
  ASin: call("ASIN"),
  ATan: call("ATAN"),
  ATan2: call("ATAN2"),
  Ceil: call("CEILING"),
  Chr: call("CHR"),
  Coalesce: call("COALESCE"),
  Cos: call("COS"),
  Cot: call("COT"),
  Degrees: call("DEGREES"),
  Exp: call("EXP"),
  Floor: call("FLOOR"),
  Greatest: call("GREATEST"),
  Least: call("LEAST"),
  Left: call("LEFT"),
  Length: call("LENGTH"),
  Ln: call("LN"),
  Log: call("LOG"),
  Lower: call("LOWER"),
  LPad: call("LPAD"),
  LTrim: call("LTRIM"),
  MD5: call("MD5"),
  Mod: call("MOD"),
  Now: () => "STATEMENT_TIMESTAMP()",
  NullIf: call("NULLIF"),
  Ord: call("ASCII"),
  Pi: call("PI"),
  Power: call("POWER"),
  Radians: call("RADIANS"),
  Random: call("RANDOM"),
  RandomUUID: () => "GEN_RANDOM_UUID()",
  Repeat: call("REPEAT"),
  Replace: call("REPLACE"),
  Reverse: call("REVERSE"),
  Right: call("RIGHT"),
  Round: call("ROUND"),
  RPad: call("RPAD"),
  RTrim: call("RTRIM"),
  SHA1: digest("sha1"),
  SHA224: digest("sha224"),
  SHA256: digest("sha256"),
  SHA384: digest("sha384"),
  SHA512: digest("sha512"),
  Sign: call("SIGN"),
  Sin: call("SIN"),
  Sqrt: call("SQRT"),
  StrIndex: call("STRPOS"),
  Substr: call("SUBSTRING"),
  Tan: call("TAN"),
  TransactionNow: () => "CURRENT_TIMESTAMP",
  Trim: call("TRIM"),
  UUID4: call("GEN_RANDOM_UUID"),
  UUID7: call("UUIDV7"),
  Upper: call("UPPER"),
};
