import { type Code, hardline, imported } from "../../../typescript/code.js";
import type { Declaration } from "../../plan/declaration.js";

/** Parts of a `customType`: `dataType` as code, and how a value goes to the driver and comes back, each where it changes. */
export interface CustomType {
  readonly dataType: string;
  readonly toDriver?: string;
  readonly fromDriver?: string;
}

/**
 * `export const name = customType<values>({ … });`.
 * @param module Drizzle's module of the dialect
 */
export function customType(name: string, module: string, values: string, type: CustomType): readonly Code[] {
  const entries = Object.entries(type).map(([key, code]): Code => [hardline, `  ${key}: ${code},`]);
  return [[`export const ${name} = `, imported("customType", module), `<${values}>({`, ...entries, hardline, "});"]];
}

/** A type that is its own name, and whose values the driver takes and gives as they are. */
export function plainType(name: string, module: string, data: string, doc: string, text = name): Declaration {
  const body = customType(name, module, `{ data: ${data} }`, { dataType: `() => "${text}"` });
  return { doc: `\`${text}\`. ${doc}`, body };
}

/** A type that Drizzle has no words for, by its SQL text. */
export function sqlType(module: string): Declaration {
  return {
    doc: "A type that Drizzle has no words for, by its SQL text. Values are whatever the driver gives.",
    body: customType("sqlType", module, "{ data: unknown; config: { type: string }; configRequired: true }", {
      dataType: "(config) => config.type",
    }),
  };
}

/**
 * Text with a collation of its own.
 * @param quote the dialect's quotation mark for names
 */
export function collated(module: string, quote: '"' | "`"): Declaration {
  const text =
    quote === '"'
      ? // biome-ignore lint/suspicious/noTemplateCurlyInString: emitted code holds templates
        '(config) => `${config.type} COLLATE "${config.collation}"`'
      : // biome-ignore lint/suspicious/noTemplateCurlyInString: emitted code holds templates
        "(config) => `${config.type} COLLATE \\`${config.collation}\\``";
  return {
    doc: "Text with a collation of its own.",
    body: customType(
      "collated",
      module,
      "{ data: string; config: { type: string; collation: string }; configRequired: true }",
      { dataType: text },
    ),
  };
}
