import type { Column } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { inWords } from "../../../typescript/read/plain.js";
import { spanOf, type Value } from "../../../typescript/read/values.js";
import { isTrue, numberOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { type Decorator, given } from "./decorators.js";
import { defaultText } from "./default-text.js";
import type { EntityDraft, PropertyDraft } from "./find-entities.js";
import { NAMING } from "./naming.js";
import type { Reading } from "./reading.js";
import { typeText } from "./type-text.js";

/** A column of an entity, by the property that constraints name. */
export interface ReadColumn {
  readonly property: string;
  readonly column: Column;
  readonly isPrimary: boolean;
  /** Name that the primary key is given here. */
  readonly keyName: string | null;
  readonly isUnique: boolean;
}

/** The decorators that make a column, and what each brings along. */
const KINDS: Readonly<
  Record<string, "plain" | "primary" | "generated" | "created" | "updated" | "deleted" | "version">
> = {
  Column: "plain",
  PrimaryColumn: "primary",
  PrimaryGeneratedColumn: "generated",
  CreateDateColumn: "created",
  UpdateDateColumn: "updated",
  DeleteDateColumn: "deleted",
  VersionColumn: "version",
  ViewColumn: "plain",
};

/** Reads the column of a property; null where it is none, or where its type could not be told, which has been said. */
export function readColumn(entity: EntityDraft, property: PropertyDraft, reading: Reading): ReadColumn | null {
  const decorator = property.decorators.find(({ name }) => Object.hasOwn(KINDS, name));
  const kind = KINDS[decorator?.name ?? ""];
  if (decorator === undefined || kind === undefined) return null;
  const { options, strategy, first } = argumentsOf(decorator, kind);
  const what = `\`${entity.class.name}.${property.path}\``;
  for (const each of options?.kind === "object" ? options.rest : []) reading.unreadable(`options of ${what}`, each);
  const type = typeOf(first, options, kind, strategy, entity, property, reading);
  const name = NAMING.columnName(textOf(propertyOf(options, "name")) ?? property.name, property.prefixes);
  if (type === null) {
    reading.unreadColumn(entity, name);
    return null;
  }
  const generation = strategy ?? strategyOf(property);
  const isPrimary = kind === "primary" || kind === "generated" || isTrue(propertyOf(options, "primary"));
  const column: Column = {
    name,
    type,
    nullable: !isPrimary && (kind === "deleted" || isTrue(propertyOf(options, "nullable"))),
    identity: identityOf(generation, options, reading),
    default: defaultOf(kind, generation, options, type, what, reading),
    generated: generatedOf(options, what, reading),
    collation: textOf(propertyOf(options, "collation")) ?? null,
    comment: textOf(propertyOf(options, "comment")) ?? null,
    origin: spanOf(property.member.at),
  };
  return {
    ...{ property: property.path, column, isPrimary },
    keyName: textOf(propertyOf(options, "primaryKeyConstraintName")) ?? null,
    isUnique: isTrue(propertyOf(options, "unique")),
  };
}

interface Arguments {
  /** The type, where it stands before the options. */
  readonly first: Value | undefined;
  readonly options: Value | undefined;
  /** Of `PrimaryGeneratedColumn`. */
  readonly strategy: string | null;
}

function argumentsOf({ args: [first, second] }: Decorator, kind: string): Arguments {
  if (kind === "generated") {
    const options = first?.kind === "object" ? first : second;
    return { first: undefined, options, strategy: textOf(first) ?? "increment" };
  }
  return first?.kind === "object"
    ? { first: undefined, options: first, strategy: null }
    : { first, options: second, strategy: null };
}

/** `@Generated("uuid")` beside the column. */
function strategyOf({ decorators }: PropertyDraft): string | null {
  const generated = decorators.find(({ name }) => name === "Generated");
  return generated === undefined ? null : (textOf(generated.args[0]) ?? "increment");
}

function identityOf(
  strategy: string | null,
  options: Value | undefined,
  { options: { dialect } }: Reading,
): Column["identity"] {
  if (strategy === "identity") {
    return textOf(propertyOf(options, "generatedIdentity")) === "ALWAYS" ? "always" : "by default";
  }
  if (strategy !== "increment") return null;
  return dialect === "postgres" ? "serial" : "autoincrement";
}

function typeOf(
  first: Value | undefined,
  options: Value | undefined,
  kind: string,
  strategy: string | null,
  entity: EntityDraft,
  property: PropertyDraft,
  reading: Reading,
): SqlType | null {
  const stated = propertyOf(options, "type") ?? first;
  const name = stated === undefined ? usualType(kind, strategy, property, reading) : typeName(stated);
  const what = `the type of \`${entity.class.name}.${property.path}\``;
  if (name === null) {
    if (stated === undefined) reading.problem(`${what} could not be read: it is not stated`, property.member.at);
    else reading.problem(`${what} could not be read: it is ${inWords(stated)}`, stated.at);
    return null;
  }
  const { parseType, dialect } = reading.options;
  if (name === "enum" || name === "simple-enum" || name === "set") {
    return enumType(name, options, entity, property, reading);
  }
  const odd = ["length", "precision", "scale", "unsigned", "array", "width", "srid"]
    .map((option) => propertyOf(options, option))
    .find((value) => value !== undefined && !["string", "number", "boolean", "null"].includes(value.kind));
  if (odd !== undefined) {
    reading.unreadable(what, odd);
    return null;
  }
  const length = propertyOf(options, "length");
  const isSized = dialect !== "postgres" && dialect !== "sqlite" && ["varchar", "nvarchar"].includes(name);
  const precision = numberOf(propertyOf(options, "precision"));
  return parseType(
    typeText(USUAL[name] ?? name, {
      length: numberOf(length) ?? textOf(length) ?? (isSized ? 255 : undefined),
      precision: precision ?? (kind !== "plain" && reading.isMysql && name === "datetime" ? 6 : undefined),
      scale: numberOf(propertyOf(options, "scale")),
      unsigned: isTrue(propertyOf(options, "unsigned")),
      array: isTrue(propertyOf(options, "array")),
      spatialFeatureType: textOf(propertyOf(options, "spatialFeatureType")),
      srid: numberOf(propertyOf(options, "srid")),
    }),
  );
}

/** What TypeORM's own names of types stand for. */
const USUAL: Readonly<Record<string, string>> = { "simple-array": "text", "simple-json": "text" };

/** A type by its name, or by JavaScript's own class (`String`). */
function typeName(value: Value): string | null {
  if (value.kind === "string") return value.value;
  return value.kind === "external" && value.module === "global" ? (CLASSES[value.name] ?? null) : null;
}

/** What the drivers make of JavaScript's classes (`normalizeType`), in names that every dialect has. */
const CLASSES: Readonly<Record<string, string>> = {
  Number: "int",
  String: "varchar",
  Boolean: "boolean",
  Date: "Date",
};

/** What the decorator, or the declared type of the property, says where no type is stated. */
function usualType(kind: string, strategy: string | null, { member }: PropertyDraft, reading: Reading): string | null {
  const { dialect } = reading.options;
  const instant = dialect === "postgres" ? "timestamp" : "datetime";
  if (["created", "updated", "deleted"].includes(kind)) return instant;
  if (kind === "version") return "int";
  if (kind === "generated") return strategy === "uuid" ? "uuid" : "int";
  const names: Readonly<Record<string, string>> = {
    string: "varchar",
    number: "int",
    boolean: "boolean",
    Date: instant,
  };
  return names[member.type?.text ?? ""] ?? null;
}

function enumType(
  name: string,
  options: Value | undefined,
  entity: EntityDraft,
  property: PropertyDraft,
  reading: Reading,
): SqlType | null {
  const { dialect } = reading.options;
  if (dialect === "sqlite") return reading.options.parseType("varchar");
  if (dialect === "postgres") {
    const stated = textOf(propertyOf(options, "enumName"));
    return { kind: "opaque", sql: stated ?? `${entity.name}_${property.name.toLowerCase()}_enum` };
  }
  const given = propertyOf(options, "enum");
  const values =
    given?.kind === "object"
      ? [...given.properties.values()].map(({ value }) => value)
      : given?.kind === "array"
        ? given.items
        : [];
  const texts = values.map(textOf);
  if (texts.length === 0 || texts.includes(undefined)) {
    reading.problem(`the values of \`${entity.class.name}.${property.path}\` could not be read`, property.member.at);
    return null;
  }
  return { kind: "opaque", sql: `${name === "set" ? "set" : "enum"}(${texts.map((text) => `'${text}'`).join(",")})` };
}

function defaultOf(
  kind: string,
  strategy: string | null,
  options: Value | undefined,
  type: SqlType,
  what: string,
  reading: Reading,
): SqlExpr | null {
  if (strategy === "uuid") return reading.options.dialect === "postgres" ? sql("gen_random_uuid()") : null;
  const value = propertyOf(options, "default");
  if (value === undefined) return kind === "created" || kind === "updated" ? sql(NOW[reading.options.dialect]) : null;
  if (value.kind === "null") return null;
  const text = defaultText(value, type, reading);
  if (text !== null) return sql(text);
  reading.unreadable(`the default of ${what}`, given(value, reading) ?? value);
  return null;
}

const NOW = {
  postgres: "now()",
  mysql: "CURRENT_TIMESTAMP(6)",
  mariadb: "CURRENT_TIMESTAMP(6)",
  sqlite: "datetime('now')",
} as const;

const sql = (text: string): SqlExpr => ({ sql: text, columns: [] });

function generatedOf(options: Value | undefined, what: string, reading: Reading): Column["generated"] {
  const value = propertyOf(options, "asExpression");
  if (value === undefined) return null;
  const text = textOf(value);
  if (text === undefined) {
    reading.unreadable(`what ${what} is generated from`, value);
    return null;
  }
  return { expression: sql(text), stored: textOf(propertyOf(options, "generatedType")) === "STORED" };
}
