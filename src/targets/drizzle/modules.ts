/** Module specifier of what all dialects share in Drizzle. */
export const ORM_MODULE = "drizzle-orm";

/** Names of it that emitted code mentions. */
export const ORM_NAMES = ["relations", "defineRelations", "sql"] as const;
