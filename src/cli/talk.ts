import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceFile } from "../source/source-file.js";
import { type Colors, colorsFor } from "./colors.js";
import type { Io } from "./io.js";
import { absolute, type TalkOptions } from "./options.js";
import { DEFAULT_LIMIT, diagnosticsText } from "./reporters/diagnostics-text.js";
import { systemReason } from "./system-reason.js";
import { writeFileWhole } from "./write-output.js";

/** The two voices of a command: its result, and what it has to say about it. */
export interface Talk {
  /** Colours of stdout; none when the result goes to a file. */
  readonly colors: Colors;
  readonly quiet: boolean;
  /** Gives the result out, to stdout or `--output-file`. False when it could not be written; that has been said then. */
  result(text: string): boolean;
  /** The same of a result in pieces, none of which is made before the reader of stdout has taken what is before it. */
  resultOf(pieces: Iterable<string>): Promise<boolean>;
  /**
   * Writes a file whole; says where an earlier run was killed over it. False when it could not be written; that has been said then.
   * @param path absolute
   * @param named what messages call it
   */
  write(path: string, named: string, text: string): boolean;
  /** Says something to people. */
  say(text: string): void;
  /** Says one line that begins with `error:`. */
  error(message: string): void;
  diagnostics(diagnostics: readonly Diagnostic[], sourceOf: (file: string) => SourceFile | undefined): void;
}

/** How a command talks, by its options and its surroundings. */
export function createTalk(io: Io, options: TalkOptions): Talk {
  const toPeople = colorsFor(io.stderr, io, options.color);
  const say = (text: string): void => void io.stderr.write(text);
  const error = (message: string): void => say(`${toPeople.red("error")}: ${message}\n`);
  const { outputFile } = options;
  const write = (path: string, named: string, text: string): boolean => {
    try {
      const { interrupted } = writeFileWhole(io.disk, path, text);
      if (interrupted)
        say(`${toPeople.yellow("warning")}: an earlier run was interrupted while it wrote \`${named}\`\n`);
      return true;
    } catch (cause) {
      error(`cannot write \`${named}\`: ${systemReason(cause)}`);
      return false;
    }
  };
  const result = (text: string): boolean => {
    if (outputFile !== undefined) return write(absolute(outputFile, options, io), outputFile, text);
    io.stdout.write(text);
    return true;
  };
  return {
    colors: colorsFor(io.stdout, io, options.color && outputFile === undefined),
    quiet: options.quiet ?? false,
    result,
    async resultOf(pieces) {
      if (outputFile !== undefined) return result([...pieces].join(""));
      for (const piece of pieces) await io.stdout.write(piece);
      return true;
    },
    write,
    say,
    error,
    diagnostics(diagnostics, sourceOf) {
      const text = diagnosticsText(diagnostics, {
        colors: toPeople,
        sourceOf,
        verbose: options.verbose ?? false,
        quiet: options.quiet ?? false,
        limit: options.all ? Number.POSITIVE_INFINITY : DEFAULT_LIMIT,
      });
      if (text !== "") say(text);
    },
  };
}
