import { tableKey } from "../../schema/table-key.js";
import { bracketed, type Code, hardline, imported, indent, line, lines, paragraphs } from "../../typescript/code.js";
import { camelCase } from "../../typescript/identifiers.js";
import { memberAccess, propertyKey, stringLiteral } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { NameScope } from "../../typescript/name-scope.js";
import { docComment } from "../../typescript/tsdoc.js";
import { sharedDeclarations } from "../plan/declaration.js";
import { headerLines } from "../plan/header.js";
import { moduleSpecifier } from "../plan/module-specifier.js";
import type { EmittedFile } from "../target.js";
import { UNMANAGED } from "./file-context.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Plan } from "./plan.js";
import type { RelationPlan } from "./relation-plan.js";
import type { Release } from "./release.js";
import { reservedConstants } from "./reserved.js";

/** Keys of one table and its relations in the flat `schema` object. */
export interface SchemaKeys {
  readonly table: string;
  readonly relations: string;
}

/** `index.ts`: every app as a namespace, and the flat object that `drizzle(client, { schema })` takes. */
export function emitIndexFile(
  plan: Plan,
  relations: ReadonlyMap<string, readonly RelationPlan[]>,
  keys: ReadonlyMap<string, SchemaKeys>,
  release: Release,
): EmittedFile {
  const imports = plan.files.map(
    ({ names }) => `import * as ${names.namespace} from ${stringLiteral(moduleSpecifier("index.ts", names.file))};`,
  );
  const entries = plan.files.flatMap(({ names, members }) =>
    members.flatMap((member): Code[] => {
      const key = keys.get(member.entity.label);
      if (member.kind === "alias" || key === undefined) return [];
      const owner = member.plan.table.managed ? names.namespace : `${names.namespace}.${UNMANAGED}`;
      const table = `${propertyKey(key.table)}: ${owner}${memberAccess(member.names.table)},`;
      if (release.relations === "whole" || !relations.has(tableKey(member.plan.table))) return [table];
      return [table, `${propertyKey(key.relations)}: ${names.namespace}${memberAccess(member.names.relations)},`];
    }),
  );
  const namespaces = plan.files.map(({ names }) => names.namespace);
  const body: Code[] = [
    lines(imports),
    ["export ", bracketed("{", namespaces, "}", line), ";"],
    [
      docComment([
        release.relations === "whole"
          ? "Every table; how they are related is in `relations.ts`, for `drizzle({ client, relations })`."
          : "Every table with its relations, for `drizzle(client, { schema })`.",
        "drizzle-kit finds the tables in the apps' own files: its `schema` is this folder followed by `/**/*.ts`.",
      ]),
      ["export const schema = {", indent(entries.map((entry): Code => [hardline, entry])), hardline, "};"],
    ],
  ];
  return { path: "index.ts", text: printModule(headerLines(plan.files.map(({ group }) => group)), paragraphs(body)) };
}

/** `columns.ts`: the declarations that the apps' files share; null when none is used. */
export function emitColumnsFile(names: ReadonlySet<string>, { declarations }: Flavor): EmittedFile | null {
  const body = sharedDeclarations(names, declarations);
  return body.length === 0 ? null : { path: "columns.ts", text: printModule(headerLines([]), paragraphs(body)) };
}

/** Constants of the database schemas that tables live in, by the schema's name. */
export function nameSchemas(schemas: Iterable<string>, flavor: Flavor): Map<string, string> {
  const scope = new NameScope(reservedConstants(flavor));
  return new Map([...new Set(schemas)].sort().map((name) => [name, scope.take(`${camelCase(name)}Schema`)]));
}

/** `schemas.ts`: the database schemas that tables live in; null when there are none. */
export function emitSchemasFile(names: ReadonlyMap<string, string>, flavor: Flavor): EmittedFile | null {
  const builder = flavor.names.schema;
  if (names.size === 0 || builder === null) return null;
  const body = [...names].map(
    ([name, constant]): Code => [
      "export const ",
      constant,
      " = ",
      imported(builder, flavor.module),
      `(${stringLiteral(name)});`,
    ],
  );
  return { path: "schemas.ts", text: printModule(headerLines([]), lines(body)) };
}
