import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Attribute, Entity, Group, Table } from "../../schema/schema.js";
import type { Span } from "../../source/span.js";
import { asIdentifier, camelCase, isIdentifier, pascalCase } from "../../typescript/identifiers.js";
import { NameScope } from "../../typescript/name-scope.js";
import type { GivenName } from "../target.js";
import type { Flavor } from "./flavors/flavor.js";
import {
  RESERVED_FILES,
  RESERVED_KEYS,
  RESERVED_SCHEMA_KEYS,
  reservedConstants,
  reservedTypeNames,
} from "./reserved.js";

/** Folder for the files of groups that belong to the framework. */
const FRAMEWORK_FOLDER = "django";

/** What a group is called. */
export interface GroupNames {
  /** Path of its file from the output folder. */
  readonly file: string;
  /** Name of its namespace in the index. */
  readonly namespace: string;
}

/** What the parts of an entity are called in the file of its group. */
export interface EntityNames {
  readonly file: string;
  /** The table's constant. */
  readonly table: string;
  /** The relations' constant. */
  readonly relations: string;
  readonly rowType: string;
  readonly newRowType: string;
}

/** The constants of one column's choices. */
export interface ChoiceNames {
  readonly values: string;
  readonly labels: string;
  readonly type: string;
}

/** Names of groups by their own name. Files differ even where the file system ignores case. */
export function nameGroups(groups: readonly Group[], flavor: Flavor): Map<string, GroupNames> {
  const files = new NameScope(RESERVED_FILES, (name) => name.toLowerCase());
  const frameworkFiles = new NameScope(RESERVED_FILES, (name) => name.toLowerCase());
  const namespaces = new NameScope(reservedConstants(flavor));
  return new Map(
    groups.map((group) => {
      const scope = group.framework ? frameworkFiles : files;
      const label = asIdentifier(group.name);
      const file = scope.take(label, `${label}_app`);
      const namespace = namespaces.take(camelCase(group.name), `${camelCase(group.name)}App`);
      return [group.name, { file: `${group.framework ? `${FRAMEWORK_FOLDER}/` : ""}${file}.ts`, namespace }];
    }),
  );
}

/** The scopes of one file: its constants and its types. */
export interface FileScope {
  readonly constants: NameScope;
  readonly types: NameScope;
}

export function fileScope(flavor: Flavor): FileScope {
  return { constants: new NameScope(reservedConstants(flavor)), types: new NameScope(reservedTypeNames(flavor)) };
}

/**
 * Names the entities of one file: given names first, then the author's own classes in source order, then join tables.
 * What could not have its first choice is reported.
 */
