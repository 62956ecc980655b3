import { inWords, plain } from "../../../typescript/read/plain.js";
import type { Call, ClassValue, ObjectValue, Place, Value } from "../../../typescript/read/values.js";
import { isTrue, listOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { type Decorator, hasUnread } from "./decorators.js";
import { discriminatorOf } from "./discriminator.js";
import type { EntityDraft, PropertyDraft } from "./entity-draft.js";
import { madeProperty } from "./made.js";
import type { Reading } from "./reading.js";
import { treeOf, treeProperties } from "./tree.js";

/** Whether a value is `new EntitySchema({ … })`: https://typeorm.io/docs/entity/separating-entity-definition */
export function isEntitySchema(value: Value): value is Call {
  if (value.kind !== "call" || !value.isNew) return false;
  const { callee } = value;
  return callee.kind === "external" && callee.module === "typeorm" && callee.name === "EntitySchema";
}

/** An `EntitySchema` as the class with decorators that it stands for. */
export interface SchemaDraft {
  readonly draft: EntityDraft;
  /** What relations name it by. */
  readonly keys: readonly (Value | string)[];
}

/** The schemas that others embed: they have no table of their own. */
export function embeddedSchemas(schemas: readonly Value[]): ReadonlySet<Value> {
  const all = schemas.map((value) => propertyOf(value.kind === "call" ? value.args[0] : undefined, "embeddeds"));
  return new Set(
    all.flatMap((embeddeds) =>
      embeddeds?.kind === "object"
        ? [...embeddeds.properties.values()].flatMap(({ value }) => propertyOf(value, "schema") ?? [])
        : [],
    ),
  );
}

/** Reads `new EntitySchema({ … })`; null where its options or its table could not be told, which has been said. */
export function schemaDraft(value: Value, at: Place, reading: Reading): SchemaDraft | null {
  const options = value.kind === "call" ? value.args[0] : undefined;
  if (options?.kind !== "object") {
    const why = options === undefined ? "it has no options" : `they are ${inWords(options)}`;
    reading.problem(`the options of an \`EntitySchema\` could not be read: ${why}`, at);
    return null;
  }
  const target = propertyOf(options, "target");
  const ownName = textOf(propertyOf(options, "name"));
  const label = (target?.kind === "class" ? target.name : null) ?? ownName;
  const tableName = propertyOf(options, "tableName");
  const name = tableName === undefined ? label && reading.naming.tableName(label) : textOf(tableName);
  if (label === undefined || name === undefined) {
    reading.problem("the name of an `EntitySchema` could not be read", at);
    return null;
  }
  const what = `the \`EntitySchema\` of \`${label}\``;
  hasUnread(options, ["schema", "synchronize", "type"], what, reading);
  const stands = textOf(propertyOf(options, "schema")) ?? null;
  const table = { schema: stands === "public" ? null : stands, name };
  for (const odd of ["extends"].flatMap((key) => propertyOf(options, key) ?? [])) {
    reading.unreadable(`what ${what} extends`, odd);
    reading.openTable(table);
  }
  const synchronize = propertyOf(options, "synchronize");
  const isView = textOf(propertyOf(options, "type")) === "view";
  const inheritance = propertyOf(options, "inheritance");
  const properties = isView ? [] : propertiesOf(options, { path: "", prefixes: [] }, what, table, reading);
  const discriminator =
    inheritance === undefined
      ? null
      : discriminatorOf({ name: "TableInheritance", args: [inheritance], at }, properties);
  const [tree] = listOf(propertyOf(options, "trees")) ?? [];
  const found = treeOf(
    tree === undefined ? [] : [decorator("Tree", [propertyOf(tree, "type"), tree], at)],
    what,
    reading,
  );
  const made: ClassValue = {
    kind: "class",
    name: label,
    base: null,
    decorators: [],
    members: [],
    statics: new Map(),
    code: {},
    isAbstract: false,
    at,
  };
  return {
    draft: {
      ...{ class: made, ...table, comment: textOf(propertyOf(options, "comment")) ?? null, at },
      managed: !isView && !(synchronize?.kind === "boolean" && !synchronize.value),
      ...{ decorators: decoratorsOf(options, what, at, reading), embedded: [], tree: found },
      properties: [...properties, ...(discriminator?.made ?? []), ...treeProperties(found, at)],
      discriminator: discriminator?.name ?? null,
    },
    keys: [value, label, ...(ownName === undefined ? [] : [ownName]), ...(target?.kind === "class" ? [target] : [])],
  };
}

function decorator(name: string, args: readonly (Value | undefined)[], at: Place): Decorator {
  return { name, args: args.map((arg) => arg ?? plain(undefined, at)), at };
}

/** `indices`, `uniques`, `checks`, `exclusions` and `foreignKeys` as decorators of a class. */
function decoratorsOf(options: ObjectValue, what: string, at: Place, reading: Reading): readonly Decorator[] {
  const each = (key: string, make: (item: Value) => Decorator): readonly Decorator[] => {
    const list = propertyOf(options, key);
    const items = listOf(list);
    if (list !== undefined && items === undefined) reading.unreadable(`\`${key}\` of ${what}`, list);
    return (items ?? []).map(make);
  };
  const named = (name: string, item: Value): Decorator =>
    decorator(name, [...present(propertyOf(item, "name")), propertyOf(item, "columns"), item], item.at);
  const stated = (name: string, item: Value): Decorator =>
    decorator(name, [...present(propertyOf(item, "name")), propertyOf(item, "expression"), item], item.at);
  const key = (item: Value): Decorator =>
    decorator(
      "ForeignKey",
      ["target", "columnNames", "referencedColumnNames"].map((name) => propertyOf(item, name)).concat(item),
      at,
    );
  return [
    ...each("indices", (item) => named("Index", item)),
    ...each("uniques", (item) => named("Unique", item)),
    ...each("checks", (item) =>
      decorator("Check", [...present(propertyOf(item, "name")), propertyOf(item, "expression")], item.at),
    ),
    ...each("exclusions", (item) => stated("Exclusion", item)),
    ...each("foreignKeys", key),
  ];
}

const present = (value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value]);

