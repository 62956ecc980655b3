import type { Expression, LookupCondition, PlainValue } from "../../src/django/expression.js";
import type {
  Deferrable,
  Field,
  ManyToMany,
  Model,
  ModelConstraint,
  ModelIndex,
  Ordering,
  PrivateField,
  Project,
  Relation,
} from "../../src/django/project.js";

/** JSON as it was parsed. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Row = { [key: string]: Json };

/** What the oracle records of a project, and what else of its models only real Django knows. */
export interface Truth {
  readonly models: Readonly<Record<string, Row>>;
}
export interface Extra {
  readonly required_db_vendor?: string | null;
  readonly required_db_features?: readonly string[];
  readonly db_tablespace?: string;
}
export interface TruthOptions {
  readonly extras?: Readonly<Record<string, Extra>>;
  /** Labels of all models in order of registration; the record's own order otherwise. */
  readonly order?: readonly string[];
  /** Labels of Django's own apps. */
  readonly contrib?: readonly string[];
  /** Collations of generated columns' output fields, by `app.Model.field`. */
  readonly collations?: Readonly<Record<string, string>>;
  readonly django?: Project["django"];
  /** The project's own expression classes by name: their ancestor in Django, and what they say of themselves. */
  readonly classes?: Readonly<Record<string, { readonly path: string; readonly attributes: Row }>>;
}

/** A recorded model graph as a `Project`: what a resolver would have to find, as far as the record has it. */
export function projectFromTruth(truth: Truth, options: TruthOptions = {}): Project {
  const labels = options.order ?? Object.keys(truth.models);
  const models = labels.map((label) => withClasses(model(label, truth, options), options.classes ?? {}));
  const apps = [...new Set(models.map(({ app }) => app))];
  return {
    django: options.django ?? "5.2",
    searchPath: [],
    settings: {
      module: options.contrib === undefined ? null : "settings",
      authUserModel: "auth.User",
      defaultAutoField: "django.db.models.AutoField",
      useTz: true,
      timeZone: "America/Chicago",
      migrationModules: {},
    },
    apps: apps.map((app) => ({
      module: app,
      label: app,
      verboseName: null,
      contrib: options.contrib?.includes(app) ?? false,
      package: null,
      source: null,
      atPath: false,
    })),
    models,
  };
}

/** A copy in which calls of the project's own classes say what they are derived from. */
function withClasses<T>(value: T, classes: NonNullable<TruthOptions["classes"]>): T {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => withClasses(item, classes)) as T;
  const copy = Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withClasses(held, classes)]));
  const own = copy.kind === "call" ? classes[String(copy.name)] : undefined;
  if (own === undefined) return copy as T;
  const attributes = Object.fromEntries(Object.entries(own.attributes).map(([key, tree]) => [key, expression(tree)]));
  return { ...copy, path: `project.${copy.name}`, definedAs: { path: own.path, attributes } } as T;
}

const text = (value: Json | undefined): string => {
  if (typeof value !== "string") throw new Error(`no text: ${JSON.stringify(value)}`);
  return value;
};
const textOrNull = (value: Json | undefined): string | null => (value == null ? null : text(value));
const flag = (value: Json | undefined): boolean => value === true;
const rows = (value: Json | undefined): Row[] => (Array.isArray(value) ? value : []).map(row);
const texts = (value: Json | undefined): string[] => (Array.isArray(value) ? value : []).map(text);
function row(value: Json | undefined): Row {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Error("no object");
  return value;
}