export function nameEntities(
  entities: readonly Entity[],
  file: string,
  scope: FileScope,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Map<Entity, EntityNames> {
  const tables = new Map<string, string>();
  for (const entity of entities) {
    const wish = own(given, entity.label)?.name;
    if (wish === undefined) continue;
    if (isIdentifier(wish) && !scope.constants.has(wish)) tables.set(entity.label, scope.constants.take(wish));
    else
      reportAdjusted(
        report,
        `the name \`${wish}\` that was given for \`${entity.label}\``,
        null,
        entity.origin,
        entity,
      );
  }
  const ordered = [...entities].sort((a, b) => Number(a.kind === "join") - Number(b.kind === "join"));
  for (const entity of ordered) {
    if (tables.has(entity.label)) continue;
    const wish = camelCase(entity.name);
    const name = scope.constants.take(wish, `${wish}Table`);
    tables.set(entity.label, name);
    if (name !== wish) reportAdjusted(report, `\`${entity.label}\``, { wish, name }, entity.origin, entity);
  }
  const names = new Map<Entity, EntityNames>();
  for (const entity of ordered) {
    const table = tables.get(entity.label) ?? "";
    const relations = scope.constants.take(`${table}Relations`);
    const pascal = pascalCase(entity.name);
    const rowType = scope.types.take(pascal, `${pascal}Row`);
    const newRowType = scope.types.take(`New${rowType}`, `New${pascal}Row`);
    names.set(entity, { file, table, relations, rowType, newRowType });
  }
  const inOrder = entities.map((entity): [Entity, EntityNames | undefined] => [entity, names.get(entity)]);
  return new Map(inOrder.filter((pair): pair is [Entity, EntityNames] => pair[1] !== undefined));
}

/** Names of the choices of one column. */
export function nameChoices(entity: EntityNames, attribute: string, scope: FileScope): ChoiceNames {
  const wish = entity.table + pascalCase(attribute);
  const values = scope.constants.take(wish, `${wish}Choices`);
  const labels = scope.constants.take(`${values}Labels`);
  const type = pascalCase(entity.rowType + pascalCase(attribute));
  return { values, labels, type: scope.types.take(type, `${type}Choice`) };
}

/**
 * Keys of a table's columns, by column; `scope` goes on to take the keys of its relations. A name that is in camel case
 * already comes before one that would become it.
 */
export function nameColumns(
  table: Table,
  entity: Entity,
  attributes: ReadonlyMap<string, Attribute>,
  report: Report,
): { keys: Map<string, string>; scope: NameScope } {
  const scope = new NameScope(RESERVED_KEYS);
  const wishes = table.columns.map((column) => {
    const author = attributes.get(column.name)?.name ?? column.name;
    return { column, author, wish: camelCase(author) };
  });
  const keys = new Map<string, string>();
  const isReady = ({ author, wish }: { author: string; wish: string }) => author === wish;
  const ordered = [...wishes].sort((one, other) => Number(isReady(other)) - Number(isReady(one)));
  for (const { column, author, wish } of ordered) {
    const key = scope.take(wish, asIdentifier(author), `${wish}Column`);
    keys.set(column.name, key);
    if (key !== wish) {
      reportAdjusted(report, `\`${entity.label}.${author}\``, { wish, name: key }, column.origin, entity, author);
    }
  }
  return { keys, scope };
}

/** Keys of the flat `schema` object: the constants' names; on a collision the later group's gets the group as prefix. */
export function nameSchemaKeys(
  entities: readonly { readonly entity: Entity; readonly names: EntityNames }[],
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Map<string, { readonly table: string; readonly relations: string }> {
  const scope = new NameScope(RESERVED_SCHEMA_KEYS);
  const keys = new Map<string, string>();
  for (const { entity } of entities) {
    const wish = own(given, entity.label)?.key;
    if (wish !== undefined && isIdentifier(wish) && !scope.has(wish)) keys.set(entity.label, scope.take(wish));
  }
  for (const { entity, names } of entities) {
    if (keys.has(entity.label)) continue;
    const key = scope.take(names.table, camelCase(`${entity.group}_${names.table}`));
    keys.set(entity.label, key);
    if (key === names.table) continue;
    report(
      diagnostic(
        "schema-key-prefixed",
        `\`${entity.label}\` is \`${key}\` in the flat \`schema\` object, since an app installed before it has \`${names.table}\`.`,
        {
          span: entity.origin,
          model: entity.label,
          hint: `Its own file and namespace export it as \`${names.table}\`.`,
        },
      ),
    );
  }
  return new Map(
    entities.map(({ entity }) => {
      const table = keys.get(entity.label) ?? "";
      return [entity.label, { table, relations: scope.take(`${table}Relations`) }];
    }),
  );
}

/** Says that something could not be called what it would have been called. */
export function reportAdjusted(
  report: Report,
  what: string,
  change: { readonly wish: string; readonly name: string } | null,
  span: Span | null,
  entity?: Entity,
  field?: string,
): void {
  const message =
    change === null
      ? `${upperFirst(what)} is no legal name here or taken already; another one was made.`
      : `${what} is called \`${change.name}\` in TypeScript, since \`${change.wish}\` is reserved or taken.`;
  const about = entity === undefined ? {} : { model: entity.label, ...(field === undefined ? {} : { field }) };
  report(diagnostic("name-adjusted", message, { span, ...about }));
}

function own(given: Readonly<Record<string, GivenName>>, label: string): GivenName | undefined {
  return Object.hasOwn(given, label) ? given[label] : undefined;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
