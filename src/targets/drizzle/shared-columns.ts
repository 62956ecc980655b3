// biome-ignore-all lint/suspicious/noTemplateCurlyInString: emitted code holds templates
import { type Code, hardline, imported, lines } from "../../typescript/code.js";
import { docComment } from "../../typescript/tsdoc.js";
import { PG_CORE_MODULE } from "./vocabulary.js";

/** What the emitted `columns.ts` can declare, by name: column types that Drizzle has no builder for, and two clocks. */
const DECLARATIONS: Readonly<Record<string, { readonly doc: string; readonly body: readonly Code[] }>> = {
  bytea: plainType("bytea", "Uint8Array", "Binary data."),
  citext: plainType("citext", "string", "Text that compares without regard to case; needs the extension `citext`."),
  hstore: plainType("hstore", "string", "Keys and values in PostgreSQL's own text form; needs the extension `hstore`."),
  tsvector: plainType("tsvector", "string", "A document prepared for text search."),
  int4range: plainType("int4range", "string", 'A range such as `"[1,5)"`.'),
  int8range: plainType("int8range", "string", 'A range such as `"[1,5)"`.'),
  numrange: plainType("numrange", "string", 'A range such as `"[1.5,2.5)"`.'),
  daterange: plainType("daterange", "string", 'A range such as `"[2024-01-01,2024-02-01)"`.'),
  tsrange: plainType("tsrange", "string", "A range of timestamps without time zone, in PostgreSQL's own text form."),
  tstzrange: plainType("tstzrange", "string", "A range of timestamps with time zone, in PostgreSQL's own text form."),
  collated: {
    doc: "Text with a collation of its own.",
    body: customType(
      "collated",
      "{ data: string; config: { type: string; collation: string }; configRequired: true }",
      ["(config) => `${config.type} COLLATE ", '"${config.collation}"`'],
    ),
  },
  sqlType: {
    doc: "A type that Drizzle has no words for, by its SQL text. Values are whatever the driver gives.",
    body: customType("sqlType", "{ data: unknown; config: { type: string }; configRequired: true }", [
      "(config) => config.type",
    ]),
  },
  today: {
    doc: "Today's date in the process's time zone, as `YYYY-MM-DD`.",
    body: [
      "export function today(): string {",
      "  const now = new Date();",
      '  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));',
      '  return `${String(now.getFullYear()).padStart(4, "0")}-${month}-${day}`;',
      "}",
    ],
  },
  timeOfDay: {
    doc: "The time of day in the process's time zone, as `HH:MM:SS.mmm`.",
    body: [
      "export function timeOfDay(): string {",
      "  const now = new Date();",
      "  const [hours, minutes, seconds] = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) =>",
      '    String(part).padStart(2, "0"),',
      "  );",
      '  return `${hours}:${minutes}:${seconds}.${String(now.getMilliseconds()).padStart(3, "0")}`;',
      "}",
    ],
  },
};

/** Every name that `columns.ts` may export. */
export const SHARED_NAMES: readonly string[] = Object.keys(DECLARATIONS);

/** The declarations of the names, in one fixed order. */
export function sharedDeclarations(names: ReadonlySet<string>): Code[] {
  return Object.entries(DECLARATIONS).flatMap(([name, { doc, body }]) =>
    names.has(name) ? [[docComment([doc]), lines(body)]] : [],
  );
}

function plainType(name: string, data: string, doc: string) {
  return { doc: `\`${name}\`. ${doc}`, body: customType(name, `{ data: ${data} }`, [`() => "${name}"`]) };
}

function customType(name: string, values: string, dataType: readonly string[]): readonly Code[] {
  return [
    [
      `export const ${name} = `,
      imported("customType", PG_CORE_MODULE),
      `<${values}>({`,
      hardline,
      `  dataType: ${dataType.join("")},`,
      hardline,
      "});",
    ],
  ];
}
