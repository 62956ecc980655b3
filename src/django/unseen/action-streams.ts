import { NOTHING_GIVEN } from "../fields/given-options.js";
import { REGISTER_ACTIONS, type Registration } from "../host/registrations.js";
import { addField } from "../models/add-field.js";
import { type ModelClass, modelName } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { textOf } from "../values/read-value.js";

/** What an action has to do with a model, as the fields of `actstream.Action` are called. */
const PARTS = ["actor", "target", "action_object"];

/**
 * Gives a model that is registered with django-activity-stream its generic relations to actions. Asked once all models are made:
 * models that derive from it have none. https://django-activity-stream.readthedocs.io/en/latest/configuration.html#models
 */
export function addActionRelations(model: ModelClass, creation: ModelCreation): void {
  const registered = creation.registrations.find((each) => each.by === REGISTER_ACTIONS && names(each, model));
  if (registered === undefined || model.abstract) return;
  for (const [index, part] of PARTS.entries()) {
    addField(model, {
      name: `${part}_actions`,
      declaration: {
        kind: "generic-relation",
        className: "django.contrib.contenttypes.fields.GenericRelation",
        rank: [index],
        origin: registered.origin,
        provenance: {},
        given: NOTHING_GIVEN,
        to: { kind: "name", name: "actstream.Action" },
        contentType: `${part}_content_type`,
        objectId: `${part}_object_id`,
        forConcreteModel: true,
        relatedQueryName: `actions_with_${model.appLabel}_${modelName(model)}_as_${part}`,
      },
      counter: { kind: "written", rank: [index] },
      autoCreated: false,
      inheritedFrom: null,
      fromParentTable: false,
      problems: [],
    });
  }
}

/** Whether a call of `register(*models_or_labels)` names a model. */
function names({ arguments: given }: Registration, model: ModelClass): boolean {
  return given.positional.some(
    ({ value }) => value === model.class || textOf(value)?.toLowerCase() === model.label.toLowerCase(),
  );
}
