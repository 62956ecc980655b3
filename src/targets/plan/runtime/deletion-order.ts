/** Models by model: each is deleted only after these. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The models in an order that works where a database looks at foreign keys at once: what refers goes before what it refers
 * to (as `Collector.sort()`, django/db/models/deletion.py). Where required keys go round in a circle there is no such
 * order; then what was found last goes first.
 * @param models in the order in which they were found
 * @param required by keys that are never null
 * @param nullable by keys that can be set to null before; kept to as long as there is no circle
 */
export function deletionOrder(
  models: readonly string[],
  required: Dependencies,
  nullable: Dependencies,
): readonly string[] {
  const left = new Set(models);
  const isReady = (model: string, ...all: readonly Dependencies[]) =>
    all.every((dependencies) =>
      [...(dependencies.get(model) ?? [])].every((other) => other === model || !left.has(other)),
    );
  const order: string[] = [];
  while (left.size > 0) {
    const rest = [...left];
    const next =
      rest.find((model) => isReady(model, required, nullable)) ??
      rest.find((model) => isReady(model, required)) ??
      rest.at(-1);
    if (next === undefined) break;
    left.delete(next);
    order.push(next);
  }
  return order;
}
