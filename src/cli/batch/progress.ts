import type { Io } from "../io.js";
import { type InputReport, inputWord } from "../reporters/batch-report.js";
import { count } from "../reporters/diagnostics-text.js";

/** Says how far a batch has come. */
export interface Progress {
  advance(input: InputReport): void;
  end(): void;
}

/** A bar where a person is looking, a line for each input elsewhere, nothing where quiet is asked for. */
export async function progressOf(io: Io, total: number, quiet: boolean): Promise<Progress> {
  if (quiet || total === 0) return { advance() {}, end() {} };
  const bar = await io.progressBar?.(total);
  const of = count(total, "input");
  let done = 0;
  if (bar !== undefined) {
    return {
      advance({ path }) {
        done += 1;
        bar.advance(`${done} of ${of}: ${path}`);
      },
      end: () => bar.end(`${done} of ${of}`),
    };
  }
  return {
    advance(input) {
      done += 1;
      const at = `[${String(done).padStart(String(total).length)}/${total}]`;
      io.stderr.write(`${at} ${input.path}: ${wordsFor(input)} (${input.seconds.toFixed(2)} s)\n`);
    },
    end() {},
  };
}

function wordsFor(input: InputReport): string {
  const { errors, warnings } = input;
  const counts = [
    ...(errors === 0 ? [] : [count(errors, "error")]),
    ...(warnings === 0 ? [] : [count(warnings, "warning")]),
  ];
  return [inputWord(input), ...counts].join(", ");
}
