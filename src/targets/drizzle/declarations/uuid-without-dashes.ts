import type { Declaration } from "../../plan/declaration.js";
import { customType } from "./declaration.js";

/** `char(32)` as Django's `UUIDField` stores it where the database has no type of its own: 32 hexadecimal digits. */
export function uuidWithoutDashes(module: string): Declaration {
  return {
    doc: "A UUID, with its dashes in TypeScript and without them in `char(32)`.",
    body: customType("uuid", module, "{ data: string; driverData: string }", {
      dataType: '() => "char(32)"',
      toDriver: '(value) => value.replaceAll("-", "").toLowerCase()',
      fromDriver: '(value) => value.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")',
    }),
  };
}
