import type { CheckedField, FieldRemark } from "../dialect.js";
import { isLimited } from "./types.js";

/** `DatabaseValidation.check_field_type` (django/db/backends/mysql/validation.py). */
export function checkField(database: string, field: CheckedField, type: string): readonly FieldRemark[] {
  const remarks: FieldRemark[] = [];
  if (field.type.kind === "varchar" && field.unique && (field.type.length ?? 256) > 255) {
    const message = `${database} may not allow unique CharFields to have a max_length > 255; it was kept`;
    remarks.push({ djangoId: "mysql.W003", message });
  }
  if (field.indexed && isLimited(field.type)) {
    const message = `${database} does not support a database index on ${type} columns; it was left out`;
    remarks.push({ djangoId: "fields.W162", message });
  }
  return remarks;
}
