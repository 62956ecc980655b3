import { bool, list, str } from "../../python/evaluate/make.js";
import type { Arguments, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import { argumentValue, bindArguments } from "../values/arguments.js";
import type { HostSurroundings } from "./surroundings.js";

/**
 * The functions of the package `swapper`, by which reusable apps let a project replace their models: the setting
 * `APP_MODEL_MODEL` names the other model. https://github.com/openwisp/django-swappable-models#api-documentation
 */
export function callSwapper(
  path: string,
  args: Arguments,
  surroundings: HostSurroundings,
  at: Span | null,
): Value | undefined {
  const name = /^swapper\.(\w+)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const bound = bindArguments(args, ["app_label", "model"]);
  const app = argumentValue(bound, "app_label");
  const model = argumentValue(bound, "model");
  if (app?.kind !== "str") return undefined;
  if (name === "split") return list(app.value.split(".").map((part) => str(part, at)));
  if (name === "get_model_names") {
    const models = argumentValue(bound, "models") ?? model;
    if (models?.kind !== "list" && models?.kind !== "tuple") return undefined;
    const labels = models.items.map((each) =>
      each.kind === "str" ? str(labelOf(app.value, each.value, surroundings, at), at) : each,
    );
    return list(labels);
  }
  if (model?.kind !== "str") return undefined;
  const setting = settingOf(app.value, model.value);
  switch (name) {
    case "swappable_setting":
      return str(setting, at);
    case "get_model_name":
      return str(labelOf(app.value, model.value, surroundings, at), at);
    case "load_model": {
      const label = labelOf(app.value, model.value, surroundings, at);
      return surroundings.model(label) ?? str(label, at);
    }
    case "is_swapped": {
      const label = labelOf(app.value, model.value, surroundings, at);
      return label === `${app.value}.${model.value}` ? bool(false, at) : str(label, at);
    }
    default:
      return undefined;
  }
}

function settingOf(app: string, model: string): string {
  return `${app.toUpperCase()}_${model.toUpperCase()}_MODEL`;
}

/** The label in the setting, else the model's own. */
function labelOf(app: string, model: string, surroundings: HostSurroundings, at: Span | null): string {
  const setting = settingOf(app, model);
  const value = surroundings.setting(setting);
  if (value?.kind === "str") return value.value;
  surroundings.assumeUnswapped(`${app}.${model}`, setting, at);
  return `${app}.${model}`;
}
