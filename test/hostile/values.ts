// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are meant to look like templates
import { HOSTILE_TEXTS } from "../targets/drizzle/hostile.js";

/** Whether everything is asked for, however long it takes. */
export const NIGHTLY = process.env.THROUGHLINE_NIGHTLY !== undefined;

/** What runs where a text gets out of the TypeScript that it stands in. */
const RUN = "globalThis.owned = 1";
/** What is made where it gets out of its SQL. */
const MAKE = "CREATE TABLE owned (x integer)";

/**
 * Texts that a name of a table or column, a help text, a default or a choice may be, and that every database can hold. By
 * night those are among them that the emitter of Drizzle is given by day.
 */
export const STORABLE: readonly string[] = [
  ...HOSTILE_TEXTS.filter((text) => text !== "" && NIGHTLY),
  `*/ ${RUN}; /*`,
  `\`; ${RUN}; \``,
  `\${(${RUN})}`,
  `'; ${RUN}; '`,
  `"; ${RUN}; "`,
  `\\'; ${RUN}; //`,
  `\n${RUN}\n`,
  `\r${RUN}\r`,
  `\u2028${RUN}\u2028`,
  `\u2029${RUN}`,
  `"]: (${RUN}), ["x`,
  `}; ${RUN}; ({`,
  `</script><script>${RUN}</script>`,
  "<!-- -->",
  "-->",
  "--!>",
  `'); ${MAKE}; --`,
  `"); ${MAKE}; --`,
  `\`); ${MAKE}; --`,
  `\\'); ${MAKE}; --`,
  `*/ ${MAKE}; /*`,
  `$$; ${MAKE}; $$`,
  `\n; ${MAKE};\n`,
  `-- \n${MAKE}; --`,
  `;\n\\! touch owned\n`,
  "\\copy owned from program 'id'",
  "%s %d %(name)s %",
  "../../owned.ts",
  "..\\..\\owned.ts",
  "/etc/passwd",
  "CON",
  "nul.txt",
  "COM1",
  "aux.",
  "trailing. . ",
  "item",
  "Item",
  "ITEM",
  "\u0130tem",
  "___",
  "1st",
  "💥",
  "\u{10ffff}",
  "\u202eesrever\u202c",
  "\u200b\u200d\ufe0f",
  "e\u0301",
  "\u00e9",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "class",
  "await",
  "default",
  "undefined",
  "@ts-nocheck",
  "# sourceMappingURL=data:,x",
  "// @ts-expect-error",
];

/** Texts that some database, encoding or file system cannot hold, but Python can. */
export const UNSTORABLE: readonly string[] = [
  "",
  "\0",
  `a\0'; ${RUN}`,
  "\ud800",
  "\udc00x",
  "\ufffe",
  "x".repeat(10_000),
  "*/'\"`${}".repeat(2_000),
  `--> statement-breakpoint\n${MAKE};`,
];

/** Names that Python takes for classes and fields, that mean something to JavaScript, TypeScript, an ORM or a file system. */
export const NAMES: readonly string[] = [
  ..."constructor __proto__ prototype toString valueOf hasOwnProperty arguments eval undefined NaN Infinity then default".split(
    " ",
  ),
  ..."function var let const enum interface package private protected public static export extends implements".split(
    " ",
  ),
  ..."new null this throw typeof void delete do switch case catch debugger instanceof super type of symbol abstract".split(
    " ",
  ),
  ..."Object Array String Number Boolean Symbol Function Promise Map Set Date Error Record Partial Pick Buffer Proxy".split(
    " ",
  ),
  ..."Entity Column Index Unique Relation Repository BaseEntity DataSource pgTable relations sql text integer schema".split(
    " ",
  ),
  ..."CON nul Aux PRN com1 LPT1 index columns deletion many_to_many delete_rows data_source migrations node_modules".split(
    " ",
  ),
  ..."item Item ITEM iTem a_b aB a__b ab A_B ɤ ꟼx ಠ_ಠ Ω x漢字 _ __ ___ _1 x1 x_1 X1".split(" "),
  "delete_rows",
  ..."DeletionRules EntityClass Deleted Obstacle ProtectedError KeyOf".split(" "),
  "x".repeat(300),
  "é".repeat(130),
  `a${"\u{10400}".repeat(90)}`,
];

/** Labels that an app may try to have. Django refuses most of them. */
export const LABELS: readonly string[] = [
  ..."constructor __proto__ CON nul index columns Shop shop SHOP class 1st a-b ___ then default".split(" "),
  ...[
    "../../owned",
    "..",
    ".",
    "/owned",
    "a/b",
    "a\\b",
    "C:x",
    "",
    " ",
    "x.",
    "a\0b",
    "\u202e",
    "💥",
    "\ud800",
    "*/",
    "`${x}`",
    "x".repeat(300),
  ],
];

/** A text as Python writes it, whatever it holds. */
export function python(text: string): string {
  const units = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0x7e || code < 0x20 || /['"\\]/.test(character)
      ? `\\U${code.toString(16).padStart(8, "0")}`
      : character;
  });
  return `"${units.join("")}"`;
}
