// biome-ignore-all lint/suspicious/noTemplateCurlyInString: emitted code holds templates
import { imported } from "../../../typescript/code.js";
import { clocks } from "../../plan/clocks.js";
import type { Declaration, Declarations } from "../../plan/declaration.js";
import { collated, customType, plainType, sqlType } from "./declaration.js";
import { uuidWithoutDashes } from "./uuid-without-dashes.js";

const CORE = "drizzle-orm/sqlite-core";

/** Column types of SQLite as Django declares them, with the values that Django stores in them. */
export const sqliteDeclarations = {
  bool: {
    doc: "`bool`, stored as 0 or 1.",
    body: customType("bool", CORE, "{ data: boolean; driverData: number }", {
      dataType: '() => "bool"',
      toDriver: "(value) => (value ? 1 : 0)",
      fromDriver: "(value) => Number(value) !== 0",
    }),
  },
  smallint: unsignable("smallint", "smallint", "number", "A small integer."),
  integerUnsigned: plainType("integerUnsigned", CORE, "number", "An integer of zero or more.", "integer unsigned"),
  bigint: unsignable(
    "bigint",
    "bigint",
    "bigint",
    "A large integer. Drivers round what is beyond 2^53 unless told not to.",
  ),
  bigintKey: unsignable("bigintKey", "bigint", "number", "`bigint` that refers to a key which the database counts."),
  varchar: sized("varchar", "Text of a limited length, which SQLite does not enforce."),
  char: sized("char", "Text of a fixed length, which SQLite does not enforce."),
  decimal: decimal(),
  date: plainType("date", CORE, "string", "A date as `YYYY-MM-DD`."),
  time: plainType("time", CORE, "string", "A time of day as `HH:MM:SS`, with six more digits where it has a fraction."),
  datetime: {
    doc: "`datetime`: an instant, stored as text in UTC as Django writes it.",
    body: customType("datetime", CORE, "{ data: Date; driverData: string }", {
      dataType: '() => "datetime"',
      toDriver:
        '(value) => value.toISOString().replace("T", " ").replace(/(\\.000)?Z$/, (end) => (end === "Z" ? "000" : ""))',
      fromDriver: '(value) => new Date(`${value.replace(" ", "T")}Z`)',
    }),
  },
  uuid: uuidWithoutDashes(CORE),
  blob: {
    doc: "`BLOB`. Binary data; drivers give it as a `Buffer` or an `ArrayBuffer`, too.",
    body: customType("blob", CORE, "{ data: Uint8Array; driverData: Uint8Array | ArrayBuffer }", {
      dataType: '() => "BLOB"',
      toDriver: "(value) => value",
      fromDriver: "(value) => new Uint8Array(value)",
    }),
  },
  collated: collated(CORE, '"'),
  sqlType: sqlType(CORE),
  ...clocks,
} as const satisfies Declarations;

function unsignable(name: string, type: string, data: "number" | "bigint", doc: string): Declaration {
  const values = `{ data: ${data}; driverData: number | bigint; config: { unsigned?: boolean } }`;
  return {
    doc,
    body: customType(name, CORE, values, {
      dataType: `(config) => (config?.unsigned === true ? "${type} unsigned" : "${type}")`,
      fromDriver: data === "bigint" ? "(value) => BigInt(value)" : "(value) => Number(value)",
    }),
  };
}

function sized(name: string, doc: string): Declaration {
  return {
    doc,
    body: customType(name, CORE, "{ data: string; config: { length?: number } }", {
      dataType: `(config) => (config?.length === undefined ? "${name}" : \`${name}(\${config.length})\`)`,
    }),
  };
}

/** A function around `customType`, since what comes back depends on the number of digits. */
function decimal(): Declaration {
  return {
    doc: "`decimal`: a number for SQLite, a text with all its digits in TypeScript.",
    body: [
      'export function decimal<TName extends string = "">(first?: TName | { scale: number }, second?: { scale: number }) {',
      '  const name = typeof first === "string" ? first : ("" as TName);',
      '  const config = typeof first === "object" ? first : second;',
      ["  const type = ", imported("customType", CORE), "<{ data: string; driverData: number | string }>({"],
      '    dataType: () => "decimal",',
      "    toDriver: (value) => value,",
      "    fromDriver: (value) => (config === undefined ? String(value) : Number(value).toFixed(config.scale)),",
      "  });",
      "  return type(name);",
      "}",
    ],
  };
}
