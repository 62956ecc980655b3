import { bracketed, type Code, hardline, indent, line, lines, paragraphs } from "../../typescript/code.js";
import { memberAccess, stringLiteral } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import { sharedDeclarations } from "../plan/declaration.js";
import { headerLines } from "../plan/header.js";
import { moduleSpecifier } from "../plan/module-specifier.js";
import type { GroupPlan } from "../plan/plan.js";
import type { EmittedFile } from "../target.js";
import type { Plan } from "./plan.js";
import { DECLARATIONS } from "./transformers.js";

/** `index.ts`: every app as a namespace, and the list of entities that a data source takes. */
export function emitIndexFile({ groups, files }: Plan): EmittedFile {
  const imports = groups.map(
    ({ names }) => `import * as ${names.namespace} from ${stringLiteral(moduleSpecifier("index.ts", names.file))};`,
  );
  const entries = files.flatMap(({ names, members }) =>
    members.flatMap((member) =>
      member.kind === "table" ? [`${names.namespace}${memberAccess(member.names.className)},`] : [],
    ),
  );
  const body: Code[] = [
    lines(imports),
    [
      "export ",
      bracketed(
        "{",
        groups.map(({ names }) => names.namespace),
        "}",
        line,
      ),
      ";",
    ],
    [
      docComment(["Every entity, for `new DataSource({ entities })`."]),
      ["export const entities = [", indent(entries.map((entry): Code => [hardline, entry])), hardline, "];"],
    ],
  ];
  return { path: "index.ts", text: printModule(headerLines(groups.map(({ group }) => group)), paragraphs(body)) };
}

/** The indexes of groups whose entities have a file each. */
export function emitGroupFiles(groups: readonly GroupPlan[]): EmittedFile[] {
  return groups.flatMap(({ group, names, files }) => {
    if (files.includes(names.file)) return [];
    const exports = files.map((file) => `export * from ${stringLiteral(moduleSpecifier(names.file, file))};`);
    return [{ path: names.file, text: printModule(headerLines([group]), lines(exports)) }];
  });
}

/** `columns.ts`: the declarations that the apps' files share; null when none is used. */
export function emitColumnsFile(names: ReadonlySet<string>): EmittedFile | null {
  const body = sharedDeclarations(names, DECLARATIONS);
  return body.length === 0 ? null : { path: "columns.ts", text: printModule(headerLines([]), paragraphs(body)) };
}
