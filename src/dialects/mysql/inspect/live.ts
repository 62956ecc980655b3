import type { Types } from "../../dialect.js";
import type { LiveDialect } from "../../live-dialect.js";
import type { Flavour } from "../flavour.js";
import { align } from "./align.js";
import { inspect } from "./inspect.js";
import { readOnly } from "./read-only.js";

/** How live databases of one of the two servers are read. */
export function liveOf(flavour: Flavour, types: Types): LiveDialect {
  return {
    readOnly,
    inspect: (query) => inspect(query, flavour),
    align: (want, have, database) => align(want, have, database, { flavour, types }),
  };
}
