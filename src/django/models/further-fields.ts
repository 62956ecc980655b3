import { addField } from "./add-field.js";
import type { BoundField, CreationCounter, ModelClass } from "./model-class.js";

/** The fields that a field of a known package brings with it. Names that the model has already are left alone. */
export function addFurtherFields(field: BoundField): void {
  const { declaration, model, counter, inheritedFrom, fromParentTable } = field;
  for (const { name: template, place, onAbstract, declaration: further } of declaration.further ?? []) {
    const name = template.replaceAll("{name}", field.name);
    if ((model.abstract && !onAbstract) || model.attributes.has(name)) continue;
    addField(model, {
      name,
      declaration: further,
      counter: placed(place, counter, model),
      autoCreated: false,
      inheritedFrom,
      fromParentTable,
      problems: [],
    });
  }
}

/** Where a further field stands in Django's order of creation. */
export function placed(
  place: "before" | "after" | "last",
  beside: CreationCounter,
  model: ModelClass,
): CreationCounter {
  if (place === "last" || beside.kind !== "written") {
    return { kind: "written", rank: [...model.class.rank, model.fields.length] };
  }
  return { kind: "written", rank: [...beside.rank, place === "before" ? BEFORE : model.fields.length] };
}

/** `compareRanks` takes a missing element for -1. */
const BEFORE = -2;
