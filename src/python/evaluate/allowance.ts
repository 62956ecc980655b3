/** How many parts of a value are looked at: values may share parts, so that a few of them are a tree without end. */
const MOST_PARTS = 1_000_000;

/** What one look at a whole value (its text, whether it equals another) may take. */
export class Allowance {
  /** How many parts were looked at. */
  spent = 0;

  constructor(readonly parts = MOST_PARTS) {}

  /** Counts one part; false when it is one too many. */
  spend(): boolean {
    if (this.spent >= this.parts) return false;
    this.spent++;
    return true;
  }
}
