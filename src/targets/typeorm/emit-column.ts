import type { Column } from "../../schema/schema.js";
import { type Code, call, hardline, importedType, object } from "../../typescript/code.js";
import { plainLiteral, propertyKey, sqlLiteral, stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import { type ChoiceConstants, choiceConstants } from "../plan/choices.js";
import type { ColumnDocs } from "../plan/column-docs.js";
import type { ValueKind } from "../plan/values.js";
import type { ColumnType } from "./column-type.js";
import { databaseDefault } from "./database-default.js";
import type { FileContext } from "./file-context.js";
import type { Flavor } from "./flavors/flavor.js";
import { TYPEORM } from "./modules.js";
import type { TablePlan } from "./plan.js";
import { losesVirtual } from "./uncarried.js";

/** An option of a decorator as an entry of its object. */
export interface Option {
  readonly key: string;
  readonly value: Code;
}

/** What a column adds to its file: constants before the class, and the property. */
export interface EmittedColumn {
  readonly declarations: readonly Code[];
  readonly property: Code;
}

/** What a value is in TypeScript. */
const TYPES = {
  number: "number",
  bigint: "bigint",
  string: "string",
  boolean: "boolean",
  Date: "Date",
  Uint8Array: "Uint8Array",
  json: "unknown",
  any: "unknown",
} as const satisfies Record<ValueKind, string>;

/** What is worth saying of a UUID that is a key. */
const BARE = "A UUID as the database holds it: 32 hexadecimal digits, no dashes.";

/** A column as a decorated property, with its documentation. Its type is always stated: not every compiler emits metadata. */
export function emitColumn(
  plan: TablePlan,
  column: Column,
  docs: ColumnDocs,
  lost: string | null,
  decorators: readonly Code[],
  context: FileContext,
): EmittedColumn {
  const type = context.typeOf(plan, column);
  const attribute = plan.attributes.get(column.name) ?? null;
  const key = plan.keys.get(column.name) ?? column.name;
  const choices = type.arrays > 0 ? null : choicesOf(plan, column, type, context);
  const given = attribute === null ? null : context.givenType(`${plan.entity.label}.${attribute.name}`);
  const value: Code =
    given ?? choices?.type ?? TYPES[type.arrays === 0 ? type.word.value : type.word.element] + "[]".repeat(type.arrays);
  const nullable = column.nullable && type.word.value !== "json" && type.word.value !== "any" ? " | null" : "";
  const property: Code = [
    docComment([...docs.paragraphs(column.name, attribute, lost), ...(type.word.bare ? [BARE] : [])]),
    columnDecorator(plan, column, key, type, context),
    hardline,
    context.flavor.generatesUuid(column) ? ["@", call(context.typeorm("Generated"), ['"uuid"']), hardline] : "",
    decorators.map((decorator): Code => [decorator, hardline]),
    column.generated === null ? "" : "readonly ",
    [propertyKey(key), "!: ", value, nullable, ";"],
  ];
  return { declarations: choices === null ? [] : [choices.declaration], property };
}

function choicesOf(plan: TablePlan, column: Column, type: ColumnType, context: FileContext): ChoiceConstants | null {
  const { className, constant } = plan.names;
  const owner = { entity: plan.entity.label, constant, type: className, scope: context.file.scope };
  return choiceConstants(plan.attributes.get(column.name), type.word.value, owner);
}

function columnDecorator(plan: TablePlan, column: Column, key: string, type: ColumnType, context: FileContext): Code {
  const isKey = plan.table.primaryKey?.columns.includes(column.name) ?? false;
  const name: Option[] = key === column.name ? [] : [{ key: "name", value: stringLiteral(column.name) }];
  const keyName = plan.table.primaryKey?.name ?? null;
  const constraint: Option[] =
    isKey && keyName !== null && context.flavor.namesKeys
      ? [{ key: "primaryKeyConstraintName", value: stringLiteral(keyName) }]
      : [];
  const comment: Option[] = column.comment === null ? [] : [{ key: "comment", value: stringLiteral(column.comment) }];
  if (isKey && column.identity !== null) {
    const own: Option[] = [...name, { key: "type", value: stringLiteral(type.word.type) }];
    const unsigned = type.options.filter(({ name }) => name === "unsigned").map(option);
    if (column.identity === "by default" || column.identity === "always") {
      const generated = { key: "generatedIdentity", value: stringLiteral(column.identity.toUpperCase()) };
      const options = object([...own, generated, ...constraint, ...comment]);
      return ["@", call(context.typeorm("PrimaryGeneratedColumn"), ['"identity"', options])];
    }
    return [
      "@",
      call(context.typeorm("PrimaryGeneratedColumn"), [object([...own, ...unsigned, ...constraint, ...comment])]),
    ];
  }
  const options = [...name, ...typeOptions(column, type, context), ...constraint, ...comment];
  return ["@", call(context.typeorm(isKey ? "PrimaryColumn" : "Column"), [object(options)])];
}

function typeOptions(column: Column, type: ColumnType, context: FileContext): Option[] {
  const { word, arrays, options, argument } = type;
  const transformer = word.transformer === null ? null : context.shared(word.transformer);
  // TypeORM puts `UNSIGNED` where MySQL does not take it.
  const said = column.generated === null ? options : options.filter(({ name }) => name !== "unsigned");
  const made = context.flavor.generatesUuid(column) ? null : databaseDefault(column, type, context.flavor);
  return [
    { key: "type", value: typeName(word.type, context) },
    ...said.map(option),
    ...(arrays === 0 ? [] : [{ key: "array", value: "true" }]),
    ...(column.nullable ? [{ key: "nullable", value: "true" }] : []),
    ...(made === null ? [] : [{ key: "default", value: made }]),
    ...(column.collation === null ? [] : [{ key: "collation", value: stringLiteral(column.collation) }]),
    ...generatedOptions(column, context.flavor),
    ...(transformer === null
      ? []
      : [
          {
            key: "transformer",
            value: word.transformerOf === null ? transformer : call(transformer, [String(argument ?? 0)]),
          },
        ]),
  ];
}

/** The database makes the value: nothing else may write it. TypeORM refuses entities with a virtual column in PostgreSQL. */
function generatedOptions(column: Column, flavor: Flavor): Option[] {
  const { generated } = column;
  if (generated === null) return [];
  return [
    ...(losesVirtual(column, flavor)
      ? []
      : [
          { key: "asExpression", value: sqlLiteral(generated.expression.sql) },
          { key: "generatedType", value: generated.stored ? '"STORED"' : '"VIRTUAL"' },
        ]),
    { key: "insert", value: "false" },
    { key: "update", value: "false" },
  ];
}

function typeName(type: string, context: FileContext): Code {
  if (context.flavor.types.has(type)) return stringLiteral(type);
  context.output.unknownType(type);
  return [stringLiteral(type), " as ", importedType("ColumnType", TYPEORM)];
}

function option({ name, value }: ColumnType["options"][number]): Option {
  return { key: name, value: plainLiteral(value) };
}
