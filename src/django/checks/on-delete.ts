import { aboutField, type Check, checkedModels } from "./check.js";

/** `on_delete` that the field cannot carry out: fields.E320 to fields.E322. Mirrors `ForeignKey._check_on_delete`. */
export const onDelete: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    for (const field of model.fields) {
      const { declaration } = field;
      if (declaration.kind !== "relation") continue;
      const { kind } = declaration.onDelete;
      if ((kind === "SET_NULL" || kind === "DB_SET_NULL") && !declaration.null) {
        yield aboutField("option-refused", field, `Field specifies on_delete=${kind}, but cannot be null`, {
          option: "on_delete",
          djangoId: "fields.E320",
          hint: "Set null=True argument on the field, or change the on_delete rule.",
        });
      } else if (kind === "SET_DEFAULT" && declaration.default === null) {
        yield aboutField("option-refused", field, "Field specifies on_delete=SET_DEFAULT, but has no default value", {
          option: "on_delete",
          djangoId: "fields.E321",
          hint: "Set a default value, or change the on_delete rule.",
        });
      } else if (kind === "DB_SET_DEFAULT" && declaration.dbDefault === null) {
        const message = "Field specifies on_delete=DB_SET_DEFAULT, but has no db_default value";
        yield aboutField("option-refused", field, message, {
          option: "on_delete",
          djangoId: "fields.E322",
          hint: "Set a db_default value, or change the on_delete rule.",
        });
      }
    }
  }
};

/** A unique ForeignKey is a OneToOneField: fields.W342. Nothing is wrong with it, so it is a remark. Mirrors `ForeignKey._check_unique`. */
export const uniqueForeignKey: Check = function* ({ models }) {
  for (const model of checkedModels(models)) {
    for (const field of model.fields) {
      const { declaration } = field;
      if (declaration.kind !== "relation" || declaration.oneToOne) continue;
      if (!declaration.unique && !field.primaryKey) continue;
      const message = "Setting unique=True on a ForeignKey has the same effect as using a OneToOneField";
      yield aboutField("option-doubtful", field, message, {
        option: declaration.unique ? "unique" : "primary_key",
        djangoId: "fields.W342",
        severity: "info",
        hint: "ForeignKey(unique=True) is usually better served by a OneToOneField.",
      });
    }
  }
};
