import { bool, none, str } from "../../python/evaluate/make.js";
import type { Arguments, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import { camelCaseToSpaces } from "../models/naming.js";
import { argumentValue, bindArguments } from "../values/arguments.js";
import { settingValue } from "./setting-value.js";
import type { HostSurroundings } from "./surroundings.js";
import { callSwapper } from "./swapper.js";

type Call = (args: Arguments, surroundings: HostSurroundings, at: Span | null) => Value | undefined;

/** `f(text)` that gives the text: translations, of which only the message itself is known, and marks. */
const text: Call = (args) => stringArgument(args, 0, "message");
const contextualText: Call = (args) => stringArgument(args, 1, "message");
const plural: Call = (args) => {
  const bound = bindArguments(args, ["singular", "plural", "number"]);
  const number = argumentValue(bound, "number");
  if (number?.kind !== "int") return undefined;
  const chosen = argumentValue(bound, number.value === 1n ? "singular" : "plural");
  return chosen?.kind === "str" ? chosen : undefined;
};
const first: Call = (args) => args.positional[0]?.value;

/** `format_lazy(text, *args, **kwargs)` is `text.format(…)`; so is `format_html`, whose escaping is left out. */
const format: Call = (args, surroundings, at) => {
  const [template, ...rest] = args.positional;
  const evaluator = surroundings.program();
  if (template === undefined || evaluator === undefined) return undefined;
  return evaluator.call(evaluator.attribute(template.value, "format", at), { ...args, positional: rest }, at);
};

/** Functions whose result is known, by canonical dotted name. */
const CALLS: Readonly<Record<string, Call>> = {
  "django.utils.translation.gettext": text,
  "django.utils.translation.gettext_lazy": text,
  "django.utils.translation.gettext_noop": text,
  "django.utils.translation.pgettext": contextualText,
  "django.utils.translation.pgettext_lazy": contextualText,
  "django.utils.translation.ngettext": plural,
  "django.utils.translation.ngettext_lazy": plural,
  "django.utils.safestring.mark_safe": first,
  "django.utils.safestring.SafeString": first,
  "django.utils.safestring.SafeText": first,
  "django.utils.encoding.force_str": first,
  "django.utils.encoding.smart_str": first,
  "django.utils.functional.lazystr": first,
  "django.utils.functional.lazy": first,
  "django.utils.functional.keep_lazy_text": first,
  "django.utils.functional.SimpleLazyObject": (args, surroundings, at) => {
    const made = args.positional[0]?.value;
    const nothing: Arguments = { positional: [], keywords: new Map(), incomplete: null };
    return made?.kind === "function" ? surroundings.program()?.call(made, nothing, at) : undefined;
  },
  "django.utils.deconstruct.deconstructible": classArgument,
  "django.utils.encoding.python_2_unicode_compatible": classArgument,
  "django.utils.text.format_lazy": format,
  "django.utils.html.format_html": format,
  "django.utils.text.capfirst": (args) => {
    const value = args.positional[0]?.value;
    return value?.kind === "str"
      ? str(value.value.charAt(0).toUpperCase() + value.value.slice(1), value.origin)
      : undefined;
  },
  "django.utils.text.camel_case_to_spaces": (args) => {
    const value = args.positional[0]?.value;
    return value?.kind === "str" ? str(camelCaseToSpaces(value.value), value.origin) : undefined;
  },
  "django.utils.text.slugify": (args) => {
    const value = args.positional[0]?.value;
    return value?.kind === "str" && args.positional.length === 1 && args.keywords.size === 0
      ? str(slugified(value.value), value.origin)
      : undefined;
  },
  "django.templatetags.static.static": staticUrl,
  "django.contrib.staticfiles.templatetags.staticfiles.static": staticUrl,
  "django.utils.functional.cached_property": (args) => {
    const value = args.positional[0]?.value;
    return value?.kind === "function" ? { ...value, wrapper: "property" } : undefined;
  },
  "django.utils.module_loading.import_string": importString,
  "django.utils.module_loading.autodiscover_modules": autodiscoverModules,
  "django.contrib.auth.get_user_model": (_args, surroundings) => {
    const label = surroundings.setting("AUTH_USER_MODEL");
    if (label?.kind !== "str") return label;
    // A model that is not there yet is known by its label all the same.
    return surroundings.model(label.value) ?? settingValue("AUTH_USER_MODEL", label);
  },
  "django.apps.apps.get_model": getModel,
  "django.db.models.loading.get_model": getModel,
  "django.apps.apps.get_registered_model": getRegisteredModel,
  "django.apps.apps.is_installed": (args, surroundings) => {
    const app = args.positional[0]?.value;
    return app?.kind === "str" ? bool(surroundings.isInstalled(app.value)) : undefined;
  },
};

/** What a function of Django's gives; undefined where that is not known. */
export function callDjango(
  path: string,
  args: Arguments,
  surroundings: HostSurroundings,
  at: Span | null,
): Value | undefined {
  const call = Object.hasOwn(CALLS, path) ? CALLS[path] : undefined;
  return call === undefined ? callSwapper(path, args, surroundings, at) : call(args, surroundings, at);
}

function stringArgument(args: Arguments, position: number, name: string): Value | undefined {
  const value = (args.positional[position] ?? args.keywords.get(name))?.value;
  return value?.kind === "str" ? value : undefined;
}

/** Mirrors `django.utils.text.slugify` without `allow_unicode`. */
function slugified(text: string): string {
  const ascii = text
    .normalize("NFKD")
    .replace(/\P{ASCII}/gu, "")
    .toLowerCase();
  const words = ascii.replace(/[^\w\s-]/g, "").replace(/[-\s]+/g, "-");
  return words.replace(/^[-_]+|[-_]+$/g, "");
}

/** A class decorator that gives the class itself back, with or without arguments. */
function classArgument(args: Arguments): Value | undefined {
  const value = args.positional[0]?.value;
  return value?.kind === "class" ? value : undefined;
}

function staticUrl(args: Arguments, surroundings: HostSurroundings): Value | undefined {
  const path = args.positional[0]?.value;
  const base = surroundings.setting("STATIC_URL");
  return path?.kind === "str" && base?.kind === "str" ? str(base.value + path.value, path.origin) : undefined;
}

/** `autodiscover_modules("x", "y")`: every app's own module of these names, where it has one. */
function autodiscoverModules(args: Arguments, surroundings: HostSurroundings, at: Span | null): Value | undefined {
  const evaluator = surroundings.program();
  if (evaluator === undefined) return undefined;
  for (const app of surroundings.appModules())
    for (const { value } of args.positional) if (value.kind === "str") evaluator.importModule(`${app}.${value.value}`);
  return none(at);
}

/** `get_model("app.Model")` or `get_model("app", "Model")`. A model that is not there yet is known by its label. */
function getModel(args: Arguments, surroundings: HostSurroundings): Value | undefined {
  const bound = bindArguments(args, ["app_label", "model_name"]);
  const app = argumentValue(bound, "app_label");
  const name = argumentValue(bound, "model_name");
  if (app?.kind !== "str") return undefined;
  const label = name?.kind === "str" ? `${app.value}.${name.value}` : app.value;
  return surroundings.model(label) ?? str(label, app.origin);
}

/** `get_registered_model("app", "Model")`: only what is there by now, else LookupError. */
function getRegisteredModel(args: Arguments, surroundings: HostSurroundings, at: Span | null): Value | undefined {
  const bound = bindArguments(args, ["app_label", "model_name"]);
  const app = argumentValue(bound, "app_label");
  const name = argumentValue(bound, "model_name");
  if (app?.kind !== "str" || name?.kind !== "str") return undefined;
  const label = `${app.value}.${name.value}`;
  const reason = `model \`${label}\` is not registered yet`;
  return surroundings.model(label) ?? { kind: "unknown", reason, raises: "LookupError", origin: at };
}

function importString(args: Arguments, surroundings: HostSurroundings, at: Span | null): Value | undefined {
  const path = args.positional[0]?.value;
  const evaluator = surroundings.program();
  if (path?.kind !== "str" || evaluator === undefined) return undefined;
  const dot = path.value.lastIndexOf(".");
  const module = dot === -1 ? undefined : evaluator.importModule(path.value.slice(0, dot));
  return module === undefined
    ? evaluator.external(path.value)
    : evaluator.attribute(module, path.value.slice(dot + 1), at);
}
