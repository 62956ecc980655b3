import { type RecordedFiles, recordedFiles } from "../../batch/dependencies.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ConvertOptions as Emission, Reading, SupportedDialect } from "../../pipeline.js";
import { cachedFiles } from "../../source/cached-files.js";
import { type Converted, convertedOf } from "../converted.js";
import { givenNames } from "../given-names.js";
import { withParser } from "../with-parser.js";
import type { FreshConversion } from "./cache.js";
import type { Surroundings } from "./convert-unit.js";
import type { BatchJob, BatchUnit } from "./job.js";
import { shownFrom } from "./shown-from.js";

/** What one input comes to, output by output. */
export interface UnitConversions {
  /** Folder that places in diagnostics are relative to, as seen from where the command runs. */
  readonly root: string;
  /** @param at index of the output */
  convert(at: number, emission: Emission): Promise<Converted>;
  /** Puts what was converted into the cache, where there is one. Answers why that was not possible; null when it was. */
  keep(): Promise<string | null>;
}

/** An input as it is read for one dialect. */
interface DialectReading {
  readonly reading: Reading;
  readonly recorded: RecordedFiles;
  readonly fresh: FreshConversion[];
}

/** An input that is read where it lies: each file once, each dialect once. */
export async function readUnit(
  { input, shown }: BatchUnit,
  { base, reading: asked, outputs }: BatchJob,
  { files, cache }: Surroundings,
): Promise<UnitConversions> {
  const { convertReading, readFor, rootOf } = await withParser(import("../../pipeline.js"));
  const once = cachedFiles(files);
  const strict = asked.strict ?? false;
  const readings = new Map<SupportedDialect, DialectReading>();
  const root = shownFrom(base, rootOf({ files: once, path: input.path }));

  const readIn = (dialect: SupportedDialect): DialectReading => {
    const known = readings.get(dialect);
    if (known !== undefined) return known;
    const recorded = recordedFiles(once, base);
    const reading = readFor({ ...asked, files: recorded.files, path: input.path }, dialect);
    const read = { reading, recorded, fresh: [] };
    readings.set(dialect, read);
    return read;
  };

  /** What the next run will ask for, which finds the names that this one has given. */
  const again = async (
    { reading }: DialectReading,
    converted: Converted,
    emission: Emission,
    names: Readonly<Record<string, string>>,
  ): Promise<readonly FreshConversion[]> => {
    const next = { ...emission, namesGiven: givenNames(converted.names, names) };
    if (!converted.diagnostics.some(saysNewName)) return [{ emissions: [emission, next], converted }];
    const then = convertedOf(await convertReading(reading, strict, next));
    return [
      { emissions: [emission], converted },
      { emissions: [next], converted: then },
    ];
  };

  return {
    root,
    async convert(at, emission) {
      const read = readIn(emission.dialect);
      const converted = convertedOf(await convertReading(read.reading, strict, emission));
      if (cache !== null) read.fresh.push(...(await again(read, converted, emission, outputs[at]?.names ?? {})));
      return converted;
    },
    async keep() {
      if (cache === null) return null;
      for (const [dialect, { recorded, fresh }] of readings) {
        const place = namesThisMachine(recorded, fresh, base) ? [HERE(base)] : [];
        const trouble = cache.store(shown, dialect, root, [...recorded.dependencies(), ...place], fresh);
        if (trouble !== null) return trouble;
      }
      return null;
    },
  };
}

/** Whether a diagnostic is about a name that was found just now: all else is the same when names are given. */
export function saysNewName({ code }: Diagnostic): boolean {
  return code === "name-adjusted" || code === "schema-key-prefixed";
}

/** What is true in one folder of one machine only. */
const HERE = (base: string) => ({ question: "base", path: ".", answer: base }) as const;

/** Whether a conversion says where the repository, or a file that was read, lies on this machine. */
function namesThisMachine({ read }: RecordedFiles, fresh: readonly FreshConversion[], base: string): boolean {
  const text = JSON.stringify(fresh.map(({ converted }) => converted));
  const isNamed = (path: string): boolean => text.includes(JSON.stringify(path).slice(1, -1));
  return isNamed(base) || read().some((path) => !path.startsWith(`${base}/`) && isNamed(path));
}
