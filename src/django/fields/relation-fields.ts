import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Value } from "../../python/evaluate/values.js";
import { settingBehind } from "../host/setting-value.js";
import type { OnDelete } from "../project.js";
import { callableOf } from "../values/callable.js";
import { plainValue } from "../values/plain-value.js";
import { declareColumn } from "./column-field.js";
import type { FieldClass } from "./field-classes.js";
import type {
  ForeignObjectDeclaration,
  ManyToManyDeclaration,
  RelationDeclaration,
  RelationTarget,
} from "./field-declaration.js";
import type { FieldOptions } from "./field-options.js";
import type { FieldSource } from "./field-source.js";

/** ForeignKey and OneToOneField, and what derives from them. */
export function readRelation(row: FieldClass, source: FieldSource): RelationDeclaration {
  const { options } = source;
  return Object.assign(declareColumn("relation", row, source), {
    oneToOne: row.oneToOne,
    to: readTarget(options.value("to")),
    onDelete: readOnDelete(source),
    relatedName: options.text("related_name"),
    relatedQueryName: options.text("related_query_name"),
    toField: options.text("to_field"),
    parentLink: options.flag("parent_link"),
    dbConstraint: options.flag("db_constraint"),
    limitChoicesTo: options.limit("limit_choices_to"),
  });
}

/** ManyToManyField, and what derives from it. */
export function readManyToMany({ className, rank, origin, options }: FieldSource): ManyToManyDeclaration {
  const through = options.value("through");
  return {
    kind: "many-to-many",
    className,
    rank,
    origin,
    provenance: options.provenance(),
    given: options.given(),
    to: readTarget(options.value("to")),
    through: through === undefined || through.kind === "none" ? null : readTarget(through),
    throughFields: readThroughFields(options),
    symmetrical: options.optionalFlag("symmetrical"),
    relatedName: options.text("related_name"),
    relatedQueryName: options.text("related_query_name"),
    table: options.text("db_table") || null,
    dbConstraint: options.flag("db_constraint"),
    limitChoicesTo: options.limit("limit_choices_to"),
    verboseName: options.text("verbose_name"),
    helpText: options.text("help_text") || null,
    blank: options.flag("blank"),
    unique: options.flag("unique"),
  };
}

/** ForeignObject, and what derives from it without being a ForeignKey. */
export function readForeignObject({ className, rank, origin, options }: FieldSource): ForeignObjectDeclaration {
  return {
    kind: "foreign-object",
    className,
    rank,
    origin,
    provenance: options.provenance(),
    given: options.given(),
    to: readTarget(options.value("to")),
    relatedName: options.text("related_name"),
    relatedQueryName: options.text("related_query_name"),
  };
}

/** A name that is None or empty is kept as an empty one: Django counts it as not provided. */
function readThroughFields(options: FieldOptions): readonly string[] | null {
  const value = options.value("through_fields");
  if (value?.kind !== "list" && value?.kind !== "tuple") return options.texts("through_fields");
  if (!value.items.some((item) => item.kind === "none")) return options.texts("through_fields");
  return value.items.map((item) => (item.kind === "str" ? item.value : ""));
}

/** What `to` or `through` names. */
export function readTarget(value: Value | undefined): RelationTarget {
  if (value === undefined) return { kind: "unknown", reason: "no target is given" };
  switch (value.kind) {
    case "class":
      return { kind: "class", value };
    case "str": {
      const setting = settingBehind(value);
      return setting === null ? { kind: "name", name: value.value } : { kind: "setting", setting, name: value.value };
    }
    case "enum-member":
      return readTarget(value.value);
    case "unknown":
      return { kind: "unknown", reason: value.reason };
    case "external":
      return { kind: "unknown", reason: `\`${value.path}\` is not part of the project` };
    default: {
      const plain = plainValue(value);
      return { kind: "unknown", reason: plain.kind === "unknown" ? plain.reason : "the target is no model" };
    }
  }
}

/** Django's own `on_delete` functions by their last name. */
const ON_DELETE =
  /^django\.db\.models(?:\.deletion)?\.(CASCADE|PROTECT|RESTRICT|SET_NULL|SET_DEFAULT|DO_NOTHING|DB_CASCADE|DB_SET_NULL|DB_SET_DEFAULT)$/;

function readOnDelete(source: FieldSource): OnDelete {
  const { options, origin, context } = source;
  const value = options.value("on_delete");
  if (value === undefined) {
    context.report(diagnostic("on-delete-missing", "`on_delete` is not given; CASCADE was assumed", { span: origin }));
    return { kind: "CASCADE" };
  }
  if (value.kind === "external") {
    const kind = ON_DELETE.exec(value.path)?.[1];
    if (isOnDelete(kind)) return { kind };
  }
  if (value.kind === "call" && value.callee.kind === "external" && value.callee.path === "django.db.models.SET") {
    const [given] = value.arguments.positional;
    const set = given ?? value.arguments.keywords.get("value");
    return {
      kind: "SET",
      value: set === undefined ? { kind: "none" } : plainValue(set.value, (code) => context.program.sourceOf(code)),
    };
  }
  const callable = callableOf(value, undefined);
  if (callable !== undefined) return { kind: "custom", callable: callable.path };
  return unreadableOnDelete(options, value);
}

function unreadableOnDelete(options: FieldOptions, value: Value): OnDelete {
  return options.unreadable<OnDelete>("on_delete", value, "CASCADE was assumed", { kind: "CASCADE" });
}

function isOnDelete(kind: string | undefined): kind is Exclude<OnDelete["kind"], "SET" | "custom"> {
  return kind !== undefined;
}
