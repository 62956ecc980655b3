import type { Step as Deletion, Scenario as Deletions } from "../deletion/scenarios.js";
import type { On, Scenario, Step } from "../many-to-many/scenarios.js";
import type { Chance } from "../random.js";

type Operation = Exclude<Step, { readonly do: "make" }>;

/** The accessors of a scenario, each with the targets and values that the scenario gives it: what steps can be made of. */
function places(steps: readonly Step[]) {
  const made = new Set(steps.flatMap((step) => ("as" in step && step.as !== undefined ? [step.as] : [])));
  const operations = steps.flatMap((step): readonly Operation[] =>
    step.do === "make" || made.has(step.on) ? [] : [step],
  );
  return [...new Set(operations.map(({ accessor }) => accessor))].flatMap((accessor) => {
    const mine = operations.filter((step) => step.accessor === accessor);
    const targets = mine.flatMap((step) => ("targets" in step ? step.targets : []));
    const known = targets.filter((each) => typeof each === "object" || !made.has(each));
    const defaults = mine.map((step) => ("throughDefaults" in step ? { throughDefaults: step.throughDefaults } : {}));
    const on = mine.map((step) => step.on);
    return known.length === 0 ? [] : [{ accessor, on, targets: known, defaults }];
  });
}

/** The same rows with other steps; null where the scenario names nothing to make steps of. */
export function randomScenario(scenario: Scenario, number: number, chance: Chance): Scenario | null {
  const all = places(scenario.steps);
  if (all.length === 0) return null;
  const step = (): Step => {
    const place = chance.of(all);
    const on: On = { on: chance.of(place.on), accessor: place.accessor };
    const operation = chance.of([
      "add",
      "add",
      "set",
      "set",
      "remove",
      "clear",
      "all",
      "count",
      "exists",
      "contains",
    ] as const);
    if (operation === "contains") {
      const rows = place.targets.filter((each) => typeof each === "string");
      return rows.length === 0 ? { ...on, do: "count" } : { ...on, do: operation, targets: [chance.of(rows)] };
    }
    if (operation === "remove") return { ...on, do: operation, targets: chance.some(place.targets, 3) };
    if (operation === "add" || operation === "set") {
      return {
        ...on,
        do: operation,
        targets: chance.some(place.targets, 4),
        ...chance.of(place.defaults),
        ...(operation === "set" && chance.next() < 0.3 && { clear: true as const }),
      };
    }
    return { ...on, do: operation };
  };
  return { ...scenario, from: [], steps: Array.from({ length: number }, step) };
}

/** The same rows, and deletions of other rows among them. */
export function randomDeletions(scenario: Deletions, number: number, chance: Chance): Deletions {
  const rows = scenario.rows.flatMap((row) =>
    "link" in row || row.as === undefined ? [] : [{ as: row.as, model: row.model }],
  );
  const step = (): Deletion => {
    const { as, model } = chance.of(rows);
    const others = rows.filter((row) => row.model === model).map((row) => row.as);
    if (chance.next() < 0.2) return { delete: [as], keepParents: true };
    return { delete: [...new Set([as, ...chance.some(others, 2)])], model };
  };
  return { ...scenario, from: [], steps: Array.from({ length: number }, step) };
}
