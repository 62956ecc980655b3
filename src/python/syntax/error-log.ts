/** Characters behind a token that may have a part in where it ends (`1e+5`, `...`); brackets end where they stand. */
const BEYOND = 2;
const BRACKET = /sym:[()[\]{}],/;

/** The parser's log up to the first error that it has to recover from. */
export class ErrorLog {
  #failed = false;
  /** Where the token is that was read last, and what was said of it. */
  #place = "";
  #token = "";
  /** Whether its end hangs on nothing but its own characters: not so where lines are told from blocks. */
  #plain = false;

  /** Whether the parser has said that it found an error. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Takes the next message of the log. */
  hear(message: string): void {
    if (this.#failed) return;
    if (message.startsWith("process ")) {
      this.#place = message;
      this.#plain = false;
    } else if (message.startsWith("lexed_lookahead ")) this.#token = message;
    else if (message.startsWith("lex_internal ")) this.#plain = true;
    else if (message.startsWith("resume ")) this.#failed = true;
  }

  /**
   * The beginning of the text up to the token that is an error whatever follows it; undefined where that cannot be told.
   * @param text what was parsed
   */
  deadBeginning(text: string): string | undefined {
    const place = /version_count:1, .*row:(\d+), col:(\d+)/.exec(this.#place);
    const size = /size:(\d+)/.exec(this.#token);
    if (!this.#failed || !this.#plain || place === null || size === null) return undefined;
    let start = 0;
    for (let row = Number(place[1]); row > 0; row--) start = text.indexOf("\n", start) + 1;
    // The parser counts bytes of UTF-16.
    const end = start + (Number(place[2]) + Number(size[1])) / 2 + (BRACKET.test(this.#token) ? 0 : BEYOND);
    return end < text.length ? text.slice(0, end) : undefined;
  }
}
