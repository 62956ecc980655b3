import type { Limits } from "../dialect.js";

/** https://dev.mysql.com/doc/refman/8.0/en/identifier-length.html: a longer name is refused, never cut off. */
export const limits: Limits = {
  nameLength: 64,
  quote: "`",
  longest: 64,
  clip: (name) => name,
  fold: (name) => name.toLowerCase(),
  distinct: [["uniques", "indexes"], ["foreignKeys"], ["checks"]],
};

/** MariaDB's: a check has a name that no unique key and no foreign key of its table has (measured on 10.11). */
export const mariadbLimits: Limits = {
  ...limits,
  distinct: [
    ["uniques", "indexes"],
    ["uniques", "checks"],
    ["foreignKeys", "checks"],
  ],
};
