import type { CheckReport } from "../../src/cli/reporters/check-report.js";
import type { Finding } from "../../src/drift/finding.js";

const place = (file: string, line: number) => ({ file, start: 0, end: 1, line, column: 5 });

const finding: Finding = {
  code: "column-size",
  severity: "error",
  message: "The column has another length or precision.",
  span: place("shop/models.py", 12),
  there: place("src/db/shop.ts", 40),
  model: "shop.Book",
  table: "shop_book",
  columns: ["title"],
  name: null,
  want: "varchar(100)",
  have: "varchar(120)",
  mend: "Declare `title` as varchar(100), or change the field.",
  through: null,
};

/** A report with findings of every severity, with places on both sides, on one and on none, and something unread. */
export const SOME_REPORT: CheckReport = {
  side: "drizzle",
  findings: [
    finding,
    { ...finding, code: "index-missing", severity: "warning", there: null, name: "book_title" },
    { ...finding, code: "index-name", severity: "note", span: null },
    { ...finding, code: "table-missing", span: null, there: null, columns: [] },
  ],
  problems: [{ message: "the type of `shop_book.kind` could not be read", span: place("src/db/shop.ts", 7) }],
  ...{ ignored: 1, known: 2, stale: [], unused: [], compared: 3, unmanaged: 0, others: [] },
  couldNotTell: ["the database is half migrated: 1 migration of this project is not applied (shop.0002_isbn)"],
  migrations: { pending: ["shop.0002_isbn"], ahead: [] },
  notCompared: ["column order"],
  proof: null,
  comparedThroughFinish: [],
  root: "backend/",
};

/** Names and texts that formats could stumble over. */
const HOSTILE = "]]>&<\"'\u0000\u2028%0A::error file=x::|`*/ ${x}\r\n\ud800 ü 😀";

/** The same, with such names wherever a project has a say. */
export const HOSTILE_REPORT: CheckReport = {
  ...SOME_REPORT,
  findings: SOME_REPORT.findings.map((each) => ({
    ...each,
    ...{ table: `t${HOSTILE}`, columns: [HOSTILE], name: HOSTILE, want: HOSTILE, have: HOSTILE, mend: HOSTILE },
    span: each.span && { ...each.span, file: `a b/${HOSTILE}.py` },
    there: each.there && { ...each.there, file: `src/[x]/${HOSTILE}.ts` },
  })),
  problems: SOME_REPORT.problems.map((each) => ({ ...each, message: HOSTILE })),
  notCompared: [HOSTILE],
  couldNotTell: [HOSTILE],
  migrations: { pending: [HOSTILE], ahead: [HOSTILE] },
  comparedThroughFinish: [HOSTILE],
};
