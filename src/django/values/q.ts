import type { Span } from "../../source/span.js";
import type { Expression, LookupCondition } from "../expression.js";

/** A `Q` as data. */
export type Q = Extract<Expression, { kind: "q" }>;
export type Connector = Q["connector"];
type Child = Expression | LookupCondition;

/** `Q(*children)`; mirrors `tree.Node.__init__`. */
export function q(children: readonly Child[], origin: Span | null, connector: Connector = "AND", negated = false): Q {
  return { kind: "q", connector, negated, children, origin };
}

/** `left & right`, `|`, `^`; mirrors `Q._combine`, whose operands may be other conditional expressions too. */
export function combineQ(left: Q, right: Expression, connector: Connector, origin: Span | null): Expression {
  if (left.children.length === 0) return right;
  if (right.kind === "q" && right.children.length === 0) return left;
  return q([...squashed(left, connector), ...squashed(right, connector)], origin, connector);
}

/** `~q`; mirrors `Q.__invert__`. */
export function negateQ(operand: Q, origin: Span | null): Q {
  return q(operand.children, origin, operand.connector, !operand.negated);
}

/** What `Node.add` puts into a node with this connector: a node's own children where nothing is lost by it. */
function squashed(child: Expression, connector: Connector): readonly Child[] {
  const squash = child.kind === "q" && !child.negated && (child.connector === connector || child.children.length === 1);
  return squash ? child.children : [child];
}
