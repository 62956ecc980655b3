import type { Rank } from "./values.js";

/**
 * Deals out ranks below one place of the import walk: `[place, 0]`, `[place, 1]`, … A class body has a cursor of its own,
 * so that ranks do not depend on when the body is run.
 */
export class RankCursor {
  #next = 0;

  constructor(readonly place: Rank) {}

  next(): Rank {
    return this.place.concat(this.#next++);
  }
}
