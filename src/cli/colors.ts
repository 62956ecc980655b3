import pico from "picocolors";
import type { Io, TextOutput } from "./io.js";

/** Functions that colour text, or give it back as it is. */
export type Colors = Pick<ReturnType<typeof pico.createColors>, "bold" | "dim" | "red" | "yellow" | "green" | "cyan">;

/**
 * Colours for one stream: `--no-color` and NO_COLOR (https://no-color.org) turn them off, FORCE_COLOR on; otherwise a
 * terminal has them and nothing else.
 */
export function colorsFor(output: TextOutput, io: Pick<Io, "env">, wanted: boolean): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  if (!wanted || NO_COLOR) return pico.createColors(false);
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return pico.createColors(FORCE_COLOR !== "0");
  return pico.createColors(output.isTerminal && TERM !== "dumb");
}
