import { threadId } from "node:worker_threads";
import { type Answers, type Dependency, digest, hold, isDependency } from "../../batch/dependencies.js";
import type { ConvertOptions as Emission, SupportedDialect } from "../../pipeline.js";
import type { Files } from "../../source/files.js";
import type { Converted } from "../converted.js";
import type { Disk } from "../disk.js";
import { isRecord, parseJson } from "../manifest.js";
import { systemReason } from "../system-reason.js";
import type { BatchJob, CachePlace } from "./job.js";
import { shownFrom } from "./shown-from.js";

/** Shape of what is stored. */
const FORMAT = 1;

/** How many states of one input are kept. */
const STATES = 8;

/** Conversions of one input for one dialect, by what they hang on. */
export interface CachedReading {
  /** Folder that places in diagnostics are relative to, as seen from where the command runs. */
  readonly root: string;
  /** What the input came to, for an emission; undefined where that was not stored. */
  converted(emission: Emission): Converted | undefined;
}

/** A conversion to be stored, with each emission that it is the answer to. */
export interface FreshConversion {
  readonly emissions: readonly Emission[];
  readonly converted: Converted;
}

/**
 * Conversions by what they were made from, in a folder that machines may share. In `VERSION/KEY/`, the key being that of an
 * input, a dialect and the options, lies for each state that its files were once in what was asked of them
 * (`STATE.asked.json`), and for each emission what came of it (`STATE-EMISSION.json`). Files are written whole and carry a
 * hash of themselves: one that is torn is as good as none.
 */
export class BatchCache {
  readonly #damaged: string[] = [];
  readonly #folder: string;
  /** What is asked of every reading, the same wherever the repository lies. */
  readonly #asked: string;

  constructor(
    private readonly place: CachePlace,
    { reading, base }: Pick<BatchJob, "reading" | "base">,
    private readonly files: Files,
    private readonly disk: Disk,
  ) {
    this.#folder = `${place.folder}/v${FORMAT}-${place.version}`;
    const pythonPath = reading.pythonPath.map((folder) => shownFrom(base, folder));
    this.#asked = JSON.stringify(sorted({ ...reading, pythonPath }));
  }

  /** Files that are not what was written, so far. */
  get damaged(): readonly string[] {
    return this.#damaged;
  }

  /** Makes the folder. Answers why it cannot be used, in words; null when it can. */
  open(): string | null {
    try {
      ensureDirectory(this.disk, this.#folder);
      return null;
    } catch (error) {
      return systemReason(error);
    }
  }

  /** Versions that left something in the cache, where this one has not yet. */
  otherVersions(): readonly string[] {
    const names = this.files.list(this.place.folder).map(({ name }) => name);
    const others = names.filter((name) => /^v\d+-/.test(name)).map((name) => name.replace(/^v\d+-/, ""));
    return names.includes(`v${FORMAT}-${this.place.version}`) ? [] : others;
  }

  /** What is known of an input whose files are as they are now. */
  find(input: string, dialect: SupportedDialect, answers: Answers): CachedReading | undefined {
    const folder = this.folderOf(input, dialect);
    for (const { name } of this.files.list(folder)) {
      const [, state] = /^(\w+)\.asked\.json$/.exec(name) ?? [];
      if (state === undefined) continue;
      const asked = this.load(`${folder}/${name}`);
      if (!isRecord(asked) || typeof asked.root !== "string" || !Array.isArray(asked.dependencies)) continue;
      const { root, dependencies } = asked;
      if (!dependencies.every(isDependency) || !hold(dependencies, answers)) continue;
      return {
        root,
        converted: (emission) => {
          const found = this.load(`${folder}/${state}-${emissionKey(emission)}.json`);
          const value =
            isRecord(found) && typeof found.same === "string" ? this.load(`${folder}/${found.same}`) : found;
          return isRecord(value) && isRecord(value.converted) ? (value.converted as unknown as Converted) : undefined;
        },
      };
    }
    return undefined;
  }

  /** Stores what an input came to. Answers why that was not possible, in words; null when it was. */
  store(
    input: string,
    dialect: SupportedDialect,
    root: string,
    dependencies: readonly Dependency[],
    fresh: readonly FreshConversion[],
  ): string | null {
    const folder = this.folderOf(input, dialect);
    const state = digest(JSON.stringify(dependencies));
    try {
      ensureDirectory(this.disk, folder);
      for (const { emissions, converted } of fresh) {
        const [first, ...others] = emissions.map((emission) => `${state}-${emissionKey(emission)}.json`);
        if (first === undefined) continue;
        this.save(`${folder}/${first}`, { converted });
        for (const other of new Set(others)) if (other !== first) this.save(`${folder}/${other}`, { same: first });
      }
      this.save(`${folder}/${state}.asked.json`, { root, dependencies });
      this.forget(folder, state);
      return null;
    } catch (error) {
      return systemReason(error);
    }
  }

  private folderOf(input: string, dialect: SupportedDialect): string {
    const key = digest(JSON.stringify([input, dialect, this.#asked]));
    return `${this.#folder}/${key.slice(0, 2)}/${key.slice(2)}`;
  }

  /** A stored value; undefined where there is none, or none that is whole. */
  private load(path: string): unknown {
    const bytes = this.files.read(path);
    if (bytes === undefined) return undefined;
    const text = new TextDecoder().decode(bytes);
    const body = text.slice(text.indexOf("\n") + 1);
    if (text === `${digest(body)}\n${body}`) return parseJson(body);
    this.#damaged.push(path);
    return undefined;
  }

  private save(path: string, value: unknown): void {
    const body = JSON.stringify(value);
    const temporary = `${path}.${process.pid}-${threadId}.tmp`;
    if (this.disk.kind(temporary) !== undefined) this.disk.remove(temporary);
    this.disk.create(temporary, `${digest(body)}\n${body}`);
    this.disk.rename(temporary, path);
  }

  /** Drops what belongs to states beyond the number that is kept. */
  private forget(folder: string, current: string): void {
    const names = this.files.list(folder).map(({ name }) => name);
    const states = names.flatMap((name) => /^(\w+)\.asked\.json$/.exec(name)?.[1] ?? []);
    const gone = states.filter((state) => state !== current).slice(0, Math.max(0, states.length - STATES));
    for (const name of names)
      if (gone.some((state) => name.startsWith(`${state}.`) || name.startsWith(`${state}-`)))
        this.disk.remove(`${folder}/${name}`);
  }
}

/** A name for what is made of a reading: names in any order are the same. */
function emissionKey({ namesGiven, ...rest }: Emission): string {
  const names = Object.entries(namesGiven).sort(([a], [b]) => (a < b ? -1 : 1));
  return digest(JSON.stringify(sorted({ ...rest, namesGiven: names })));
}

/** A value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

function ensureDirectory(disk: Disk, path: string): void {
  if (path === "" || disk.realpath(path) !== undefined) return;
  ensureDirectory(disk, path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  try {
    disk.makeDirectory(path);
  } catch (error) {
    if (disk.kind(path) !== "directory") throw error;
  }
}
