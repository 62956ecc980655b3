import type { ModelClass } from "./model-class.js";
import { noteProblem } from "./model-problem.js";

/** A proxy stands for its one concrete base. */
export function setUpProxy(model: ModelClass, parents: readonly ModelClass[]): void {
  let base: ModelClass | null = null;
  const refuse = (message: string) => noteProblem(model, "proxy-base", message);
  for (const parent of parents) {
    if (parent.abstract) {
      if (parent.fields.length > 0) {
        refuse(`Abstract base class containing model fields not permitted for proxy model '${model.name}'`);
      }
    } else if (base === null) {
      base = parent;
    } else if (parent.concrete !== base.concrete) {
      refuse(`Proxy model '${model.name}' has more than one non-abstract model base class; the first was used`);
    }
  }
  if (base === null) {
    refuse(`Proxy model '${model.name}' has no non-abstract model base class`);
    return;
  }
  if (base.swappedFor !== null) refuse(`${model.name} cannot proxy the swapped model '${base.swappedFor}'`);
  model.pk = base.pk;
  model.proxyFor = base;
  model.table = base.table;
  model.concrete = base.concrete;
}
