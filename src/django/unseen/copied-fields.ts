import type { ColumnDeclaration, RelationDeclaration, RelationTarget } from "../fields/field-declaration.js";
import type { CarriedField } from "../models/add-field.js";
import type { BoundField } from "../models/model-class.js";
import { madeAfter } from "./made-class.js";

/** Integer fields that count by themselves, by what a copy of them is. */
const PLAIN_INTEGERS: Readonly<Record<string, string>> = {
  AutoField: "IntegerField",
  SmallAutoField: "IntegerField",
  BigAutoField: "BigIntegerField",
};

/** A column as a plain one of another class of Django's. */
export function asClass(declaration: ColumnDeclaration, name: string): ColumnDeclaration {
  return { ...declaration, className: `django.db.models.${name}`, internalType: name, customDbType: null };
}

/** A column that no longer counts by itself. */
export function withoutCounting(declaration: ColumnDeclaration): ColumnDeclaration {
  const plain = PLAIN_INTEGERS[declaration.internalType];
  return plain === undefined ? declaration : asClass(declaration, plain);
}

/** A foreign key to the same model as a key, without constraint, way back or uniqueness. */
export function looseKey(field: BoundField, declaration: RelationDeclaration): RelationDeclaration {
  const plain = declaration.oneToOne
    ? { className: "django.db.models.ForeignKey", internalType: "ForeignKey", oneToOne: false }
    : {};
  return {
    ...declaration,
    ...plain,
    to: absolute(field, declaration.to),
    relatedName: "+",
    onDelete: { kind: "DO_NOTHING" },
    dbConstraint: false,
    unique: false,
    primaryKey: false,
  };
}

/** A target that means the same seen from another model. */
function absolute({ model }: BoundField, to: RelationTarget): RelationTarget {
  if (to.kind !== "name") return to;
  if (to.name === "self") return { kind: "class", value: model.class };
  return to.name.includes(".") ? to : { kind: "name", name: `${model.appLabel}.${to.name}` };
}

/** A field of a made class under the name and in the place of the one that it is a copy of. */
export function carried(field: BoundField, declaration: CarriedField["declaration"]): CarriedField {
  const { name, counter, problems, model } = field;
  const place = counter.kind === "last" ? ({ kind: "written", rank: madeAfter(model, -1) } as const) : counter;
  return { name, declaration, counter: place, problems };
}
