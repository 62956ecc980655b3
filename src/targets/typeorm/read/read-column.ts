import type { Column } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { SqlType } from "../../../schema/sql-type.js";
import { spanOf, type Value } from "../../../typescript/read/values.js";
import { isTrue, numberOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { type ColumnKind, readType, type TypeSource, typeAs } from "./column-type.js";
import { type Decorator, given, hasUnread } from "./decorators.js";
import { defaultText } from "./default-text.js";
import type { EntityDraft, PropertyDraft } from "./entity-draft.js";
import type { Reading } from "./reading.js";

/** A column of an entity, by the property that constraints name. */
export interface ReadColumn {
  readonly property: string;
  readonly column: Column;
  /** TypeORM's own name for its type; null where nothing says it, and `column` has a stand-in for it. */
  readonly word: string | null;
  /** Whether the code says its type, and not only the property's. */
  readonly isStated: boolean;
  /** What its type is by the name of another one's; null where it could not be told, which has been said. */
  readonly retype: (word: string) => SqlType | null;
  readonly isPrimary: boolean;
  /** Name that the primary key is given here. */
  readonly keyName: string | null;
  readonly isUnique: boolean;
  /** Whether its values are made, by the database or by TypeORM. */
  readonly isGenerated: boolean;
  /** Whether it holds how deep in a tree a row is. */
  readonly isLevel: boolean;
}

/** The decorators that make a column, and what each brings along. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  Column: "plain",
  PrimaryColumn: "primary",
  PrimaryGeneratedColumn: "generated",
  CreateDateColumn: "created",
  UpdateDateColumn: "updated",
  DeleteDateColumn: "deleted",
  VersionColumn: "version",
  TreeLevelColumn: "level",
  ViewColumn: "plain",
};

/** Reads the column of a property; null where it is none, or where its type could not be told, which has been said. */
export function readColumn(entity: EntityDraft, property: PropertyDraft, reading: Reading): ReadColumn | null {
  // The last one runs first, and TypeORM goes by that.
  const decorator = property.decorators.findLast(({ name }) => Object.hasOwn(KINDS, name));
  const kind = KINDS[decorator?.name ?? ""];
  if (decorator === undefined || kind === undefined) return null;
  const { options, strategy, first } = argumentsOf(decorator, kind);
  const what = `\`${entity.class.name}.${property.path}\``;
  if (hasUnread(options, ["name"], what, reading)) {
    reading.openTable(entity);
    return null;
  }
  const name = reading.naming.columnName(property.name, textOf(propertyOf(options, "name")) || null, property.prefixes);
  const generation = strategy ?? strategyOf(property, options);
  const source: TypeSource = { entity, property, name, kind, first, options, strategy: generation };
  const read = hasUnread(options, PLAIN_OPTIONS, what, reading) ? null : readType(source, reading);
  if (read === null) {
    reading.unreadColumn(entity, name);
    return null;
  }
  const { type, word } = read === "unstated" ? { type: reading.options.parseType(""), word: null } : read;
  const isPrimary = kind === "primary" || kind === "generated" || isTrue(propertyOf(options, "primary"));
  const column: Column = {
    ...{ name, type },
    nullable: !isPrimary && (kind === "deleted" || property.isPartial || isNullable(options)),
    identity: identityOf(generation, options, reading),
    default: defaultOf(kind, generation, options, defaultAgain(property), type, what, reading),
    generated: generatedOf(options, what, reading),
    collation: textOf(propertyOf(options, "collation")) ?? null,
    comment: textOf(propertyOf(options, "comment")) ?? null,
    origin: spanOf(property.member.at),
  };
  return {
    ...{
      property: property.path,
      column,
      isPrimary,
      word,
      isLevel: kind === "level",
      isGenerated: generation !== null,
    },
    isStated: (propertyOf(options, "type") ?? first) !== undefined,
    retype: (other) => typeAs(other, source, reading),
    keyName: textOf(propertyOf(options, "primaryKeyConstraintName")) ?? null,
    isUnique: columnOptions(property).some((each) => isTrue(propertyOf(each, "unique"))),
  };
}

/** The options of every `@Column`, also where another decorator or the column of a base counts. */
function columnOptions({ decorators, again }: PropertyDraft): readonly (Value | undefined)[] {
  return [...decorators, ...again.map(({ decorator }) => decorator)].flatMap((decorator) =>
    decorator.name === "Column" ? [argumentsOf(decorator, "plain").options] : [],
  );
}

/** The default that the entity itself gives for a column of a base: TypeORM takes that one, where it is no empty value. */
function defaultAgain({ again }: PropertyDraft): Value | undefined {
  const own = again.find(({ decorator, isOwn }) => isOwn && Object.hasOwn(KINDS, decorator.name));
  const value = own && propertyOf(argumentsOf(own.decorator, "plain").options, "default");
  const isEmpty = value === undefined || value.kind === "null" || ("value" in value && !value.value);
  return isEmpty ? undefined : value;
}

/** Options of a column besides its name and what its type and default are made of. */
const PLAIN_OPTIONS = [
  ...["nullable", "unique", "primary", "generated", "generatedIdentity", "generatedType", "collation", "comment"],
  ...["primaryKeyConstraintName", "enumName", "spatialFeatureType"],
] as const;

/** What is said; unsaid, a column may be null where that is its default. */
function isNullable(options: Value | undefined): boolean {
  const stated = propertyOf(options, "nullable");
  return stated === undefined ? propertyOf(options, "default")?.kind === "null" : isTrue(stated);
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

/** `@Generated("uuid")` or `@PrimaryGeneratedColumn()` beside the decorator that counts, `generated: "uuid"` among its options. */
function strategyOf({ decorators }: PropertyDraft, options: Value | undefined): string | null {
  const generated = decorators.findLast(({ name }) => name === "Generated" || name === "PrimaryGeneratedColumn");
  if (generated !== undefined) return textOf(generated.args[0]) ?? "increment";
  const stated = propertyOf(options, "generated");
  return isTrue(stated) ? "increment" : (textOf(stated) ?? null);
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

function defaultOf(
  kind: string,
  strategy: string | null,
  options: Value | undefined,
  again: Value | undefined,
  type: SqlType,
  what: string,
  reading: Reading,
): SqlExpr | null {
  if (strategy === "uuid") return reading.options.dialect === "postgres" ? sql("gen_random_uuid()") : null;
  const value = again ?? propertyOf(options, "default");
  const isClock = kind === "created" || kind === "updated";
  if (isClock && (value === undefined || isNothing(value))) return sql(NOW[reading.options.dialect]);
  if (value === undefined) return null;
  if (isNothing(value) || (value.kind === "function" && isNothing(given(value, reading)))) return null;
  const text = defaultText(value, type, numberOf(propertyOf(options, "scale")), reading);
  if (text !== null) return sql(text);
  reading.unreadable(`the default of ${what}`, given(value, reading) ?? value);
  return null;
}

const isNothing = (value: Value | undefined): boolean => value?.kind === "null" || value?.kind === "undefined";

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
