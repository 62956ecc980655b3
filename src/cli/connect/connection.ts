import type { Query } from "../../dialects/live-dialect.js";
import type { SupportedDialect } from "../../pipeline.js";

/** An open connection to a live database. */
export interface DatabaseConnection {
  /** Whose words it speaks: what the server says of itself, else what the URL says. */
  readonly dialect: SupportedDialect;
  /** What was taken for granted, a sentence each. */
  readonly assumed: readonly string[];
  readonly query: Query;
  close(): Promise<void>;
}

/** A live database that could not be reached or read, as a sentence without the URL: it may hold a password. */
export class DatabaseFailure extends Error {}

/** How long a connection, and a statement, may take. */
export const CONNECT_SECONDS = 10;
export const STATEMENT_SECONDS = 60;

/** A database that did not answer. */
export function unreachable(cause: unknown): DatabaseFailure {
  return new DatabaseFailure(`the database cannot be reached: ${reason(cause)}`, { cause });
}

/** A statement that failed. */
export function unreadable(cause: unknown): DatabaseFailure {
  return new DatabaseFailure(`the database could not be read: ${reason(cause)}`, { cause });
}

/** What went wrong in the driver's or the database's own words. */
export function reason(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === "") return cause.errors.map(reason).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}
