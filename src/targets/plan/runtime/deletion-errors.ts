/** A row that stands in the way of a deletion. */
export interface Obstacle {
  /** Label of its model. */
  readonly model: string;
  /** Its primary key: the value, or the values in order where there are several. */
  readonly key: unknown;
  /** The relation by which it refers to what was to be deleted. */
  readonly relation: string;
}

/** Rows refer to what was to be deleted by keys with the rule PROTECT. Nothing was deleted. */
export class ProtectedError extends Error {
  readonly obstacles: readonly Obstacle[];

  /** @param model label of what was to be deleted */
  constructor(model: string, obstacles: readonly Obstacle[]) {
    super(`Rows of ${model} cannot be deleted, since protected keys refer to them: ${listed(obstacles)}`);
    this.name = "ProtectedError";
    this.obstacles = obstacles;
  }
}

/** Rows that would not go too refer to what was to be deleted by keys with the rule RESTRICT. Nothing was deleted. */
export class RestrictedError extends Error {
  readonly obstacles: readonly Obstacle[];

  /** @param model label of what was to be deleted */
  constructor(model: string, obstacles: readonly Obstacle[]) {
    super(`Rows of ${model} cannot be deleted, since restricted keys refer to them: ${listed(obstacles)}`);
    this.name = "RestrictedError";
    this.obstacles = obstacles;
  }
}

/** What becomes of rows is up to code of the application, and nobody said what it gives. Nothing was deleted. */
export class UnknownRuleError extends Error {
  /** The code's name. */
  readonly rule: string;
  readonly obstacles: readonly Obstacle[];

  /** @param model label of what was to be deleted */
  constructor(model: string, rule: string, obstacles: readonly Obstacle[]) {
    super(
      `Rows of ${model} cannot be deleted: what becomes of the rows that refer to them is up to ${rule}: ${listed(obstacles)}`,
    );
    this.name = "UnknownRuleError";
    this.rule = rule;
    this.obstacles = obstacles;
  }
}

/** Rows of one relation that a message lists. */
const LISTED = 10;

function listed(obstacles: readonly Obstacle[]): string {
  const keys = new Map<string, string[]>();
  for (const { model, relation, key } of obstacles) {
    const through = `${model}.${relation}`;
    keys.set(through, [...(keys.get(through) ?? []), String(key)]);
  }
  const texts = [...keys].map(([through, all]) => {
    const more = all.length > LISTED ? `, and ${all.length - LISTED} more` : "";
    return `${through} (${all.slice(0, LISTED).join(", ")}${more})`;
  });
  return texts.join("; ");
}
