import type { Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import djangoFunctional from "./django_functional.py?raw";
import modelUtilsChoices from "./model_utils_choices.py?raw";
import modelUtilsFields from "./model_utils_fields.py?raw";

/** A class of Django's or of a package that models evaluate, written anew: it does what the package's documentation says. */
interface StandIn {
  readonly module: string;
  readonly name: string;
  readonly text: string;
}

const CLASS_PROPERTY: StandIn = {
  module: "django.utils.functional",
  name: "classproperty",
  text: djangoFunctional,
};
const CHOICES: StandIn = { module: "model_utils.choices", name: "Choices", text: modelUtilsChoices };
const STATUS_FIELD: StandIn = { module: "model_utils.fields", name: "StatusField", text: modelUtilsFields };

/** By each dotted name that it is imported by. */
const STAND_INS: Readonly<Record<string, StandIn>> = {
  "django.utils.functional.classproperty": CLASS_PROPERTY,
  "model_utils.Choices": CHOICES,
  "model_utils.choices.Choices": CHOICES,
  "model_utils.fields.StatusField": STATUS_FIELD,
};

/** What stands in for a class whose source is not there; undefined where nothing does. */
export function standIn(path: string, program: Program | undefined): Value | undefined {
  const found = Object.hasOwn(STAND_INS, path) ? STAND_INS[path] : undefined;
  return found && program?.bindingOf(found.module, found.name, found.text)?.value;
}
