import { args, callValue, external, str } from "../../python/evaluate/make.js";
import type { Arguments, CallValue, ClassLike, InstanceValue, Value } from "../../python/evaluate/values.js";
import { classPath, isTagManager } from "../libraries/registry.js";
import { bindArguments } from "../values/arguments.js";
import type { FieldDeclaration } from "./field-declaration.js";

/**
 * What a manager of tags gives its model: a generic relation to the model that keeps which tags an object has
 * (`TaggableManager.post_through_setup` of django-taggit), if that model is told by generic keys. That is known once all models
 * are: `settleTags`.
 * @returns null where the value is no manager of tags
 */
export function readTaggedItems(
  value: Value,
  readPart: (value: Value) => FieldDeclaration | null,
): FieldDeclaration | null {
  if (value.kind !== "call" && value.kind !== "instance") return null;
  if (!managersOf(value).some((each) => isTagManager(classPath(each) ?? ""))) return null;
  const given = argumentsOf(value);
  const through = bindArguments(given, PARAMETERS).named.get("through")?.value;
  const target = through === undefined || through.kind === "none" ? str(TAGGED_ITEM) : through;
  const relation = readPart(callValue(external(GENERIC_RELATION), args([target]), value.rank, value.origin));
  return relation?.kind === "generic-relation" ? { ...relation, ofTags: true } : null;
}

const PARAMETERS = ["verbose_name", "help_text", "through"];
const TAGGED_ITEM = "taggit.TaggedItem";
const GENERIC_RELATION = "django.contrib.contenttypes.fields.GenericRelation";

/** Arguments that the manager itself is given: those of a class derived from it are what that hands on. */
function argumentsOf(value: CallValue | InstanceValue): Arguments {
  const made = value.kind === "instance" ? value.external : null;
  const isManager = made?.callee.kind === "external" && isTagManager(made.callee.path);
  return made !== null && isManager ? made.arguments : value.arguments;
}

function managersOf(value: CallValue | InstanceValue): readonly ClassLike[] {
  if (value.kind === "instance") return value.class.mro;
  return value.callee.kind === "external" ? [value.callee] : [];
}
