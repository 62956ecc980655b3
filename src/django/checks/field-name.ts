import { aboutField, type Check, checkedModels } from "./check.js";

/** Names that queries could not tell from lookups: fields.E001–E003, fields.E013. Mirrors `Field._check_field_name`. */
export const fieldName: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    for (const field of [...model.fields, ...model.manyToMany]) {
      const problem = refusal(field.name, field.declaration.kind === "composite-primary-key");
      if (problem === null) continue;
      const [djangoId, message] = problem;
      yield aboutField("name-invalid", field, message, { djangoId });
    }
  }
};

function refusal(name: string, composite: boolean): readonly [string, string] | null {
  if (composite) return name === "pk" ? null : ["fields.E013", "'CompositePrimaryKey' must be named 'pk'"];
  if (name.endsWith("_")) return ["fields.E001", "Field names must not end with an underscore"];
  if (name.includes("__")) return ["fields.E002", 'Field names must not contain "__"'];
  return name === "pk" ? ["fields.E003", "'pk' is a reserved word that cannot be used as a field name"] : null;
}
