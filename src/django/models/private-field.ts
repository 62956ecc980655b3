import { invariant } from "../../diagnostics/invariant.js";
import type { PrivateField } from "../project.js";
import { reverseNames, targetLabel } from "../relations/relations.js";
import type { BoundField } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";

/** A generic key or generic relation as plain data. https://docs.djangoproject.com/en/5.2/ref/contrib/contenttypes/#generic-relations */
export function resolvePrivateField(field: BoundField, creation: ModelCreation): PrivateField {
  const { declaration, model, name } = field;
  if (declaration.kind === "generic-key") {
    const { contentType, objectId, forConcreteModel, origin } = declaration;
    return { kind: "GenericForeignKey", name, contentType, objectId, forConcreteModel, origin };
  }
  invariant(declaration.kind === "generic-relation", "private fields are generic keys or generic relations");
  const { to, contentType, objectId, relatedQueryName, forConcreteModel, origin } = declaration;
  const reverse = reverseNames(model, { relatedName: "+", relatedQueryName, multiple: true });
  return {
    kind: "GenericRelation",
    name,
    to: targetLabel(model, to, creation),
    contentType,
    objectId,
    forConcreteModel,
    relatedQueryName: field.fromParentTable ? null : (relatedQueryName ?? reverse.queryName),
    origin,
  };
}
