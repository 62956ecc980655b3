import { DRIFT_CODES, type DriftDescription } from "./drift-codes.js";
import { WITNESS } from "./witness-codes.js";

/** Every code that `throughline check` may give, whatever the models are held against. */
export const CHECK_CODES: readonly Pick<DriftDescription, "code" | "severity" | "summary">[] = [
  ...DRIFT_CODES,
  ...WITNESS,
];
