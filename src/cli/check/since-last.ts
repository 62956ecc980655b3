import { fingerprints } from "../../drift/fingerprints.js";
import { type CheckReport, nameInDatabase, placeOf } from "../reporters/check-report.js";
import { numeral } from "../reporters/some.js";

/** What a run found that the one before did not, and the other way round, as one line. Moved lines are nothing new. */
export function sinceLast(before: CheckReport, now: CheckReport): string {
  const [old, found] = [entriesOf(before), entriesOf(now)];
  const parts = [listed("new", without(found, old)), listed("gone", without(old, found))];
  return `since the last run: ${parts.filter((part) => part !== "").join("; ") || "nothing new, nothing gone"}`;
}

/** What a report says, by what it is recognised by. */
function entriesOf({ findings, problems, couldNotTell }: CheckReport): ReadonlyMap<string, string> {
  const prints = fingerprints(findings);
  return new Map([
    ...findings.map((each, at) => [prints[at] ?? "", `${each.code} ${nameInDatabase(each)}`] as const),
    ...problems.map(
      ({ message, span }) => [`${message} in ${span.file}`, `could-not-read at ${placeOf(span)}`] as const,
    ),
    ...couldNotTell.map((why) => [why, "could-not-tell"] as const),
  ]);
}

function without(entries: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): readonly string[] {
  return [...entries].flatMap(([key, name]) => (others.has(key) ? [] : [name]));
}

const SHOWN = 3;

/** `2 new (column-size shop_book.title, …)`; empty where there is none. */
function listed(what: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const shown = names.slice(0, SHOWN).join(", ") + (names.length > SHOWN ? ", …" : "");
  return `${numeral(names.length)} ${what} (${shown})`;
}
