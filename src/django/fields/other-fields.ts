import { plainValue } from "../values/plain-value.js";
import type {
  CompositePrimaryKeyDeclaration,
  GenericKeyDeclaration,
  GenericRelationDeclaration,
} from "./field-declaration.js";
import type { FieldSource } from "./field-source.js";
import { readTarget } from "./relation-fields.js";

/** `contenttypes.fields.GenericForeignKey`. https://docs.djangoproject.com/en/5.2/ref/contrib/contenttypes/#generic-relations */
export function readGenericKey({ className, rank, origin, options }: FieldSource): GenericKeyDeclaration {
  return {
    kind: "generic-key",
    className,
    rank,
    origin,
    provenance: options.provenance(),
    given: options.given(),
    contentType: options.text("ct_field") ?? "content_type",
    objectId: options.text("fk_field") ?? "object_id",
    forConcreteModel: options.flag("for_concrete_model", true),
  };
}

/** `contenttypes.fields.GenericRelation`. */
export function readGenericRelation({ className, rank, origin, options }: FieldSource): GenericRelationDeclaration {
  return {
    kind: "generic-relation",
    className,
    rank,
    origin,
    provenance: options.provenance(),
    given: options.given(),
    to: readTarget(options.value("to")),
    contentType: options.text("content_type_field") ?? "content_type",
    objectId: options.text("object_id_field") ?? "object_id",
    forConcreteModel: options.flag("for_concrete_model", true),
    relatedQueryName: options.text("related_query_name"),
  };
}

/** `models.CompositePrimaryKey("a", "b")`. https://docs.djangoproject.com/en/5.2/topics/composite-primary-key/ */
export function readCompositeKey(source: FieldSource): CompositePrimaryKeyDeclaration {
  const { className, rank, origin, options } = source;
  const fieldNames: string[] = [];
  for (const { value } of options.rest) {
    const plain = plainValue(value);
    if (plain.kind === "str") fieldNames.push(plain.value);
    else options.unreadable("primary key", value, "the field was left out of it", null);
  }
  return {
    kind: "composite-primary-key",
    className,
    rank,
    origin,
    provenance: options.provenance(),
    given: options.given(),
    fieldNames,
  };
}
