import { type Code, hardline, imported, indent, paragraphs } from "../../typescript/code.js";
import { stringLiteral } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import { headerLines } from "../plan/header.js";
import type { EmittedFile } from "../target.js";
import type { Flavor } from "./flavors/flavor.js";
import { TYPEORM } from "./modules.js";

/** TypeORM makes random UUIDs by `gen_random_uuid()` for this extension only, which PostgreSQL has had of its own since 13. */
const GENERATED_UUIDS = ['uuidExtension: "pgcrypto",', "installExtensions: false,"];

/**
 * `data-source.ts`, as TypeORM's command line takes it (`-d`): https://typeorm.io/docs/data-source/data-source.
 * @param traits whether there is a first migration, and columns whose UUIDs the database makes
 * @param unknownTypes types of columns that the driver has to be told of
 */
export function emitDataSource(
  flavor: Flavor,
  { migrated, generatesUuids }: { readonly migrated: boolean; readonly generatesUuids: boolean },
  unknownTypes: readonly string[],
): EmittedFile {
  const options: Code[] = [
    `type: ${stringLiteral(flavor.driver)},`,
    ...flavor.connection,
    ...(generatesUuids ? GENERATED_UUIDS : []),
    [imported("entities", "./index.js"), ","],
    ...(migrated ? [[imported("migrations", "./migrations/index.js"), ","]] : []),
  ];
  const source: Code = [
    "new ",
    imported("DataSource", TYPEORM),
    "({",
    indent(options.map((each): Code => [hardline, each])),
    hardline,
    "});",
  ];
  const body: Code[] = [
    [
      docComment([
        "Where the entities live. Tables are made by the migration, which is Django's own DDL: never switch `synchronize` on for a database that Django made.",
      ]),
      ["export const dataSource = ", source],
    ],
  ];
  if (unknownTypes.length > 0) {
    const types = unknownTypes.map((type) => `${stringLiteral(type)} as `);
    body.push([
      docComment(["Types of the database that TypeORM does not know by itself."]),
      [
        "dataSource.driver.supportedDataTypes.push(",
        types.map((type): Code => [type, { kind: "import", name: "ColumnType", module: TYPEORM, type: true }, ", "]),
        ");",
      ],
    ]);
  }
  return { path: "data-source.ts", text: printModule(headerLines([]), paragraphs(body)) };
}
