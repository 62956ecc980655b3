/** A bar on a terminal. */
export interface ProgressBar {
  /** One step further, with what is said beside the bar. */
  advance(message: string): void;
  /** Ends it, with what stays there. */
  end(message: string): void;
}

/** A bar on the process's own terminal, drawn on stderr: stdout is for results. */
export async function terminalProgress(steps: number): Promise<ProgressBar> {
  const { progress } = await import("@clack/prompts");
  const bar = progress({ max: steps, output: process.stderr });
  bar.start("");
  return {
    advance: (message) => bar.advance(1, message),
    end: (message) => bar.stop(message),
  };
}
