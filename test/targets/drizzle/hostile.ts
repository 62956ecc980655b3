// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are meant to look like templates
/** Text that tries to get out of where it is put: comments, strings, templates, SQL, object keys, files. */
export const HOSTILE_TEXTS: readonly string[] = [
  "*/ export const owned = 1; /*",
  "/* /** nested",
  "// line",
  "`",
  "`${process.exit(1)}`",
  "${t.id}",
  "$",
  "$${",
  "\\",
  "\\`",
  "\\${x}",
  "\\u0041",
  "\\x3B",
  "'",
  "''",
  "'; DROP TABLE hostile_thing; --",
  '"',
  '"; throw 1; "',
  "a\"b'c`d",
  ";",
  "a;b",
  "--",
  "a -- b",
  ",,",
  "a,,b;c--d",
  "--> statement-breakpoint",
  "$$",
  "$tag$ x $tag$",
  "\n",
  "two\nlines",
  "two\r\nlines",
  "\r",
  "\t",
  "\u0007",
  "\u2028",
  "a\u2029b",
  "\u202egnol",
  "\ufeff",
  "\u00a0",
  "@deprecated",
  "{@link x}",
  "@ts-ignore",
  " leading and trailing ",
  "",
  "%s %(x)s %%",
  "{{ x }}",
  "<script>",
  "é ü 漢字 😀 \u0301",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "C:\\con",
];

/** Text that some database or encoding cannot hold, but TypeScript can. */
export const UNSTORABLE_TEXTS: readonly string[] = ["\0", "a\u0000b", "\ud800", "\udc00x"];

/** Names that a model, field or app may try to have. */
export const HOSTILE_NAMES: readonly string[] = [
  ..."class default function new delete await yield let static enum import export null true this void typeof".split(
    " ",
  ),
  ..."constructor prototype toString valueOf hasOwnProperty __proto__ then toJSON arguments eval undefined NaN".split(
    " ",
  ),
  ..."index text integer relations sql check unique serial date time json jsonb uuid boolean varchar pgTable".split(
    " ",
  ),
  ..."customType foreignKey primaryKey uniqueIndex t one many schema unmanaged today bytea collated crypto module".split(
    " ",
  ),
  ..."require exports global globalThis Date Object Event Record Map Array String Promise Function Symbol any".split(
    " ",
  ),
  ..."string number Text Index Class Then Module enableRLS getSQL _ $inferSelect _id __id id_ ID field_1 field1".split(
    " ",
  ),
  ..."x_1_2 x_12 x_1__2 URLPattern urlPattern url_pattern HTTPServer étude Straße 漢字 Ünïcode ǅ 1st 2 a-b a.b".split(
    " ",
  ),
  "with space",
  "*/",
  "`${x}`",
  "quote'd",
  "line\nbreak",
  "\u2028",
  "😀",
];
