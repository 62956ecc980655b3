import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { callValue, external } from "../../python/evaluate/make.js";
import type { Argument, ClassLike, ClassValue } from "../../python/evaluate/values.js";
import { plainRecorded } from "../contrib/class-values.js";
import { readField } from "../fields/fields.js";
import type { AddedField, AddedIndex, LibraryClass } from "../libraries/library-data.js";
import { addingClass, classPath } from "../libraries/registry.js";
import { textOf } from "../values/read-value.js";
import { addField } from "./add-field.js";
import { placed } from "./further-fields.js";
import { allFields, type ModelClass, modelName } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { INDEX_NAME_LENGTH, interpolate, truncateName } from "./naming.js";

/** What a known package's metaclass adds to a concrete model once its class statement has run (`MPTTModelBase`). */
export function addBaseFields(model: ModelClass, { program, django }: ModelCreation): void {
  if (model.proxy) return;
  for (const base of model.class.mro) {
    const adding = addingOf(base);
    for (const added of adding?.addedToChildren ?? []) {
      const name = nameOf(added, model.class);
      if (allFields(model).some((field) => field.name === name)) continue;
      const { value } = added;
      if (typeof value !== "object" || value === null || !("call" in value)) continue;
      const keywords = new Map<string, Argument>(
        Object.entries(value.kwargs).map(([option, held]) => [option, { value: plainRecorded(held), span: null }]),
      );
      const call = callValue(external(value.call), { positional: [], keywords, incomplete: null }, [], model.origin);
      const problems: Diagnostic[] = [];
      const declaration = readField(name, call, { program, django, report: (problem) => problems.push(problem) });
      if (declaration === null) continue;
      addField(model, {
        name,
        declaration,
        counter: placed("last", { kind: "last" }, model),
        autoCreated: false,
        inheritedFrom: null,
        fromParentTable: false,
        problems,
      });
    }
    if (adding !== undefined) for (const index of adding.addedIndexes ?? []) addIndex(model, index, adding);
  }
}

function addingOf(base: ClassLike): LibraryClass | undefined {
  const path = classPath(base);
  return path === undefined ? undefined : addingClass(path);
}

/** An index over fields that are the model's own, unless Meta has one over the same ones. */
function addIndex(model: ModelClass, { fields, name }: AddedIndex, { addedToChildren = [] }: LibraryClass): void {
  const names = new Map(addedToChildren.map((added) => [added.name, nameOf(added, model.class)]));
  const columns = fields.map((field) => names.get(field) ?? field);
  if (!columns.every((column) => model.fields.some((field) => field.name === column))) return;
  const present = model.options.indexes.some(
    (index) => index.fields.map((field) => field.name).join("\0") === columns.join("\0"),
  );
  if (present) return;
  const labels = { app_label: model.appLabel, class: modelName(model) };
  const written = name?.replace(/\{(\w+)\}/g, (whole, field: string) => names.get(field) ?? whole) ?? null;
  model.addedIndexes.push({
    type: "Index",
    name: written === null ? null : truncateName(interpolate(written, labels), INDEX_NAME_LENGTH),
    suffix: "idx",
    fields: columns.map((column) => ({ name: column, descending: false })),
    expressions: [],
    condition: null,
    include: [],
    opclasses: [],
    dbTablespace: null,
    options: {},
    origin: model.origin,
  });
}

/** The name that an inner class of the model or of a base gives (`class MPTTMeta: left_attr = "left"`), else the package's own. */
function nameOf({ name, nameFrom }: AddedField, created: ClassValue): string {
  if (nameFrom === null) return name;
  const [inner, attribute] = nameFrom;
  for (const each of created.mro) {
    const holder = each.kind === "class" ? each.namespace().get(inner)?.value : undefined;
    if (holder?.kind !== "class") continue;
    for (const base of holder.mro) {
      const given = base.kind === "class" ? base.namespace().get(attribute)?.value : undefined;
      if (given !== undefined) return textOf(given) ?? name;
    }
  }
  return name;
}
