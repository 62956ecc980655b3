import type { FieldDeclaration, RelationDeclaration, RelationTarget } from "../fields/field-declaration.js";
import { NOTHING_GIVEN } from "../fields/given-options.js";

/**
 * Fields that Django makes by itself: parent links, the two keys of an automatic through model, `_order`.
 */
type ColumnDefaults = Omit<
  RelationDeclaration,
  | "kind"
  | "internalType"
  | "className"
  | "oneToOne"
  | "to"
  | "onDelete"
  | "relatedName"
  | "relatedQueryName"
  | "toField"
  | "parentLink"
  | "dbConstraint"
  | "limitChoicesTo"
>;

const PLAIN_COLUMN: ColumnDefaults = {
  rank: [],
  origin: null,
  provenance: {},
  given: NOTHING_GIVEN,
  columnGiven: null,
  customDbType: null,
  primaryKey: false,
  unique: false,
  dbIndex: false,
  null: false,
  blank: false,
  editable: true,
  maxLength: null,
  maxDigits: null,
  decimalPlaces: null,
  default: null,
  dbDefault: null,
  generated: null,
  dbComment: null,
  dbCollation: null,
  dbTablespace: null,
  autoNow: false,
  autoNowAdd: false,
  choices: null,
  choicesName: null,
  helpText: null,
  verboseName: null,
  element: null,
  parameters: {},
};

const PARENT_LINK: RelationDeclaration = {
  ...PLAIN_COLUMN,
  kind: "relation",
  className: "django.db.models.OneToOneField",
  internalType: "OneToOneField",
  unique: true,
  dbIndex: true,
  oneToOne: true,
  to: { kind: "name", name: "self" },
  onDelete: { kind: "CASCADE" },
  relatedName: null,
  relatedQueryName: null,
  toField: null,
  parentLink: true,
  dbConstraint: true,
  limitChoicesTo: null,
};

const THROUGH_KEY: RelationDeclaration = {
  ...PARENT_LINK,
  className: "django.db.models.ForeignKey",
  internalType: "ForeignKey",
  unique: false,
  oneToOne: false,
  parentLink: false,
};

/** The one-to-one key of a multi-table child to its parent: `<parent>_ptr`. */
export function parentLink(to: RelationTarget): RelationDeclaration {
  return { ...PARENT_LINK, to };
}

/** One of the two keys of an automatic through model. */
export function throughKey(to: RelationTarget, relatedName: string, dbConstraint: boolean): RelationDeclaration {
  return { ...THROUGH_KEY, to, relatedName, dbConstraint };
}

/** The column that `order_with_respect_to` adds: `django.db.models.OrderWrt`. */
export function orderColumn(): FieldDeclaration {
  return {
    ...PLAIN_COLUMN,
    kind: "column",
    className: "django.db.models.OrderWrt",
    internalType: "IntegerField",
    editable: false,
  };
}

/** An implicit `id`, for where the class of DEFAULT_AUTO_FIELD cannot be read: `AutoField`. */
export function autoColumn(className: string): FieldDeclaration {
  return {
    ...PLAIN_COLUMN,
    kind: "column",
    className,
    internalType: className.slice(className.lastIndexOf(".") + 1),
    primaryKey: true,
    blank: true,
    verboseName: "ID",
  };
}
