import { list, str } from "../../python/evaluate/make.js";
import type { Arguments, ClassLike, Value } from "../../python/evaluate/values.js";
import type { HostSurroundings } from "./surroundings.js";

const METHODS = ["get_model", "get_models"] as const;

/**
 * `self.get_model("Model")` and `self.get_models()` in an AppConfig, and the same of `apps.get_app_config("app")`;
 * undefined for any other call. Models count as soon as their class statement has run.
 */
export function appConfigMethod(callee: Value, args: Arguments, surroundings: HostSurroundings): Value | undefined {
  const called = calledMethod(callee);
  if (called === undefined) return undefined;
  const { label, method } = called;
  if (method === "get_models") return list([...surroundings.models(label)]);
  const name = args.positional[0]?.value ?? args.keywords.get("model_name")?.value;
  return name?.kind === "str" ? surroundings.model(`${label}.${name.value}`) : undefined;
}

/** `apps.get_app_config("app").name` and `.label`; undefined for anything else. */
export function appConfigAttribute(of: Value, name: string, surroundings: HostSurroundings): Value | undefined {
  const label = name === "name" || name === "label" ? labelOf(of) : undefined;
  if (label === undefined) return undefined;
  const module = surroundings.appModule(label);
  return module === undefined ? undefined : str(name === "name" ? module : label);
}

/** The method of an AppConfig that a callee is, and the label of its app. */
function calledMethod(callee: Value): { readonly label: string; readonly method: string } | undefined {
  let receiver: Value | undefined;
  let method: string | undefined;
  if (callee.kind === "bound" && callee.function.kind === "external") {
    receiver = callee.receiver;
    method = /^django\.apps\.(?:config\.)?AppConfig\.(\w+)$/.exec(callee.function.path)?.[1];
  } else if (callee.kind === "operation" && callee.operator === ".") {
    receiver = callee.operands[0];
    method = textOf(callee.operands[1]);
  }
  const known = METHODS.find((each) => each === method);
  const label = receiver === undefined || known === undefined ? undefined : labelOf(receiver);
  return label === undefined || known === undefined ? undefined : { label, method: known };
}

/** Label of an AppConfig: of an instance of the project's class, or of what `get_app_config("app")` gives. */
function labelOf(config: Value): string | undefined {
  if (config.kind === "instance")
    return config.class.mro.some(isAppConfig) ? textOf(config.attributes.get("label")) : undefined;
  if (config.kind !== "call" || config.callee.kind !== "external") return undefined;
  if (config.callee.path !== "django.apps.apps.get_app_config") return undefined;
  const { positional, keywords } = config.arguments;
  return textOf(positional[0]?.value ?? keywords.get("app_label")?.value);
}

function isAppConfig(base: ClassLike): boolean {
  return base.kind === "external" && /^django\.apps\.(config\.)?AppConfig$/.test(base.path);
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === "str" ? value.value : undefined;
}
