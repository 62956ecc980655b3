/** A configuration that cannot be used. Its message is one sentence that begins with the file's name. */
export class ConfigError extends Error {
  constructor(file: string, problem: string) {
    super(`\`${file}\` ${problem}`);
    this.name = "ConfigError";
  }
}
