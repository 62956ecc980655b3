/** Loads the parser, which other threads compile meanwhile. Rejected only where the module itself does not load: reading says what else is wrong. */
export async function parserReady(): Promise<void> {
  await (await import("../python/syntax/parser.js")).parserReady;
}

/**
 * A module that reads models, once there is what reads Python.
 * @param module an import that has begun
 */
export async function withParser<T>(module: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([module, parserReady()]);
  return loaded;
}
