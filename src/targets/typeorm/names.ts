import type { Report } from "../../diagnostics/diagnostic.js";
import type { Entity } from "../../schema/schema.js";
import { asciiName, camelCase, pascalCase } from "../../typescript/identifiers.js";
import { reportAdjusted, takeGiven } from "../plan/names.js";
import type { FileOf, FileScope, EntityNames as InFile, Naming } from "../plan/naming.js";
import type { GivenName } from "../target.js";
import { RESERVED_FILES, RESERVED_KEYS, RESERVED_NAMES } from "./reserved.js";

/** What an entity is called in the file of its group. */
export interface EntityNames extends InFile {
  readonly className: string;
  /** What the constants of its choices start with. */
  readonly constant: string;
}

/** TypeORM makes names of parameters of them. */
const RESPELLED = "has characters that TypeORM cannot have in a name";

/**
 * How TypeORM's code is named: classes, which are values and types, so that both share one scope. A class or relation
 * whose name another app has already takes its app's label as prefix.
 */
export const typeormNaming: Naming<EntityNames> = {
  constants: RESERVED_NAMES,
  types: RESERVED_NAMES,
  keys: RESERVED_KEYS,
  files: RESERVED_FILES,
  // TypeORM orders what it saves by the names of classes.
  scope: "whole",
  relationKey: asciiName,
  respelled: RESPELLED,
  entities: nameEntities,
};

function nameEntities(
  entities: readonly Entity[],
  fileOf: FileOf,
  { types }: FileScope,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Map<Entity, EntityNames> {
  const classes = takeGiven(entities, types, given, report);
  const ordered = [...entities].sort((a, b) => Number(a.kind === "join") - Number(b.kind === "join"));
  for (const entity of ordered) {
    if (classes.has(entity.label)) continue;
    const wish = pascalCase(entity.name);
    const name = types.take(asciiName(wish), asciiName(pascalCase(`${entity.group}_${entity.name}`)));
    classes.set(entity.label, name);
    if (name !== wish) {
      const why = name === asciiName(wish) ? RESPELLED : "is reserved or taken";
      reportAdjusted(report, `\`${entity.label}\``, { wish, name, why }, entity.origin, entity);
    }
  }
  return new Map(
    entities.map((entity) => {
      const className = classes.get(entity.label) ?? "";
      return [entity, { file: fileOf(entity), className, constant: camelCase(className) }];
    }),
  );
}
