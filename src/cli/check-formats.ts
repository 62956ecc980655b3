/** Forms of the report of `check`, the default first. */
export const CHECK_FORMATS = ["text", "json", "sarif", "github", "markdown", "gitlab", "junit"] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
