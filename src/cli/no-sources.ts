/** Why there is nothing to compare with, in a sentence. */
export class NoSources extends Error {}
