import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Attribute, Entity, Group, Table } from "../../schema/schema.js";
import type { Span } from "../../source/span.js";
import { asIdentifier, camelCase, isIdentifier, kebabCase, pascalCase } from "../../typescript/identifiers.js";
import { NameScope } from "../../typescript/name-scope.js";
import type { GivenName } from "../target.js";
import type { EntityNames, FileOf, FileScope, Naming } from "./naming.js";

/** Folder for the files of groups that belong to the framework. */
const FRAMEWORK_FOLDER = "django";

/** Names of Windows' devices, which no file gets there. */
export const DEVICES: readonly string[] = [
  ..."con prn aux nul".split(" "),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) => [`com${number}`, `lpt${number}`]),
];

/** What a group is called. */
export interface GroupNames {
  /** Path of its file from the output folder. */
  readonly file: string;
  /** Name of its namespace in the index. */
  readonly namespace: string;
}

/** The constants of one column's choices. */
export interface ChoiceNames {
  readonly values: string;
  readonly labels: string;
  readonly type: string;
}

/** Names of groups by their own name. Files differ even where the file system ignores case. */
export function nameGroups(
  groups: readonly Group[],
  naming: Pick<Naming<EntityNames>, "constants" | "files">,
): Map<string, GroupNames> {
  const files = new NameScope(naming.files, (name) => name.toLowerCase());
  const frameworkFiles = new NameScope(naming.files, (name) => name.toLowerCase());
  const namespaces = new NameScope(naming.constants);
  return new Map(
    groups.map((group) => {
      const scope = group.framework ? frameworkFiles : files;
      const label = fileName(asIdentifier(group.name));
      const file = scope.take(label, `${label}_app`);
      const namespace = namespaces.take(camelCase(group.name), `${camelCase(group.name)}App`);
      return [group.name, { file: `${group.framework ? `${FRAMEWORK_FOLDER}/` : ""}${file}.ts`, namespace }];
    }),
  );
}

/** A file for each entity of a group, in a folder that is called as the group's file would be, and an index of them. */
export function ownFiles(
  { file, namespace }: GroupNames,
  entities: readonly Entity[],
): { readonly names: GroupNames; readonly fileOf: FileOf } {
  const folder = file.replace(/\.ts$/, "");
  const scope = new NameScope(new Set(["index", ...DEVICES]), (name) => name.toLowerCase());
  const files = new Map(
    entities.map((entity) => [entity, `${folder}/${scope.take(fileName(kebabCase(entity.name)))}.ts`]),
  );
  return { names: { file: `${folder}/index.ts`, namespace }, fileOf: (entity) => files.get(entity) ?? file };
}

/** Bytes of a file's name before its ending: file systems take 255, and what a run writes beside it has a longer name. */
const LONGEST_FILE_NAME = 120;

/** A name of a file, cut where file systems would refuse it. */
function fileName(name: string): string {
  const letters = [...name];
  let bytes = 0;
  const end = letters.findIndex((letter) => {
    bytes += letter <= "\x7f" ? 1 : 4;
    return bytes > LONGEST_FILE_NAME;
  });
  return end === -1 ? name : letters.slice(0, end).join("");
}

/** The scopes of a file that nothing was named in yet. */
export function fileScope({ constants, types }: Pick<Naming<EntityNames>, "constants" | "types">): FileScope {
  const scope = new NameScope(constants);
  return { constants: scope, types: types === constants ? scope : new NameScope(types) };
}

/** The legal and free ones of the names that were given to entities, which are taken in `scope`; the others are reported. */
export function takeGiven(
  entities: readonly Entity[],
  scope: NameScope,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const entity of entities) {
    const wish = own(given, entity.label)?.name;
    if (wish === undefined) continue;
    if (isIdentifier(wish) && !scope.has(wish)) names.set(entity.label, scope.take(wish));
    else
      reportAdjusted(
        report,
        `the name \`${wish}\` that was given for \`${entity.label}\``,
        null,
        entity.origin,
        entity,
      );
  }
  return names;
}

/** Names of the choices of one column. */
export function nameChoices(
  entity: { readonly constant: string; readonly type: string },
  attribute: string,
  scope: FileScope,
): ChoiceNames {
  const wish = entity.constant + pascalCase(attribute);
  const values = scope.constants.take(wish, `${wish}Choices`);
  const labels = scope.constants.take(`${values}Labels`);
  const type = pascalCase(entity.type + pascalCase(attribute));
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
  reserved: ReadonlySet<string>,
  report: Report,
): { keys: Map<string, string>; scope: NameScope } {
  const scope = new NameScope(reserved);
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

/** Says that something could not be called what it would have been called. */
export function reportAdjusted(
  report: Report,
  what: string,
  change: { readonly wish: string; readonly name: string; readonly why?: string } | null,
  span: Span | null,
  entity?: Entity,
  field?: string,
): void {
  const message =
    change === null
      ? `${upperFirst(what)} is no legal name here or taken already; another one was made.`
      : `${what} is called \`${change.name}\` in TypeScript, since \`${change.wish}\` ${change.why ?? "is reserved or taken"}.`;
  const about = entity === undefined ? {} : { model: entity.label, ...(field === undefined ? {} : { field }) };
  report(diagnostic("name-adjusted", message, { span, ...about }));
}

/** What was given to an entity. */
export function own(given: Readonly<Record<string, GivenName>>, label: string): GivenName | undefined {
  return Object.hasOwn(given, label) ? given[label] : undefined;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
