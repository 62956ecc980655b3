import type { Exclusion } from "../../schema/schema.js";

/** What `@Exclusion` takes: the constraint's text behind `EXCLUDE`. */
export function exclusionText({ method, elements, include, where }: Exclusion): string {
  const each = elements.map(({ expression, opclass, operator }) =>
    [expression.sql, ...(opclass === null ? [] : [opclass]), "WITH", operator].join(" "),
  );
  const covered =
    include.length === 0 ? "" : ` INCLUDE (${include.map((name) => `"${name.replaceAll('"', '""')}"`).join(", ")})`;
  return `USING ${method} (${each.join(", ")})${covered}${where === null ? "" : ` WHERE (${where.sql})`}`;
}
