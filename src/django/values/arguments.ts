import type { Argument, Arguments, Value } from "../../python/evaluate/values.js";

/** Arguments of a call by parameter name. */
export interface BoundArguments {
  readonly named: ReadonlyMap<string, Argument>;
  /** Positional arguments beyond the parameters. */
  readonly rest: readonly Argument[];
}

/**
 * Puts positional arguments to the parameters they fill. A parameter given both ways, which Python refuses, keeps its
 * keyword.
 */
export function bindArguments(args: Arguments, parameters: readonly string[]): BoundArguments {
  if (args.positional.length === 0) return { named: args.keywords, rest: [] };
  const named = new Map<string, Argument>();
  const rest: Argument[] = [];
  args.positional.forEach((argument, index) => {
    const parameter = parameters[index];
    if (parameter === undefined) rest.push(argument);
    else named.set(parameter, argument);
  });
  for (const [name, argument] of args.keywords) named.set(name, argument);
  return { named, rest };
}

/** The value of one parameter; undefined when it was not given. */
export function argumentValue(bound: BoundArguments, name: string): Value | undefined {
  return bound.named.get(name)?.value;
}