interface Within {
  readonly path: string;
  readonly prefixes: readonly string[];
}

const DEEPEST = 8;

function propertiesOf(
  options: ObjectValue,
  within: Within,
  what: string,
  table: Pick<EntityDraft, "schema" | "name">,
  reading: Reading,
): readonly PropertyDraft[] {
  const entries = (key: string): readonly (readonly [name: string, value: Value, at: Place])[] => {
    const all = propertyOf(options, key);
    if (all === undefined) return [];
    const rest = all.kind === "object" ? all.rest : [{ value: all, at: all.at }];
    for (const odd of rest) {
      reading.unreadableSpread(`\`${key}\` of ${what}`, odd);
      reading.openTable(table);
    }
    return all.kind === "object" ? [...all.properties].map(([name, { value, at }]) => [name, value, at]) : [];
  };
  const property = (name: string, decorators: readonly Decorator[], at: Place): PropertyDraft => ({
    ...madeProperty(name, decorators, at),
    ...{ path: within.path + name, prefixes: within.prefixes },
  });
  const columns = entries("columns").map(([name, value, at]) => property(name, columnDecorators(value, at), at));
  const relations = entries("relations").map(([name, value, at]) => property(name, relationDecorators(value, at), at));
  const embedded = entries("embeddeds").flatMap(([name, value, at]) => {
    const schema = propertyOf(value, "schema");
    const inner = schema !== undefined && isEntitySchema(schema) ? schema.args[0] : undefined;
    if (inner?.kind !== "object" || within.path.split(".").length > DEEPEST) {
      reading.problem(`the embedded columns of \`${within.path}${name}\` could not be read`, at);
      reading.openTable(table);
      return [];
    }
    const prefix = propertyOf(value, "prefix");
    const own = prefix === undefined || isTrue(prefix) ? [name] : present(prefix).flatMap((each) => textOf(each) || []);
    return propertiesOf(
      inner,
      { path: `${within.path}${name}.`, prefixes: [...within.prefixes, ...own] },
      what,
      table,
      reading,
    );
  });
  return [...columns, ...relations, ...embedded];
}

/** Which decorator a column of a schema would have; the last that is said counts. */
const COLUMNS = [
  ["treeLevel", "TreeLevelColumn"],
  ["version", "VersionColumn"],
  ["deleteDate", "DeleteDateColumn"],
  ["updateDate", "UpdateDateColumn"],
  ["createDate", "CreateDateColumn"],
] as const;

function columnDecorators(value: Value, at: Place): readonly Decorator[] {
  const name = COLUMNS.find(([option]) => isTrue(propertyOf(value, option)))?.[1] ?? "Column";
  const key = propertyOf(value, "foreignKey");
  return [
    decorator(name, [value], at),
    ...(key === undefined
      ? []
      : [decorator("ForeignKey", [propertyOf(key, "target"), propertyOf(key, "inverseSide"), key], at)]),
  ];
}

const RELATIONS: Readonly<Record<string, string>> = {
  "one-to-one": "OneToOne",
  "one-to-many": "OneToMany",
  "many-to-one": "ManyToOne",
  "many-to-many": "ManyToMany",
};

function relationDecorators(value: Value, at: Place): readonly Decorator[] {
  const said = (option: string): readonly (Value | undefined)[] | null => {
    const given = propertyOf(value, option);
    if (given === undefined || (given.kind === "boolean" && !given.value)) return null;
    return given.kind === "boolean" ? [] : [given];
  };
  const [joinColumn, joinTable] = [said("joinColumn"), said("joinTable")];
  const tree = isTrue(propertyOf(value, "treeParent"))
    ? "TreeParent"
    : isTrue(propertyOf(value, "treeChildren"))
      ? "TreeChildren"
      : null;
  const kind = RELATIONS[textOf(propertyOf(value, "type")) ?? ""] ?? "ManyToOne";
  return [
    tree === null
      ? decorator(kind, [propertyOf(value, "target"), propertyOf(value, "inverseSide"), value], at)
      : decorator(tree, [value], at),
    ...(joinColumn === null ? [] : [decorator("JoinColumn", joinColumn, at)]),
    ...(joinTable === null ? [] : [decorator("JoinTable", joinTable, at)]),
  ];
}
