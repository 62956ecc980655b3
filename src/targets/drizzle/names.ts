import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Entity } from "../../schema/schema.js";
import { camelCase, isIdentifier, pascalCase } from "../../typescript/identifiers.js";
import { NameScope } from "../../typescript/name-scope.js";
import { own, reportAdjusted, takeGiven } from "../plan/names.js";
import type { EntityNames as FileNames, FileOf, FileScope, Naming } from "../plan/naming.js";
import type { GivenName } from "../target.js";
import type { Flavor } from "./flavors/flavor.js";
import {
  RESERVED_FILES,
  RESERVED_KEYS,
  RESERVED_SCHEMA_KEYS,
  reservedConstants,
  reservedTypeNames,
} from "./reserved.js";

/** What the parts of an entity are called in the file of its group. */
export interface EntityNames extends FileNames {
  /** The table's constant. */
  readonly table: string;
  /** The relations' constant. */
  readonly relations: string;
  readonly rowType: string;
  readonly newRowType: string;
}

/** How Drizzle's code is named in a dialect. */
export function drizzleNaming(flavor: Flavor): Naming<EntityNames> {
  return {
    constants: reservedConstants(flavor),
    types: reservedTypeNames(flavor),
    keys: RESERVED_KEYS,
    files: RESERVED_FILES,
    scope: "file",
    relationKey: (key) => key,
    respelled: "is reserved or taken",
    entities: nameEntities,
  };
}

function nameEntities(
  entities: readonly Entity[],
  fileOf: FileOf,
  scope: FileScope,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Map<Entity, EntityNames> {
  const tables = takeGiven(entities, scope.constants, given, report);
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
    names.set(entity, { file: fileOf(entity), table, relations, rowType, newRowType });
  }
  const inOrder = entities.map((entity): [Entity, EntityNames | undefined] => [entity, names.get(entity)]);
  return new Map(inOrder.filter((pair): pair is [Entity, EntityNames] => pair[1] !== undefined));
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
