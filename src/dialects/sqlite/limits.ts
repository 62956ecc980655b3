import type { Limits } from "../dialect.js";

/** SQLite keeps names of any length: Django shortens only those that it makes up (`max_name_length() or 200`). */
export const limits: Limits = {
  nameLength: 200,
  quote: '"',
  longest: null,
  clip: (name) => name,
  fold: (name) => name.toLowerCase(),
  distinct: [["indexes"]],
};
