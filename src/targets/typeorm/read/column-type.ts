import type { SqlType } from "../../../schema/sql-type.js";
import { inWords } from "../../../typescript/read/plain.js";
import type { Value } from "../../../typescript/read/values.js";
import { isTrue, numberOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { driverType, typeOfClass, usualLength } from "./driver-types.js";
import type { EntityDraft, PropertyDraft } from "./entity-draft.js";
import type { Reading } from "./reading.js";
import { reflectedType } from "./reflected-type.js";
import { typeText } from "./type-text.js";

/** What the type of a column is read from. */
export interface TypeSource {
  readonly entity: EntityDraft;
  readonly property: PropertyDraft;
  /** Name of the column. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** The type, where it stands before the options. */
  readonly first: Value | undefined;
  readonly options: Value | undefined;
  /** How values are generated (`uuid`, `increment`); null where they are not. */
  readonly strategy: string | null;
}

/** What a decorator says of a column besides its options. */
export type ColumnKind = "plain" | "primary" | "generated" | "created" | "updated" | "deleted" | "version" | "level";

/** The type of a column. */
export interface ReadType {
  readonly type: SqlType;
  /** TypeORM's own name for it. */
  readonly word: string;
}

/**
 * Reads the type of a column: as it is stated, else as its decorator or its property says. Null where what it is stated
 * as could not be read, which has been said; `unstated` where nothing says it, so that a column that it refers to has to.
 */
export function readType(source: TypeSource, reading: Reading): ReadType | "unstated" | null {
  const { first, options, property, entity } = source;
  const stated = source.kind === "version" ? undefined : (propertyOf(options, "type") ?? first);
  const word = wordOf(source, stated, reading);
  if (word !== null) {
    const type = typeAs(word, source, reading);
    return type && { type, word };
  }
  if (stated === undefined) return "unstated";
  const what = `the type of \`${entity.class.name}.${property.path}\``;
  reading.problem(`${what} could not be read: it is ${inWords(stated)}`, stated.at);
  return null;
}

function wordOf(
  { kind, strategy, property, first }: TypeSource,
  stated: Value | undefined,
  reading: Reading,
): string | null {
  const { flavor } = reading;
  if (strategy === "uuid") return "uuid";
  if (stated?.kind === "string") return stated.value;
  if (stated !== undefined) {
    // `@Column(String)` is an embedded class to TypeORM, and no column.
    const isClass = stated.kind === "external" && stated.module === "global" && !(kind === "plain" && stated === first);
    return isClass ? typeOfClass(stated.name, flavor) : null;
  }
  if (kind === "created" || kind === "updated" || kind === "deleted") return typeOfClass("Date", flavor);
  if (kind === "version" || kind === "generated" || kind === "level") return typeOfClass("Number", flavor);
  const found = reflectedType(property.member.type);
  return found && typeOfClass(found, flavor);
}

/** A type of TypeORM's with the column's own options. */
export function typeAs(word: string, source: TypeSource, reading: Reading): SqlType | null {
  const { entity, property, options, kind, strategy } = source;
  const { flavor, isMysql } = reading;
  const { parseType, dialect } = reading.options;
  if (word === "enum" || word === "set" || (word === "simple-enum" && dialect !== "sqlite")) {
    return enumType(word, source, reading);
  }
  const odd = ["length", "precision", "scale", "unsigned", "array", "width", "srid"]
    .map((option) => propertyOf(options, option))
    .find((value) => value !== undefined && !["string", "number", "boolean", "null"].includes(value.kind));
  if (odd !== undefined) {
    reading.unreadable(`the type of \`${entity.class.name}.${property.path}\``, odd);
    return null;
  }
  const isUnsigned = isMysql && isTrue(propertyOf(options, "unsigned"));
  const named = driverType(word, flavor);
  // The driver's own name for a boolean, which stays one only where it has a sign.
  const type = named === "boolean" && isUnsigned ? "tinyint" : named;
  const length = propertyOf(options, "length");
  const width = numberOf(propertyOf(options, "width"));
  const precision = propertyOf(options, "precision");
  // A driver of MySQL's gives these columns microseconds, whatever their type.
  const isTimed = isMysql && (kind === "created" || kind === "updated" || kind === "deleted");
  return parseType(
    typeText(type, {
      length:
        numberOf(length) ||
        textOf(length) ||
        (isMysql && type === "tinyint" && width === 1 ? width : usualLength(type, strategy, flavor)),
      precision: precision === undefined && isTimed ? 6 : numberOf(precision),
      scale: numberOf(propertyOf(options, "scale")),
      unsigned: isUnsigned,
      array: isTrue(propertyOf(options, "array")),
      spatialFeatureType: textOf(propertyOf(options, "spatialFeatureType")),
      srid: numberOf(propertyOf(options, "srid")),
    }),
  );
}

/** An enum is a type of its own to PostgreSQL, named after its table and column, and a list of texts to MySQL. */
function enumType(word: string, { entity, property, name, options }: TypeSource, reading: Reading): SqlType | null {
  const { parseType, dialect } = reading.options;
  if (dialect === "sqlite") return parseType("varchar");
  if (dialect === "postgres") {
    const stated = textOf(propertyOf(options, "enumName"));
    const array = isTrue(propertyOf(options, "array")) ? "[]" : "";
    return parseType(`${stated ?? `${entity.name}_${name.toLowerCase()}_enum`}${array}`);
  }
  const texts = valuesOf(propertyOf(options, "enum"))?.map((value) =>
    value.kind === "number" ? String(value.value) : textOf(value),
  );
  if (texts === undefined || texts.length === 0 || texts.includes(undefined)) {
    reading.problem(`the values of \`${entity.class.name}.${property.path}\` could not be read`, property.member.at);
    return null;
  }
  return parseType(`${word === "set" ? "set" : "enum"}(${texts.map((text) => `'${text}'`).join(",")})`);
}

/** What an enum or a list of values holds; without the names that TypeScript adds for the numbers of an enum. */
function valuesOf(value: Value | undefined): readonly Value[] | undefined {
  if (value?.kind === "array") return value.rest.length === 0 ? value.items : undefined;
  if (value?.kind !== "object" || value.rest.length > 0) return undefined;
  return [...value.properties].flatMap(([key, property]) => (Number.isNaN(Number(key)) ? [property.value] : []));
}
