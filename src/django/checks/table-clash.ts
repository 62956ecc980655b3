import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { ModelClass } from "../models/model-class.js";
import { findThrough } from "../relations/through-keys.js";
import { aboutField, type Check, checkedModels } from "./check.js";

/** Two managed models do not share a table: models.E028. */
export const tableClash: Check = function* ({ models }) {
  const byTable = new Map<string, ModelClass[]>();
  for (const model of models) {
    if (!model.managed || model.proxy || model.swappedFor !== null || model.autoCreatedFor !== null) continue;
    byTable.set(model.table, [...(byTable.get(model.table) ?? []), model]);
  }
  for (const [table, sharers] of byTable) {
    const [, ...later] = sharers;
    const labels = sharers.map((model) => model.label).join(", ");
    for (const model of later) {
      yield diagnostic("table-clash", `db_table '${table}' is used by multiple models: ${labels}`, {
        model: model.label,
        span: model.options.provenance.db_table ?? model.origin,
        djangoId: "models.E028",
      });
    }
  }
};

/** The join table of a many-to-many field is no other model's table: fields.E340. */
export const joinTableClash: Check = function* ({ models, creation }) {
  const byTable = new Map<string, ModelClass[]>();
  for (const model of models) {
    if (model.managed) byTable.set(model.table, [...(byTable.get(model.table) ?? []), model]);
  }
  for (const model of checkedModels(models)) {
    for (const field of model.manyToMany) {
      const through = findThrough(field, creation);
      if (through === undefined || !through.managed) continue;
      const other = byTable.get(through.table)?.findLast((each) => each !== through);
      if (other === undefined || other.concrete === through.concrete) continue;
      const made = other.autoCreatedFor;
      const name = made === null ? other.label : `${made.model.label}.${made.name}`;
      yield aboutField(
        "join-table-clash",
        field,
        `The field's intermediary table '${through.table}' clashes with the table name of '${name}'`,
        { option: "db_table", djangoId: "fields.E340" },
      );
    }
  }
};
