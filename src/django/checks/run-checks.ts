import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Check, CheckContext } from "./check.js";
import { columns } from "./columns/columns.js";
import { compositeKey } from "./composite-key.js";
import { fieldClash } from "./field-clash.js";
import { fieldName } from "./field-name.js";
import { formattedNames } from "./formatted-names.js";
import { ignoredOptions, symmetricalByLabel } from "./many-to-many-options.js";
import { indexes, uniqueTogether } from "./meta-fields.js";
import { modelName } from "./model-name.js";
import { onDelete, uniqueForeignKey } from "./on-delete.js";
import { ordering } from "./ordering.js";
import { propertyClash } from "./property-clash.js";
import { proxyFields } from "./proxy-fields.js";
import { relatedName } from "./related-name.js";
import { relationTarget } from "./relation-target.js";
import { reverseClash } from "./reverse-clash.js";
import { relatedObjects, relationTree } from "./reverse-relations.js";
import { strayJoinModel } from "./stray-join-model.js";
import { joinTableClash, tableClash } from "./table-clash.js";
import { throughFields } from "./through-fields.js";
import { throughInstalled } from "./through-installed.js";
import { throughKeysChosen } from "./through-keys.js";
import { throughShared } from "./through-shared.js";
import { compositeTarget, toField } from "./to-field.js";
import { uniqueTarget } from "./unique-target.js";

/** All checks, in the order in which they report. A new one is a file and a line here. */
const CHECKS: readonly Check[] = [
  modelName,
  proxyFields,
  fieldName,
  columns,
  relationTarget,
  relatedName,
  toField,
  compositeTarget,
  uniqueTarget,
  onDelete,
  uniqueForeignKey,
  ignoredOptions,
  symmetricalByLabel,
  throughInstalled,
  throughKeysChosen,
  throughFields,
  throughShared,
  reverseClash,
  fieldClash,
  propertyClash,
  compositeKey,
  uniqueTogether,
  indexes,
  formattedNames,
  ordering,
  tableClash,
  joinTableClash,
  strayJoinModel,
];

/** What the checks find in a project whose models are all registered. */
export function runChecks(context: Omit<CheckContext, "relatedObjects">): readonly Diagnostic[] {
  const tree = relationTree(context.models, context.creation);
  const complete: CheckContext = { ...context, relatedObjects: (model) => relatedObjects(model, tree) };
  return CHECKS.flatMap((check) => [...check(complete)]);
}
