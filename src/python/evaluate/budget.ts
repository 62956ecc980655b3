/** Bounds that make every evaluation end. */
export interface Budget {
  /** Evaluation steps for one statement at import time or one question from outside. */
  readonly stepsPerDemand: number;
  /** Evaluation steps of a whole program; then each demand has only `stepsWhenSpent`, so that what is simple is still read. */
  readonly stepsTotal: number;
  readonly stepsWhenSpent: number;
  /** Nesting of expressions and calls. */
  readonly depth: number;
  /** Nesting of imports. */
  readonly importDepth: number;
  /** Lines and characters of one file: what has more is a store of data, and reading it would take longer than all else. */
  readonly lines: number;
  readonly characters: number;
  /** Largest number of elements, characters or digits that one operation may make. */
  readonly size: number;
}

/** Roomy for real projects; the worst input ends within about a second. */
export const DEFAULT_BUDGET: Budget = {
  stepsPerDemand: 200_000,
  stepsTotal: 5_000_000,
  stepsWhenSpent: 2_000,
  depth: 300,
  importDepth: 200,
  lines: 200_000,
  characters: 4_000_000,
  size: 1_000_000,
};

/** Counts what evaluation costs. Once `exhausted`, everything evaluates to an unknown until the portion ends. */
export class Meter {
  /** Set when the running portion has used up its steps or is nested too deeply. */
  exhausted = false;
  #steps = 0;
  #total = 0;
  #depth = 0;

  constructor(readonly budget: Budget) {}

  /** Steps that all portions that ended took. */
  get total(): number {
    return this.#total;
  }

  /** Counts one step one level deeper; false when there is no budget left, and then `leave` must not be called. */
  enter(): boolean {
    if (this.exhausted) return false;
    if (++this.#steps > this.budget.stepsPerDemand || this.#depth >= this.budget.depth) {
      this.exhausted = true;
      return false;
    }
    this.#depth++;
    return true;
  }

  /** Ends what `enter` began. */
  leave(): void {
    this.#depth--;
  }

  /** Pays for work on `amount` elements; false when that is more than there is left or than one operation may make. */
  charge(amount: number): boolean {
    if (this.exhausted) return false;
    const steps = this.#steps + Math.ceil(amount / 8);
    this.exhausted = amount > this.budget.size || steps > this.budget.stepsPerDemand;
    if (!this.exhausted) this.#steps = steps;
    return !this.exhausted;
  }

  /**
   * Runs `work` with a portion of its own: what it uses up is not missing from what runs around it, so that one endless
   * constant does not take its readers with it. `onExhausted` gives the result when the portion did not suffice.
   */
  portion<T>(work: () => T, onExhausted: () => T): T {
    if (this.exhausted) return onExhausted();
    const before = this.#steps;
    const { stepsTotal, stepsPerDemand, stepsWhenSpent } = this.budget;
    const start = this.#total < stepsTotal ? 0 : Math.max(0, stepsPerDemand - stepsWhenSpent);
    this.#steps = start;
    const depth = this.#depth;
    const result = this.attempt(work);
    const exhausted = this.exhausted;
    this.#depth = depth;
    this.#total += this.#steps - start;
    this.#steps = before;
    this.exhausted = false;
    return exhausted || result === undefined ? onExhausted() : result.value;
  }

  /** Runs work; undefined when the JavaScript stack did not suffice: `depth` only estimates what a level takes. */
  private attempt<T>(work: () => T): { readonly value: T } | undefined {
    try {
      return { value: work() };
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
}
