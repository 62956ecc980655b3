/** Levels of Python's `logging`, the name that each has first. */
export const LOG_LEVELS: Readonly<Record<string, number>> = {
  CRITICAL: 50,
  ERROR: 40,
  WARNING: 30,
  INFO: 20,
  DEBUG: 10,
  NOTSET: 0,
  FATAL: 50,
  WARN: 30,
};
