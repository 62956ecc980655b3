import { columnType } from "../column-type.js";
import { databaseColumn } from "../names.js";
import type { Compiled, ExpressionScope } from "./expression-scope.js";
import { compileTransform } from "./transforms.js";
import { plainField, type TypedField, typedField } from "./typed-field.js";

/** `F("name")` and `F("name__transform")`: a column of the model's own table, and what is made of it. */
export function compileReference(name: string, scope: ExpressionScope): Compiled {
  const [column, transforms] = splitReference(name, scope);
  let current = column;
  for (const transform of transforms) {
    const next = compileTransform(transform, current, scope);
    if (next === null) return scope.refuse(`\`${name}\` names no transform \`${transform}\``);
    current = next;
  }
  return current;
}

/** The column that a path starts at, and the rest of the path: transforms and lookups. */
export function splitReference(path: string, scope: ExpressionScope): readonly [Compiled, readonly string[]] {
  const [name = "", ...rest] = path.split("__");
  const { models } = scope.lower;
  const field = models.ownField(scope.model, name);
  if (field === undefined) {
    const elsewhere = models.field(scope.model, name) !== undefined;
    const reason = elsewhere ? "is a column of another table" : "is no field of the model";
    return [scope.refuse(`\`${name}\` ${reason}`), []];
  }
  const column = databaseColumn(field.column, scope.lower.dialect.limits);
  scope.mention(column);
  return [{ sql: scope.sql.quote(column), field: fieldOf(field, scope), is: "column", target: field }, rest];
}

function fieldOf(field: Parameters<typeof columnType>[0], scope: ExpressionScope): TypedField {
  const stored = field.generated?.outputField ?? field;
  if (stored.relation === null) return typedField(stored, scope.lower);
  const { kind, type } = columnType(field, scope.lower);
  return { ...plainField(kind, scope.lower), kind, type };
}
