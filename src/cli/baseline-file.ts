import { type KnownFinding, parseBaseline, printBaseline } from "../drift/baseline.js";
import type { Finding } from "../drift/finding.js";
import type { Io } from "./io.js";
import { absolute } from "./options.js";
import type { Talk } from "./talk.js";

/** What the options of `check` say of a baseline. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly cwd?: string;
}

/** The findings that a baseline file holds; null where none is asked for, `unreadable` where it is none, which has been said. */
export function readBaseline(
  options: BaselineOptions,
  io: Io,
  talk: Talk,
): readonly KnownFinding[] | null | "unreadable" {
  const { baseline, updateBaseline } = options;
  if (baseline === undefined) {
    if (updateBaseline !== true) return null;
    talk.error("--update-baseline needs --baseline <file> (or `baseline` in throughline.config.ts)");
    return "unreadable";
  }
  const text = io.disk.read(absolute(baseline, options, io));
  const known = text === undefined ? null : parseBaseline(text);
  if (known !== null || updateBaseline === true) return known;
  const why = text === undefined ? "is not there" : "is no baseline that throughline wrote";
  talk.error(`the baseline \`${baseline}\` ${why}; --update-baseline writes it`);
  return "unreadable";
}

/** Writes the baseline file whole. False where it could not be written, which has been said. */
export function writeBaseline(findings: readonly Finding[], options: BaselineOptions, io: Io, talk: Talk): boolean {
  const { baseline = "" } = options;
  if (!talk.write(absolute(baseline, options, io), baseline, printBaseline(findings))) return false;
  if (!talk.quiet) talk.say(`wrote ${findings.length} findings to ${baseline}\n`);
  return true;
}
