import type { ForeignKey } from "../../schema/schema.js";
import { array, type Code, call, hardline, importedType, object } from "../../typescript/code.js";
import { camelCase, RESERVED_VALUES } from "../../typescript/identifiers.js";
import { memberAccess, propertyKey, stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { Option } from "./emit-column.js";
import type { FileContext } from "./file-context.js";
import { TYPEORM } from "./modules.js";
import type { TablePlan } from "./plan.js";
import type { Link, ManyLink, RelationProperty } from "./properties.js";
import { requiredColumns } from "./required-columns.js";

/** A relation as a decorated property. */
export function emitRelation(property: RelationProperty, context: FileContext): Code {
  switch (property.kind) {
    case "key":
      return keyProperty(property, context);
    case "back":
      return backProperty(property, context);
    case "many":
      return manyProperty(property, context);
  }
}

/**
 * A key that is unique but not the primary key would get a constraint of TypeORM's own beside Django's, unless the
 * relation makes no foreign key: then `@ForeignKey` on the column makes it.
 */
export function statesKeyApart({ source, columns, relation }: Link): boolean {
  const key = source.table.primaryKey?.columns ?? [];
  return relation.unique && !(key.length === columns.length && columns.every((column) => key.includes(column)));
}

function keyProperty(property: RelationProperty & { kind: "key" }, context: FileContext): Code {
  const { key, link, inverse, constraint, required } = property;
  const apart = statesKeyApart(link);
  const options: Option[] = [
    ...(required ? [{ key: "nullable", value: "false" }] : []),
    ...(apart || constraint === null ? [] : foreignKeyOptions(constraint, context)),
    ...(apart || constraint === null ? [{ key: "createForeignKeyConstraints", value: "false" }] : []),
  ];
  const decorator = context.typeorm(link.relation.unique ? "OneToOne" : "ManyToOne");
  const name = apart ? null : (constraint?.name ?? null);
  return [
    ["@", call(decorator, relationArguments(link.target, inverse, options, context)), hardline],
    ["@", call(context.typeorm("JoinColumn"), [joinColumns(link, name)]), hardline],
    [propertyKey(key), "!: ", relationType(link.target, context), link.relation.nullable ? " | null;" : ";"],
  ];
}

function backProperty({ key, link, inverse }: RelationProperty & { kind: "back" }, context: FileContext): Code {
  const { unique } = link.relation;
  const decorator = context.typeorm(unique ? "OneToOne" : "OneToMany");
  const type: Code = unique ? [relationType(link.source, context), " | null"] : [context.entity(link.source), "[]"];
  return [
    ["@", call(decorator, relationArguments(link.source, inverse, [], context)), hardline],
    [propertyKey(key), "!: ", type, ";"],
  ];
}

function manyProperty(property: RelationProperty & { kind: "many" }, context: FileContext): Code {
  const { key, link, owner, inverse } = property;
  const target = owner ? link.far.target : link.near.target;
  const decorator = ["@", call(context.typeorm("ManyToMany"), relationArguments(target, inverse, [], context))];
  return [
    docComment(manyDocs(link, owner)),
    [decorator, hardline],
    owner ? ["@", call(context.typeorm("JoinTable"), [joinTable(link)]), hardline] : "",
    [propertyKey(key), "!: ", context.entity(target), "[];"],
  ];
}

function manyDocs({ relation, near, far }: ManyLink, owner: boolean): string[] {
  const label = `\`${relation.source}.${relation.name}\``;
  const required = requiredColumns(near.source, [relation.sourceKey.column, relation.targetKey.column]);
  const needs = required.map((column) => `\`${near.source.keys.get(column) ?? column}\``).join(", ");
  return [
    `${owner ? "Many-to-many" : "The other side of many-to-many"} ${label}, over \`${near.source.names.className}\`.`,
    ...(relation.symmetrical
      ? ["Symmetrical: Django keeps a row for each direction, of which a save of this property writes the one only."]
      : []),
    ...(refersToKeys(near) && refersToKeys(far)
      ? []
      : ["A save of this property adds rows and takes none away: TypeORM knows others by their primary keys only."]),
    ...(required.length === 0
      ? []
      : [`For reading: a row of \`${near.source.names.className}\` needs ${needs}, too; save that entity instead.`]),
  ];
}

function refersToKeys({ target, targetColumns }: Link): boolean {
  const key = target.table.primaryKey?.columns ?? [];
  return key.length === targetColumns.length && targetColumns.every((column) => key.includes(column));
}

/**
 * The table is an entity of its own. Without `synchronize: false` TypeORM would take it for one of two columns and drop
 * the others.
 */
function joinTable({ near, far }: ManyLink): Code {
  const { name, schema } = near.source.table;
  return object([
    { key: "name", value: stringLiteral(name) },
    ...(schema === null ? [] : [{ key: "schema", value: stringLiteral(schema) }]),
    { key: "synchronize", value: "false" },
    { key: "joinColumn", value: joinColumns(near, null, true) },
    { key: "inverseJoinColumn", value: joinColumns(far, null, true) },
  ]);
}

/** @param always whether the column that is referred to is said where it is the primary key, too */
function joinColumns({ columns, targetColumns, target }: Link, name: string | null, always = false): Code {
  const key = target.table.primaryKey?.columns ?? [];
  const usual = key.length === 1 && key[0] === targetColumns[0] && !always;
  const each = columns.map((column, at) =>
    object([
      { key: "name", value: stringLiteral(column) },
      ...(usual
        ? []
        : [{ key: "referencedColumnName", value: stringLiteral(propertyOf(target, targetColumns[at] ?? "")) }]),
      ...(name === null ? [] : [{ key: "foreignKeyConstraintName", value: stringLiteral(name) }]),
    ]),
  );
  const [only = "", ...more] = each;
  return more.length === 0 ? only : array(each);
}

/** `onDelete`, `onUpdate` and `deferrable`, where they are not the database's own choice. */
export function foreignKeyOptions({ onDelete, onUpdate, deferrable }: ForeignKey, { flavor }: FileContext): Option[] {
  const action = (key: string, wanted: string): Option[] => {
    const said = wanted === "no action" ? flavor.noAction : wanted.toUpperCase();
    return said === null ? [] : [{ key, value: stringLiteral(said) }];
  };
  return [
    ...action("onDelete", onDelete),
    ...action("onUpdate", onUpdate),
    ...(deferrable === null ? [] : [{ key: "deferrable", value: stringLiteral(deferrable.toUpperCase()) }]),
  ];
}

/** `() => Author, (author) => author.books, { … }`. */
function relationArguments(
  target: TablePlan,
  inverse: string | null,
  options: readonly Option[],
  context: FileContext,
): Code[] {
  return [
    ["() => ", context.entity(target)],
    ...(inverse === null ? [] : [propertyArrow(target, inverse)]),
    ...(options.length === 0 ? [] : [object(options)]),
  ];
}

/** `(author) => author.books`. */
export function propertyArrow(target: TablePlan, property: string): Code {
  const parameter = parameterName(target);
  return `(${parameter}) => ${parameter}${memberAccess(property)}`;
}

/** The entity's name as a parameter, where that is no reserved word. */
function parameterName({ names }: TablePlan): string {
  const name = camelCase(names.className);
  return name === names.className || RESERVED_VALUES.includes(name) ? "row" : name;
}

function relationType(target: TablePlan, context: FileContext): Code {
  return [importedType("Relation", TYPEORM), "<", context.entity(target), ">"];
}

function propertyOf({ keys }: TablePlan, column: string): string {
  return keys.get(column) ?? column;
}
