/** What decides every random draw of a test run. The tests that draw print it. */
export const SEED = Number(process.env.THROUGHLINE_SEED ?? 1);

/**
 * Numbers in [0, 1), the same for the same seed (mulberry32).
 * @param about draws that are not to be alike have another text each
 */
export function randomFrom(seed: number, about = ""): () => number {
  let state = [...about].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, seed | 0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in an order that the numbers decide. */
export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** Chance that is the same at every run. */
export class Chance {
  /** 0 ≤ x < 1. */
  readonly next: () => number;

  /** @param about draws that are not to be alike have another text each */
  constructor(seed: number, about = "") {
    this.next = randomFrom(seed, about);
  }

  /** A whole number from `least` to `most`. */
  from(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** @throws where there is nothing to choose from */
  of<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  }

  some<T>(items: readonly T[], most: number): readonly T[] {
    return Array.from({ length: Math.floor(this.next() * (most + 1)) }, () => this.of(items));
  }
}
