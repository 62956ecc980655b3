import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { args, bool, external, str } from "../../python/evaluate/make.js";
import type { Value } from "../../python/evaluate/values.js";
import type { FieldDeclaration } from "../fields/field-declaration.js";
import { readField } from "../fields/fields.js";
import { addField } from "./add-field.js";
import { allFields, allManyToMany, attname, type ModelClass } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";
import { autoColumn, orderColumn } from "./model-fields.js";

/**
 * What Django does when a concrete class is complete: `_order` for `order_with_respect_to`, then the primary key: the
 * first parent's link, or an implicit `id`. Mirrors `Options._prepare`.
 */
export function prepareModel(model: ModelClass, creation: ModelCreation): void {
  orderWithRespectTo(model);
  if (model.pk !== null) return;
  const [link] = model.parents.values();
  if (link !== undefined && link !== null) {
    const field = model.fields.find((own) => own.name === link.name) ?? link;
    field.primaryKey = true;
    model.pk = field;
    return;
  }
  addField(model, {
    name: "id",
    declaration: implicitKey(model, creation),
    counter: { kind: "auto", made: creation.autoFieldsMade++ },
    autoCreated: true,
    inheritedFrom: null,
    fromParentTable: false,
    problems: [],
  });
}

function orderWithRespectTo(model: ModelClass): void {
  const name = model.options.orderWithRespectTo;
  if (name === null || name === "") return;
  const fields = [...allFields(model), ...allManyToMany(model), ...model.privateFields, ...model.unreadFields];
  if (!fields.some((field) => field.name === name || attname(field) === name)) {
    model.problems.push(
      diagnostic(
        "order-field-unknown",
        `${model.name} has no field named '${name}'; \`order_with_respect_to\` was left out`,
        {
          model: model.label,
          span: model.options.provenance.order_with_respect_to ?? model.origin,
        },
      ),
    );
    return;
  }
  model.ordering = [{ kind: "field", name: "_order", descending: false }];
  if (model.fields.some((field) => field.name === "_order")) return;
  addField(model, {
    name: "_order",
    declaration: orderColumn(),
    counter: { kind: "last" },
    autoCreated: true,
    inheritedFrom: null,
    fromParentTable: false,
    problems: [],
  });
}

/** The `id` that a model without a primary key gets: the class of its app's `default_auto_field`, else of DEFAULT_AUTO_FIELD. */
function implicitKey(model: ModelClass, creation: ModelCreation): FieldDeclaration {
  const { registry, settings, program, django } = creation;
  const path = registry.app(model.appLabel)?.defaultAutoField ?? settings.defaultAutoField;
  const known = creation.implicitKeys.get(path);
  if (known !== undefined) return known;
  const problems: Diagnostic[] = [];
  const options = args(
    [],
    [
      ["verbose_name", str("ID")],
      ["primary_key", bool(true)],
      ["auto_created", bool(true)],
    ],
  );
  const value = program.call(fieldClass(path, creation), options, null);
  const declared = readField("id", value, { program, django, report: (problem) => problems.push(problem) });
  if (declared?.kind === "column") {
    for (const problem of problems) creation.report(problem);
  } else {
    creation.report(
      diagnostic(
        "auto-field-unknown",
        `DEFAULT_AUTO_FIELD '${path}' could not be read as a field; \`AutoField\` was assumed`,
        { hint: "Name one of Django's own with --set DEFAULT_AUTO_FIELD=django.db.models.BigAutoField." },
      ),
    );
  }
  const declaration: FieldDeclaration =
    declared?.kind === "column"
      ? { ...declared, primaryKey: true, rank: [], origin: null, provenance: {} }
      : autoColumn("django.db.models.AutoField");
  creation.implicitKeys.set(path, declaration);
  return declaration;
}

function fieldClass(path: string, { program }: ModelCreation): Value {
  const dot = path.lastIndexOf(".");
  const module = path.slice(0, Math.max(dot, 0));
  if (dot > 0 && program.importModule(module) !== undefined) {
    const bound = program.binding(module, path.slice(dot + 1));
    if (bound !== undefined) return bound.value;
  }
  return external(path);
}
