import type { Value } from "../../python/evaluate/values.js";
import { isTracking, REGISTER_HISTORY, type Registration, TRACK_EVENTS } from "../host/registrations.js";
import { libraryName } from "../libraries/registry.js";
import type { ModelClass } from "../models/model-class.js";
import type { ModelCreation } from "../models/model-creation.js";
import { bindArguments } from "../values/arguments.js";
import { makeTranslations } from "./modeltranslation.js";
import { makeTranslatedFields } from "./parler.js";
import { makeEvents } from "./pghistory.js";
import { HISTORICAL_RECORDS, type HistoryRequest, makeHistory } from "./simple-history.js";

/**
 * Makes the models that packages make of a model once its class is complete: no class statement names them. The model's
 * own request comes first, then those of its bases.
 */
export function makeUnseenModels(model: ModelClass, creation: ModelCreation): void {
  makeTranslations(model, creation);
  makeTranslatedFields(model, creation);
  for (const decorator of model.class.decorators) if (isTracking(decorator)) makeEvents(model, decorator, creation);
  for (const each of creation.registrations)
    if (each.by === TRACK_EVENTS && each.model === model.class) makeEvents(model, each, creation);
  const registered = creation.registrations.find((each) => each.by === REGISTER_HISTORY && each.model === model.class);
  if (registered !== undefined) {
    makeHistory(model, registeredRequest(registered), creation);
    return;
  }
  for (const each of model.class.mro) {
    if (each.kind !== "class") continue;
    for (const { value } of each.namespace().values()) {
      const request = historyRequest(value, each !== model.class);
      if (request === null) continue;
      makeHistory(model, request, creation);
      return;
    }
  }
}

/** `register(model, app, manager_name, records_class, table_name, **config)`: the rest are options of `HistoricalRecords`. */
function registeredRequest({ arguments: given, origin }: Registration): HistoryRequest {
  const { named } = bindArguments(given, ["model", "app", "manager_name", "records_class", "table_name"]);
  const options = [...named].filter(([name]) => name !== "model" && name !== "app");
  return {
    arguments: { positional: [], keywords: new Map(options), incomplete: given.incomplete },
    inherited: false,
    home: named.get("app")?.value ?? null,
    origin,
  };
}

function historyRequest(value: Value, inherited: boolean): HistoryRequest | null {
  if (value.kind === "call" && value.callee.kind === "external" && isHistory(value.callee.path)) {
    return { arguments: value.arguments, inherited, home: null, origin: value.origin };
  }
  if (value.kind !== "instance") return null;
  if (!value.class.mro.some((each) => each.kind === "external" && isHistory(each.path))) return null;
  return { arguments: value.external?.arguments ?? value.arguments, inherited, home: null, origin: value.origin };
}

function isHistory(path: string): boolean {
  return libraryName(path) === HISTORICAL_RECORDS;
}
