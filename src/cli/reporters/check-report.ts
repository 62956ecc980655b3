import { FINISH_SQL } from "../../artefacts/artefacts.js";
import type { MigrationCheck } from "../../check-migrations.js";
import type { KnownFinding } from "../../drift/baseline.js";
import type { Finding, Side } from "../../drift/finding.js";
import type { IgnoreComment } from "../../drift/ignore-comments.js";
import type { Span } from "../../source/span.js";
import type { Problem } from "../../typescript/read/program.js";
import { olderThanDatabase } from "./migration-sentences.js";
import { numeral, some } from "./some.js";

/** What was held against a project's own Django, and which Django that is. */
export interface Proof {
  readonly models: number;
  readonly fields: number;
  readonly manyToMany: number;
  /** Errors in reading the models: each is borne out by Django, or comes with a difference. */
  readonly unread: number;
  /** Versions, and the settings module. */
  readonly django: string;
  readonly python: string;
  readonly settings: string;
}

/** What every report of `throughline check` is about. */
export interface CheckReport {
  /** What the models were held against. */
  readonly side: Side;
  readonly findings: readonly Finding[];
  /** What of the other side could not be read. */
  readonly problems: readonly Problem[];
  /** How many findings the options and comments leave unsaid, and how many are known. */
  readonly ignored: number;
  readonly known: number;
  /** Entries of the baseline, and comments, that nothing was found for. */
  readonly stale: readonly KnownFinding[];
  readonly unused: readonly IgnoreComment[];
  /** Tables (models, where the other side is Django) that were compared, and tables that only have to be there. */
  readonly compared: number;
  readonly unmanaged: number;
  /** Other tables of the other side. */
  readonly others: readonly string[];
  /** Why what was found is not certain though it was read, a sentence each without a stop. */
  readonly couldNotTell: readonly string[];
  /** What the project's migrations and a live database say of each other; null where there is nothing to say. */
  readonly migrations: Pick<MigrationCheck, "pending" | "ahead"> | null;
  /** What the comparison leaves out, an entry each. */
  readonly notCompared: readonly string[];
  /** What the other side's code cannot hold and its `finish.sql` was held to, an entry each. */
  readonly comparedThroughFinish: readonly string[];
  /** What was held against Django itself; null where the other side is another. */
  readonly proof: Proof | null;
  /** The Django project's folder as seen from where the command runs, with a slash behind it; empty where it is the same. */
  readonly root: string;
}

/** `table.column`, `table.constraint` or `table`. */
export function nameInDatabase({ table, columns, name }: Finding): string {
  if (name !== null) return `${table}.${name}`;
  return columns.length === 0 ? table : `${table}.${columns.join(", ")}`;
}

/** `models.py:12:5`; empty where there is no place. */
export function placeOf(span: Span | null, root = ""): string {
  return span === null ? "" : `${root}${span.file}:${span.line}:${span.column}`;
}

/** What the other side is called in a sentence. */
const SIDES = { database: "the database", drizzle: "the Drizzle schema", typeorm: "the entities" } as const;

/** `varchar(100) in the models, varchar(120) in the database`. */
export function bothSides({ want, have, through }: Finding, { side }: Pick<CheckReport, "side">): string {
  if (side === "django") return `${want ?? "nothing"} as read, ${have ?? "nothing"} in Django`;
  return `${want ?? "nothing"} in the models, ${have ?? "nothing"} in ${through ?? SIDES[side]}`;
}

/** The sentences behind the findings. */
export function summaryLines(report: CheckReport): readonly string[] {
  const { findings, problems, compared, unmanaged, others, ignored, known, stale, unused, notCompared, proof } = report;
  const ahead = report.migrations?.ahead ?? [];
  const throughFinish = report.comparedThroughFinish;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = [some(count("error"), "error"), some(count("warning"), "warning"), some(count("note"), "note")];
  const shown = others.slice(0, OTHERS_SHOWN).join(", ");
  const more = others.length > OTHERS_SHOWN ? ` and ${others.length - OTHERS_SHOWN} more` : "";
  return [
    proof === null
      ? `${findings.length === 0 ? "no drift" : counts.join(", ")} in ${some(compared, "table")}`
      : `${findings.length === 0 ? "0 differences" : counts.join(", ")} in ${proofText(proof)}`,
    ...(ignored === 0 ? [] : [`${some(ignored, "finding")} ignored`]),
    ...(known === 0 ? [] : [`${some(known, "finding")} known from the baseline`]),
    ...(stale.length === 0 ? [] : [`${staleText(stale)}; --update-baseline takes them off`]),
    ...unused.map(({ span, codes }) => `nothing to ignore: ${codes.join(", ")} at ${placeOf(span)}`),
    ...(unmanaged === 0 ? [] : [`not looked into: ${some(unmanaged, "table")} of models with managed = False`]),
    ...(others.length === 0 ? [] : [`of no model that was asked for: ${shown}${more}`]),
    ...(ahead.length === 0 ? [] : [olderThanDatabase(ahead)]),
    ...(proof === null || proof.unread === 0 ? [] : [`reading the models gave ${some(proof.unread, "error")}`]),
    ...(throughFinish.length === 0 ? [] : [`compared through ${FINISH_SQL}: ${throughFinish.join("; ")}`]),
    ...(notCompared.length === 0 ? [] : [`not compared: ${notCompared.join("; ")}`]),
    ...(problems.length === 0 ? [] : [`could not tell: ${some(problems.length, "place")} could not be read`]),
    ...report.couldNotTell.map((why) => `could not tell: ${why}`),
  ];
}

/** `34 models, 210 fields, 12 many-to-many (Django 5.2.17, Python 3.12.1, settings shop.settings)`. */
function proofText({ models, fields, manyToMany, django, python, settings }: Proof): string {
  const counted = [some(models, "model"), some(fields, "field"), `${numeral(manyToMany)} many-to-many`];
  return `${counted.join(", ")} (Django ${django}, Python ${python}, settings ${settings})`;
}

function staleText(stale: readonly KnownFinding[]): string {
  const [first] = stale;
  const example = first === undefined ? "" : `${first.code} of ${first.table}`;
  return `in the baseline and mended: ${some(stale.length, "finding")} (${example}${stale.length > 1 ? ", …" : ""})`;
}

const OTHERS_SHOWN = 5;