function model(label: string, truth: Truth, options: TruthOptions): Model {
  const extra = options.extras?.[label] ?? {};
  const from = row(truth.models[label]);
  const [app = "", name = ""] = label.split(".");
  const fields = rows(from.fields).map((each) => {
    const keys = keysTo(label, each, truth);
    return { ...field(each, truth, options.collations?.[`${label}.${text(each.name)}`] ?? null), ...keys };
  });
  return {
    label,
    app,
    name,
    module: `${app}.models`,
    table: text(from.table),
    tableGiven: true,
    managed: flag(from.managed),
    proxy: flag(from.proxy),
    proxyFor: textOrNull(from.proxy_for),
    autoCreated: flag(from.auto_created),
    swapped: flag(from.swapped),
    primaryKey: texts(from.primary_key),
    parents: texts(from.parents).map((parent) => ({
      label: parent,
      field: fields.find((each) => each.relation?.oneToOne && each.relation.to === parent)?.name ?? null,
    })),
    abstractBases: [],
    fields,
    manyToMany: rows(from.many_to_many).map((each) => manyToMany(each, label, truth)),
    privateFields: rows(from.private_fields).map(privateField),
    uniqueTogether: (Array.isArray(from.unique_together) ? from.unique_together : []).map(texts),
    indexTogether: [],
    indexes: rows(from.indexes).map(index),
    constraints: rows(from.constraints).map(constraint),
    ordering: (Array.isArray(from.ordering) ? from.ordering : []).map(ordering),
    orderWithRespectTo: null,
    comment: textOrNull(from.comment),
    tablespace: extra.db_tablespace || null,
    verboseName: null,
    verboseNamePlural: null,
    documentation: null,
    requiredDbVendor: extra.required_db_vendor ?? null,
    requiredDbFeatures: extra.required_db_features ?? [],
    complete: true,
    origin: null,
  };
}

/** Kinds whose types follow from parameters that the record states; any other is taken at its word. */
const COMPUTED = new Set(
  `AutoField BigAutoField SmallAutoField BinaryField BooleanField CharField DateField DateTimeField DecimalField
  DurationField FileField FilePathField FloatField IntegerField BigIntegerField SmallIntegerField PositiveIntegerField
  PositiveBigIntegerField PositiveSmallIntegerField GenericIPAddressField JSONField SlugField TextField TimeField
  UUIDField ArrayField HStoreField SearchVectorField IntegerRangeField BigIntegerRangeField DecimalRangeField
  DateTimeRangeField DateRangeField ForeignKey OneToOneField`.split(/\s+/),
);

function typed(
  kind: string,
  dbType: string,
): Pick<Field, "internalType" | "customDbType" | "maxDigits" | "decimalPlaces" | "element" | "maxLength"> {
  const numeric = /^numeric\((\d+), (\d+)\)$/.exec(dbType);
  const array = /^(.*)\[(\d*)\]$/.exec(dbType);
  const sized = /^varchar\((\d+)\)$/.exec(dbType);
  return {
    internalType: kind,
    customDbType: COMPUTED.has(kind) ? null : dbType,
    maxDigits: numeric ? Number(numeric[1]) : null,
    decimalPlaces: numeric ? Number(numeric[2]) : null,
    maxLength: sized ? Number(sized[1]) : null,
    element: array
      ? {
          field: { ...BLANK, ...typed(kindOf(array[1] ?? ""), array[1] ?? "") },
          size: array[2] ? Number(array[2]) : null,
        }
      : null,
  };
}

/** The kind of an array's elements, of which the record has only the type. */
function kindOf(dbType: string): string {
  if (dbType.endsWith("]")) return "ArrayField";
  const kinds: Readonly<Record<string, string>> = { integer: "IntegerField", varchar: "CharField", date: "DateField" };
  return kinds[dbType.split("(")[0] ?? ""] ?? "?";
}

const BLANK: Field = {
  name: "",
  attname: "",
  column: "",
  className: "",
  internalType: "",
  customDbType: null,
  primaryKey: false,
  unique: false,
  dbIndex: false,
  null: false,
  blank: false,
  editable: true,
  autoCreated: false,
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
  relation: null,
  element: null,
  compositeOf: null,
  inheritedFrom: null,
  parameters: {},
  origin: null,
  provenance: {},
};

