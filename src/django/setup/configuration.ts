import { args } from "../../python/evaluate/make.js";
import type { ClassValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";

/** Names of the class that holds settings in django-configurations. */
const BASES: ReadonlySet<string> = new Set(["configurations.Configuration", "configurations.base.Configuration"]);

/** Names of the classes of a module that was imported which hold settings for django-configurations, in order of binding. */
export function configurationClasses(program: Program, module: string): readonly string[] {
  return program.names(module).filter((name) => configurationClass(program, module, name) !== undefined);
}

/** The class of this name in a module that was imported, where it holds settings for django-configurations. */
export function configurationClass(program: Program, module: string, name: string): ClassValue | undefined {
  const value = program.binding(module, name)?.value;
  return value?.kind === "class" && value.mro.some(isBase) ? value : undefined;
}

/**
 * The settings that a class of django-configurations holds, by name: attributes, properties and what methods give; values of the
 * environment are their defaults, unless the variable is given. Undefined for a setting that the class does not have.
 * Mirrors `ConfigurationLoader.load_module`: https://django-configurations.readthedocs.io/en/stable/
 */
export function settingsOfClass(program: Program, holder: ClassValue): (name: string) => Value | undefined {
  const instance = program.call(holder, args([]), holder.origin);
  const names = new Set(holder.mro.flatMap((each) => (each.kind === "class" ? [...each.namespace().keys()] : [])));
  const waiting = [...names].filter((name) => name === name.toUpperCase() && !name.startsWith("_"));
  if (instance.kind === "instance") {
    for (const name of waiting) {
      const held = heldBy(holder, name);
      const value = held && program.environmentValue(held, name);
      if (value !== undefined) instance.attributes.set(name, value);
    }
  }
  const known = new Map<string, Value | undefined>();
  const settle = (name: string): Value | undefined => {
    const held = heldBy(holder, name);
    if (held?.kind !== "function") return (held && program.environmentValue(held, name)) ?? held;
    const value = program.attribute(instance, name, held.origin);
    const given = held.wrapper === "property" ? value : program.call(value, args([]), held.origin);
    return program.environmentValue(given, name) ?? given;
  };
  return (name) => {
    if (!known.has(name)) known.set(name, settle(name));
    return known.get(name);
  };
}

/** What a class holds: its own, else that of the first base that has it, since each class copies what its bases hold. */
function heldBy(holder: ClassValue, name: string): Value | undefined {
  const own = holder.namespace().get(name)?.value;
  if (own !== undefined) return own;
  for (const base of holder.bases) {
    const held = base.kind === "class" ? heldBy(base, name) : undefined;
    if (held !== undefined) return held;
  }
  return undefined;
}

function isBase(each: ClassValue["mro"][number]): boolean {
  return each.kind === "external" && BASES.has(each.path);
}
