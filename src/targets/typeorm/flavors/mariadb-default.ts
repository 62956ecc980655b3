import type { Column } from "../../../schema/schema.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { isWrapped } from "./wrapped.js";

/** What MySQL escapes in its string constants, by the letter behind the backslash. */
const ESCAPES: Readonly<Record<string, string>> = { "0": "\0", n: "\n", r: "\r", t: "\t", b: "\b", Z: "\u001a" };

/** What MariaDB escapes where it gives a constant back; everything else stands as it is. */
const ESCAPED = new Map([
  ...Object.entries({ "\\": "\\\\", "'": "''", "\0": "\\0" }),
  ...Object.entries({ "\n": "\\n", "\r": "\\r", "\u001a": "\\Z" }),
]);

/** String constants. */
const QUOTED = /'(?:[^'\\]|''|\\[\s\S])*'/g;

const CONSTANT = /^'((?:[^'\\]|''|\\[\s\S])*)'$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * A default's SQL as MariaDB gives it back (`COLUMN_DEFAULT`), which TypeORM compares as a text: constants with its own
 * escapes and in the digits of the column, numbers without an exponent, an expression with one pair of parentheses less.
 */
export function printedDefault(sql: string, type: SqlType): string {
  const constant = CONSTANT.exec(sql)?.[1];
  if (constant !== undefined) {
    const text = constant.replace(/''|\\([\s\S])/g, (found, letter?: string) =>
      letter === undefined ? found.slice(1) : (ESCAPES[letter] ?? letter),
    );
    return `'${[...inDigits(text, type)].map((each) => ESCAPED.get(each) ?? each).join("")}'`;
  }
  if (NUMBER.test(sql) && Number.isFinite(Number(sql))) {
    if (type.kind === "numeric" && /^-?\d+(?:\.\d+)?$/.test(sql)) return filled(sql, type.scale ?? 0);
    return /e/i.test(sql) ? String(Number(sql)) : sql;
  }
  return isWrapped(sql, QUOTED) ? sql.slice(1, -1) : sql;
}

/**
 * Whether MariaDB words a default anew, so that TypeORM takes it for another: functions and CASE have other names, letters or
 * blanks then, and PI() is a number.
 */
export function losesDefault({ default: given, type }: Column): boolean {
  if (given === null) return false;
  const printed = printedDefault(given.sql, type);
  // An exponent is kept for numbers that are very small or large only, by rules of its own.
  if (NUMBER.test(printed)) return /e/i.test(printed);
  return !CONSTANT.test(given.sql) && !/^(?:NULL|CURRENT_TIMESTAMP(?:\(\d\))?|[\d\s+*()-]+)$/i.test(printed);
}

/** A moment with the digits of seconds that its column has. */
function inDigits(text: string, type: SqlType): string {
  if ((type.kind !== "timestamp" && type.kind !== "time") || !/\d:\d\d:\d\d(?:\.\d+)?$/.test(text)) return text;
  return filled(text, type.precision ?? 0);
}

function filled(text: string, digits: number): string {
  const [whole = "", fraction = ""] = text.split(".");
  return digits === 0 || fraction.length > digits ? text : `${whole}.${fraction.padEnd(digits, "0")}`;
}