/** How keys to a field are stored, where they are not as the field itself and not as Django stores those to its own numbers. */
function keysTo(label: string, to: Row, truth: Truth): Pick<Field, "keys"> {
  if (to.to !== undefined || /^(?:Small|Big)?AutoField$/.test(text(to.internal_type))) return {};
  const rows = Object.values(truth.models).flatMap(({ fields }) => (Array.isArray(fields) ? fields.map(row) : []));
  const key = rows.find((each) => each.to === label && each.to_field === to.name && each.db_type !== to.db_type);
  const type = key === undefined ? null : textOrNull(key.db_type);
  return type === null ? {} : { keys: { type, kind: "Field" } };
}

function field(from: Row, truth: Truth, outputCollation: string | null): Field {
  const kind = text(from.internal_type);
  const columnless = from.db_type === null;
  const dbType = textOrNull(from.db_type) ?? "";
  const isArray = kind === "ArrayField";
  const length = typeof from.max_length === "number" ? `(${from.max_length})` : "";
  const isOwnType = kind === "CharField" && from.generated === undefined && dbType !== `varchar${length}`;
  const own = { ...typed(kind, dbType), ...(isOwnType ? { customDbType: dbType } : {}) };
  const generated = from.generated === undefined ? null : row(from.generated);
  const collation = textOrNull(from.db_collation);
  return {
    ...BLANK,
    ...own,
    ...(columnless ? { columnless } : {}),
    maxLength: typeof from.max_length === "number" ? from.max_length : null,
    element:
      isArray && own.element ? { ...own.element, field: { ...own.element.field, dbCollation: collation } } : null,
    dbCollation: isArray ? null : collation,
    name: text(from.name),
    attname: text(from.attname),
    column: text(from.column),
    className: kind,
    primaryKey: flag(from.primary_key),
    unique: flag(from.unique),
    dbIndex: flag(from.db_index),
    null: flag(from.null),
    default: from.default === undefined ? null : tagged(from.default),
    dbDefault: from.db_default === undefined ? null : asExpression(tagged(from.db_default)),
    generated:
      generated === null
        ? null
        : {
            expression: expression(generated.expression ?? null),
            stored: flag(generated.stored),
            outputField: { ...BLANK, ...own, dbCollation: outputCollation },
          },
    dbComment: textOrNull(from.db_comment),
    autoNow: flag(from.auto_now),
    autoNowAdd: flag(from.auto_now_add),
    choices: Array.isArray(from.choices)
      ? from.choices.map((pair) => {
          const [value = null, label = ""] = Array.isArray(pair) ? pair : [];
          return { value: inner(value), label: text(label), name: null };
        })
      : null,
    relation: from.to === undefined ? null : relation(from, truth),
  };
}

function relation(from: Row, truth: Truth): Relation {
  const to = text(from.to);
  const rule = from.on_delete;
  const kinds = ["CASCADE", "PROTECT", "RESTRICT", "SET_NULL", "SET_DEFAULT", "DO_NOTHING"] as const;
  const known = kinds.find((kind) => kind === rule);
  return {
    to,
    resolved: truth.models[to] !== undefined,
    toField: text(from.to_field),
    onDelete:
      known !== undefined
        ? { kind: known }
        : typeof rule === "string"
          ? { kind: "custom", callable: rule }
          : { kind: "SET", value: tagged(row(rule).set ?? null) },
    oneToOne: flag(from.one_to_one),
    parentLink: flag(from.one_to_one) && flag(from.primary_key),
    dbConstraint: flag(from.db_constraint),
    accessor: textOrNull(from.accessor),
    queryName: textOrNull(from.query_name),
    relatedName: null,
    limitChoicesTo: null,
  };
}

const fact = <T>(value: T) => ({ value, origin: null, source: "recorded" });

