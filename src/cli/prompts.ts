/** Questions to a person at a terminal. Each answers undefined where the person gives up. */
export interface Prompts {
  text(message: string, initial: string): Promise<string | undefined>;
  choose(message: string, choices: readonly string[], initial: string): Promise<string | undefined>;
}

/** Questions on the process's own terminal, asked on stderr: stdout is for results. */
export function terminalPrompts(): Prompts {
  const output = process.stderr;
  return {
    async text(message, initial) {
      const { isCancel, text } = await import("@clack/prompts");
      const answer = await text({ message, initialValue: initial, output });
      return isCancel(answer) ? undefined : answer;
    },
    async choose(message, choices, initial) {
      const { isCancel, select } = await import("@clack/prompts");
      const options = choices.map((value) => ({ value }));
      const answer = await select<string>({ message, options, initialValue: initial, output });
      return isCancel(answer) ? undefined : answer;
    },
  };
}
