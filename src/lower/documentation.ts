import type { Field, ManyToMany, Model } from "../django/project.js";
import type { Documentation } from "../schema/schema.js";

/** `verbose_name` and `help_text`. */
export function fieldDocumentation(field: Field | ManyToMany): Documentation {
  return { title: field.verboseName, text: orNull(field.helpText), remarks: [] };
}

/** `verbose_name`, the docstring, and where the fields came from. */
export function modelDocumentation(model: Model): Documentation {
  const bases = model.abstractBases.map((base) => `\`${base}\``);
  const remarks = bases.length === 0 ? [] : [`Takes fields from ${bases.join(", ")}.`];
  if (!model.complete) remarks.push("Incomplete: a part of the model could not be read.");
  return { title: model.verboseName, text: orNull(model.documentation), remarks };
}

const orNull = (text: string | null) => (text === null || text.trim() === "" ? null : text);
