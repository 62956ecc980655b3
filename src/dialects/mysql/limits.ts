import type { Limits } from "../dialect.js";

/** https://dev.mysql.com/doc/refman/8.0/en/identifier-length.html: a longer name is refused, never cut off. */
export const limits: Limits = {
  nameLength: 64,
  quote: "`",
  longest: 64,
  clip: (name) => name,
};
