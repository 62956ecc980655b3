import { type Code, hardline, imported, importedType, indent, paragraphs } from "../../typescript/code.js";
import { templateText } from "../../typescript/literals.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import { headerLines } from "../plan/header.js";
import type { EmittedFile } from "../target.js";
import { TYPEORM } from "./modules.js";

/** TypeORM orders migrations by the number at the end of their names, a time in milliseconds; this one is before all others. */
const BASELINE_CLASS = "Baseline1000000000000";

/** Where the first migration is, among the migrations. */
const BASELINE_MODULE = "1000000000000-baseline";

const LIST_HEADER = ["Begun by throughline, and yours from then on: it is not written again."];

/**
 * The first migration: Django's own DDL, statement by statement. https://typeorm.io/docs/migrations/why.
 * It is not taken back: what it made may hold everything that there is.
 */
export function emitMigration(statements: readonly string[]): EmittedFile {
  const queries = statements.map((sql): Code => [hardline, "await queryRunner.query(`", templateText(sql), "`);"]);
  const refusal =
    'throw new Error("The baseline is not taken back: its tables may hold all of your data. Drop the database instead.");';
  const body: Code = [
    docComment([
      "Makes the tables as Django's `migrate` does.",
      "A database that Django made has them already: mark this migration as done there with `typeorm migration:run --fake`.",
    ]),
    ["export class ", BASELINE_CLASS, " implements ", importedType("MigrationInterface", TYPEORM), " {"],
    indent(
      [hardline, `name = "${BASELINE_CLASS}";`, hardline],
      [hardline, "async up(queryRunner: ", importedType("QueryRunner", TYPEORM), "): Promise<void> {"],
      [indent(queries), hardline, "}", hardline],
      [hardline, "async down(): Promise<void> {", indent(hardline, refusal), hardline, "}"],
    ),
    [hardline, "}"],
  ];
  return { path: `migrations/${BASELINE_MODULE}.ts`, text: printModule(headerLines([]), paragraphs([body])) };
}

/** `migrations/index.ts`: the list that the data source runs. It is the user's own once it is written. */
export function emitMigrationList(): EmittedFile {
  const body: Code = [
    docComment([
      "The migrations in the order in which they run. Add the class of each one that you generate or write.",
    ]),
    ["export const migrations = [", imported(BASELINE_CLASS, `./${BASELINE_MODULE}.js`), "];"],
  ];
  return { path: "migrations/index.ts", text: printModule(LIST_HEADER, paragraphs([body])) };
}
