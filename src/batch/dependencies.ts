import { createHash } from "node:crypto";
import { relative, resolve } from "node:path";
import type { DirectoryEntry, Files } from "../source/files.js";

/** What can be asked of files; `base` is asked by what names the folder itself that all paths are relative to. */
const QUESTIONS = ["read", "file", "directory", "list", "realpath", "base"] as const;
type Question = (typeof QUESTIONS)[number];

/** A question that a result hangs on, and its answer: a hash of what was read or listed, what is there, or a path. */
export interface Dependency {
  readonly question: Question;
  /** Relative to the base, with `/`. */
  readonly path: string;
  /** Empty where nothing is there. */
  readonly answer: string;
}

/** Answers of files by path relative to a base, each found out once. */
export type Answers = (question: Question, path: string) => string;

/** Asks files as they are now. */
export function answersOf(files: Files, base: string): Answers {
  const known = new Map<string, string>();
  const ask = (question: Question, path: string): string => {
    const at = slashed(resolve(base, path));
    if (question === "read") return readAnswer(files.read(at));
    if (question === "file") return yesAnswer(files.isFile(at));
    if (question === "directory") return yesAnswer(files.isDirectory(at));
    if (question === "list") return listAnswer(files.list(at));
    return question === "realpath" ? below(base, files.realpath(at)) : base;
  };
  return (question, path) => {
    const key = `${question} ${path}`;
    const answer = known.get(key) ?? ask(question, path);
    known.set(key, answer);
    return answer;
  };
}

/** Whether everything is still answered as it was. */
export function hold(dependencies: readonly Dependency[], answers: Answers): boolean {
  return dependencies.every(({ question, path, answer }) => answers(question, path) === answer);
}

/** Files that remember what they were asked. */
export interface RecordedFiles {
  readonly files: Files;
  /** Everything that was asked so far, each once, in order. */
  dependencies(): readonly Dependency[];
  /** Absolute paths of what was read. */
  read(): readonly string[];
}

/** The same files, with a note of every file that is read, every path that is probed and every folder that is listed. */
export function recordedFiles(files: Files, base: string): RecordedFiles {
  const asked = new Map<string, Dependency>();
  const read = new Set<string>();
  const note = <T>(question: Question, at: string, found: T, answer: (found: T) => string): T => {
    const key = `${question} ${at}`;
    if (!asked.has(key)) asked.set(key, { question, path: below(base, at), answer: answer(found) });
    return found;
  };
  return {
    files: {
      read(path) {
        const bytes = note("read", path, files.read(path), readAnswer);
        if (bytes !== undefined) read.add(path);
        return bytes;
      },
      isFile: (path) => note("file", path, files.isFile(path), yesAnswer),
      isDirectory: (path) => note("directory", path, files.isDirectory(path), yesAnswer),
      list: (path) => note("list", path, files.list(path), listAnswer),
      realpath: (path) => note("realpath", path, files.realpath(path), (real) => below(base, real)),
    },
    dependencies: () => [...asked.values()],
    read: () => [...read],
  };
}

/** Whether a value that was parsed is a dependency. */
export function isDependency(value: unknown): value is Dependency {
  if (typeof value !== "object" || value === null) return false;
  const { question, path, answer } = value as Readonly<Record<string, unknown>>;
  return QUESTIONS.some((each) => each === question) && typeof path === "string" && typeof answer === "string";
}

/** A hash of a text or bytes, short enough for a file's name and long enough never to be met by chance. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 40);
}

function readAnswer(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : digest(bytes);
}

function yesAnswer(is: boolean): string {
  return is ? "yes" : "";
}

function listAnswer(entries: readonly DirectoryEntry[]): string {
  return entries.length === 0 ? "" : digest(JSON.stringify(entries.map(({ name, type, link }) => [name, type, link])));
}

/** A path as seen from the base; one on another drive stays as it is. */
function below(base: string, path: string): string {
  return slashed(relative(base, path)) || ".";
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