function manyToMany(from: Row, source: string, truth: Truth): ManyToMany {
  const through = text(from.through);
  const key = (column: Json | undefined) => {
    const name = column == null ? undefined : keyOf(through, text(column), truth);
    return name === undefined ? null : fact(name);
  };
  return {
    name: text(from.name),
    className: "django.db.models.ManyToManyField",
    source,
    to: fact(text(from.to)),
    resolved: truth.models[text(from.to)] !== undefined,
    through: fact(through),
    autoCreated: flag(from.auto_created),
    table: fact(text(from.table)),
    sourceField: key(from.source_column),
    sourceColumn: textOrNull(from.source_column),
    targetField: key(from.target_column),
    targetColumn: textOrNull(from.target_column),
    symmetrical: fact(flag(from.symmetrical)),
    accessor: fact(textOrNull(from.accessor)),
    queryName: textOrNull(from.query_name),
    relatedName: null,
    dbConstraint: true,
    limitChoicesTo: null,
    verboseName: null,
    helpText: null,
    blank: false,
    inheritedFrom: null,
    origin: null,
  };
}

/** The foreign key with a column, in a model or what it extends or stands for. */
function keyOf(label: string, column: string, truth: Truth): string | undefined {
  const from = truth.models[label];
  if (from === undefined) return undefined;
  const own = rows(from.fields).find((each) => each.column === column);
  if (own !== undefined) return text(own.name);
  for (const parent of texts(from.parents)) {
    const found = keyOf(parent, column, truth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function privateField(from: Row): PrivateField {
  const common = {
    name: text(from.name),
    contentType: text(from.content_type),
    objectId: text(from.object_id),
    origin: null,
  };
  if (from.kind === "GenericForeignKey") return { ...common, kind: "GenericForeignKey", forConcreteModel: true };
  return { ...common, kind: "GenericRelation", to: text(from.to), relatedQueryName: null, forConcreteModel: true };
}

const NAMED = ["name", "fields", "db_tablespace", "opclasses", "condition", "include"];

function index(from: Row): ModelIndex {
  const kwargs = row(from.kwargs);
  return {
    type: text(from.call),
    name: text(kwargs.name),
    nameGiven: true,
    fields: texts(kwargs.fields).map((name) => ({ name: name.replace(/^-/, ""), descending: name.startsWith("-") })),
    expressions: list(from.args),
    condition: optional(kwargs.condition),
    include: texts(kwargs.include),
    opclasses: texts(kwargs.opclasses),
    dbTablespace: textOrNull(kwargs.db_tablespace),
    options: Object.fromEntries(
      Object.entries(kwargs).flatMap(([name, value]) => (NAMED.includes(name) ? [] : [[name, inner(value)]])),
    ),
    origin: null,
  };
}

const deferrable = (value: Json | undefined): Deferrable | null =>
  value === "deferred" ? "DEFERRED" : value === "immediate" ? "IMMEDIATE" : null;

function constraint(from: Row): ModelConstraint {
  const kwargs = row(from.kwargs);
  const common = { name: text(kwargs.name), origin: null };
  const condition = optional(kwargs.condition);
  if (from.call === "CheckConstraint") {
    if (condition === null) throw new Error("a check without condition");
    return { ...common, kind: "check", condition };
  }
  const rest = { condition, deferrable: deferrable(kwargs.deferrable), include: texts(kwargs.include) };
  if (from.call === "UniqueConstraint") {
    const distinct = kwargs.nulls_distinct;
    return {
      ...common,
      ...rest,
      kind: "unique",
      fields: texts(kwargs.fields),
      expressions: list(from.args),
      opclasses: texts(kwargs.opclasses),
      nullsDistinct: typeof distinct === "boolean" ? distinct : null,
    };
  }
  const elements = Array.isArray(kwargs.expressions) ? kwargs.expressions : [];
  return {
    ...common,
    ...rest,
    kind: "exclusion",
    expressions: elements.map((pair) => {
      const [element = null, operator = ""] = Array.isArray(pair) ? pair : [];
      return { expression: expression(element), operator: text(operator) };
    }),
    indexType: textOrNull(kwargs.index_type) ?? "GIST",
  };
}

function ordering(from: Json): Ordering {
  if (typeof from === "string") {
    return { kind: "field", name: from.replace(/^-/, ""), descending: from.startsWith("-") };
  }
  const term = row(from);
  const nulls = term.nulls === "first" || term.nulls === "last" ? term.nulls : null;
  return { kind: "expression", expression: expression(term.by ?? null), descending: flag(term.desc), nulls };
}

const optional = (value: Json | undefined): Expression | null => (value == null ? null : expression(value));
const list = (value: Json | undefined): Expression[] => (Array.isArray(value) ? value : []).map(expression);

function asExpression(value: PlainValue): Expression {
  return value.kind === "expression" ? value.expression : { kind: "value", value };
}

function expression(tree: Json): Expression {
  if (Array.isArray(tree)) return { kind: "list", items: tree.map(expression) };
  if (tree !== null && typeof tree === "object") {
    if (typeof tree.call === "string") {
      const kwargs = Object.entries(row(tree.kwargs)).map(([name, value]) => [name, expression(value)]);
      const name = tree.call;
      return {
        kind: "call",
        path: `django.db.models.${name}`,
        name,
        args: list(tree.args),
        kwargs: Object.fromEntries(kwargs),
        origin: null,
      };
    }
    if (typeof tree.q === "string") {
      const children = Array.isArray(tree.children) ? tree.children : [];
      const connector = tree.q === "OR" ? "OR" : tree.q === "XOR" ? "XOR" : "AND";
      return { kind: "q", connector, negated: flag(tree.negated), children: children.map(child), origin: null };
    }
  }
  return { kind: "value", value: inner(tree) };
}

function child(tree: Json): Expression | LookupCondition {
  if (!Array.isArray(tree)) return expression(tree);
  const [lookup = "", value = null] = tree;
  return { kind: "lookup", lookup: text(lookup), value: expression(value) };
}

/** A value tagged as the oracle tags it. */
function tagged(value: Json): PlainValue {
  const from = row(value);
  return Object.hasOwn(from, "literal") ? literal(from.literal ?? null) : inner(from);
}

function inner(value: Json): PlainValue {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return literal(value);
  const [[tag = "", held = null] = []] = Object.entries(value);
  if (Object.keys(value).length === 1) {
    switch (tag) {
      case "int":
        return { kind: "int", value: BigInt(text(held)) };
      case "float":
        return { kind: "float", value: held === "nan" ? Number.NaN : held === "inf" ? Infinity : -Infinity };
      case "bytes":
        return { kind: "bytes", hex: text(held) };
      case "decimal":
        return { kind: "decimal", text: text(held) };
      case "seconds":
        return { kind: "timedelta", seconds: Number(held) };
      case "iso": {
        const iso = text(held);
        return { kind: iso.includes("T") ? "datetime" : iso.includes("-") ? "date" : "time", iso };
      }
      case "uuid":
        return { kind: "uuid", value: text(held) };
      case "callable":
        return { kind: "callable", path: text(held), source: null };
      case "expression":
        return { kind: "expression", expression: expression(held) };
    }
  }
  return literal(value);
}

function literal(value: Json): PlainValue {
  if (value === null) return { kind: "none" };
  if (typeof value === "boolean") return { kind: "bool", value };
  if (typeof value === "string") return { kind: "str", value };
  if (typeof value === "number") {
    return Number.isInteger(value) ? { kind: "int", value: BigInt(value) } : { kind: "float", value };
  }
  if (Array.isArray(value)) return { kind: "list", items: value.map(inner) };
  const entries = Object.entries(value).map(([key, held]) => ({
    key: { kind: "str", value: key } as const,
    value: inner(held),
  }));
  return { kind: "dict", entries };
}
