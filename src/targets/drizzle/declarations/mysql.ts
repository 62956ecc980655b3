import { clocks } from "../../plan/clocks.js";
import type { Declarations } from "../../plan/declaration.js";
import { collated, customType, plainType, sqlType } from "./declaration.js";
import { uuidWithoutDashes } from "./uuid-without-dashes.js";

const CORE = "drizzle-orm/mysql-core";

/** Column types that Drizzle has no builder for in MySQL and MariaDB. */
export const mysqlDeclarations = {
  longblob: plainType("longblob", CORE, "Uint8Array", "Binary data."),
  uuid: uuidWithoutDashes(CORE),
  nativeUuid: plainType("nativeUuid", CORE, "string", "MariaDB's own type.", "uuid"),
  jsonText: {
    doc: "`json`, which MariaDB stores and gives as text.",
    body: customType("jsonText", CORE, "{ data: unknown; driverData: unknown }", {
      dataType: '() => "json"',
      toDriver: "(value) => JSON.stringify(value)",
      fromDriver: '(value) => (typeof value === "string" ? (JSON.parse(value) as unknown) : value)',
    }),
  },
  collated: collated(CORE, "`"),
  sqlType: sqlType(CORE),
  ...clocks,
} as const satisfies Declarations;
