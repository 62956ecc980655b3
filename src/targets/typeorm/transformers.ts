// biome-ignore-all lint/suspicious/noTemplateCurlyInString: emitted code holds templates
import { type Code, hardline, importedType } from "../../typescript/code.js";
import { clocks } from "../plan/clocks.js";
import type { Declaration, Declarations } from "../plan/declaration.js";
import { TYPEORM } from "./modules.js";

/** A value transformer that the emitted `columns.ts` can declare. */
export type TransformerName = keyof typeof TRANSFORMERS;

/**
 * What turns a driver's value into a property's and back, where TypeORM does not:
 * https://typeorm.io/docs/entity/entities#column-options.
 */
const TRANSFORMERS = {
  intervalText: transformer(
    "intervalText",
    "An interval as PostgreSQL's text (`1 day 02:03:04`); its driver gives an object.",
    "(value: string | null) => value",
    '(value: string | { toPostgres(): string } | null) =>\n    value === null || typeof value === "string" ? value : value.toPostgres()',
  ),
  uuidWithoutDashes: transformer(
    "uuidWithoutDashes",
    "A UUID, with its dashes in TypeScript and without them in `char(32)`.",
    '(value?: string | null) => value?.replaceAll("-", "").toLowerCase()',
    '(value?: string | null) => value?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") ?? value',
  ),
  decimalText: {
    doc: "A decimal: a number for SQLite, a text with all its digits in TypeScript.",
    body: [
      ["export function decimalText(scale: number): ", importedType("ValueTransformer", TYPEORM), " {"],
      "  return {",
      "    to: (value?: string | null) => value,",
      "    from: (value?: string | number | null) => (value == null ? value : Number(value).toFixed(scale)),",
      "  };",
      "}",
    ],
  },
  instantText: transformer(
    "instantText",
    "An instant, stored as text in UTC as Django writes it.",
    '(value?: Date | null) =>\n    value?.toISOString().replace("T", " ").replace(/(\\.000)?Z$/, (end) => (end === "Z" ? "000" : "")) ?? value',
    '(value?: string | null) => (value == null ? value : new Date(`${value.replace(" ", "T")}Z`))',
  ),
  jsonText: transformer(
    "jsonText",
    "JSON, which SQLite stores as text.",
    "(value?: unknown) => (value == null ? value : JSON.stringify(value))",
    '(value?: unknown) => (typeof value === "string" ? (JSON.parse(value) as unknown) : value)',
  ),
} as const satisfies Declarations;

/** Everything that the emitted `columns.ts` can declare. */
export const DECLARATIONS: Declarations = { ...TRANSFORMERS, ...clocks };

function transformer(name: string, doc: string, to: string, from: string): Declaration {
  const type: Code = importedType("ValueTransformer", TYPEORM);
  return {
    doc,
    body: [
      [`export const ${name}: `, type, " = {", hardline, `  to: ${to},`, hardline, `  from: ${from},`, hardline, "};"],
    ],
  };
}
