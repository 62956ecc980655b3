import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { UncalledMaker } from "../../python/evaluate/uncalled-makers.js";
import type { Value } from "../../python/evaluate/values.js";
import { placeOf } from "../../source/span.js";
import { fieldRow } from "../host/attributes.js";
import { isModelRoot } from "./model-bases.js";
import type { ModelCreation } from "./model-creation.js";

/** How many of the places that call a function are shown. */
const PLACES_SHOWN = 3;

/**
 * Says where functions of the installed apps make models that nothing makes at import time, and where they are called.
 * https://docs.djangoproject.com/en/5.2/ref/models/class/ says nothing of them: each call registers a model when it runs.
 */
export function sayDynamicModels(creation: ModelCreation): void {
  const { program, report } = creation;
  const said = new Set<string>();
  for (const { bases, members, at, reason } of program.unmadeClasses()) {
    if (!bases.some((base) => isModel(base, creation)) && !members.some((each) => fieldRow(each) !== undefined))
      continue;
    said.add(placeOf(at));
    report(
      diagnostic(
        "dynamic-model",
        `A model class is made here, of which too much is not known (${reason}); it is missing`,
        {
          span: at,
        },
      ),
    );
  }
  for (const maker of program.uncalledMakers()) {
    if (said.has(placeOf(maker.at)) || !makesModel(maker, creation)) continue;
    const app = creation.appContaining(maker.module);
    if (app === undefined || app.contrib) continue;
    const calls = program.callsByName(maker.name);
    const count = calls.length === 1 ? "1 call site" : `${calls.length} call sites`;
    report(
      diagnostic(
        "dynamic-model",
        `\`${maker.name}()\` makes a model class whenever it is called; nothing calls it at import time (${count} found), so its models are missing`,
        {
          span: maker.at,
          hint: "Where a module that nothing imports calls it, name that module with --import.",
          related: calls.slice(0, PLACES_SHOWN).map((span) => ({ message: "called here", span })),
        },
      ),
    );
  }
}

/** Whether a base is a model; where none is known, whether the function looks as if it gave a class fields and options. */
function makesModel({ bases, text }: UncalledMaker, creation: ModelCreation): boolean {
  const known = bases.filter((base) => base !== null);
  if (known.length > 0) {
    return known.some((base) => isModel(base, creation));
  }
  return /\bMeta\b/.test(text) && /\b(app_label|db_table|models\.\w+(Field|Key)\()/.test(text);
}

function isModel(base: Value, { classes }: ModelCreation): boolean {
  return base.kind === "class" ? (classes.get(base) ?? null) !== null : base.kind === "external" && isModelRoot(base);
}
