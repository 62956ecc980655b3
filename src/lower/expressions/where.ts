import type { Expression, LookupCondition } from "../../django/expression.js";
import { compileOperand } from "./compile.js";
import { type Compiled, type Condition, directValue, type ExpressionScope, unwrapped } from "./expression-scope.js";
import { compileLookup, resolveLookup } from "./lookups.js";
import { splitReference } from "./references.js";
import { plainField } from "./typed-field.js";

type Q = Extract<Expression, { kind: "q" }>;
type Connector = Q["connector"];

/** `WhereNode`. */
interface Node {
  readonly connector: Connector;
  readonly negated: boolean;
  readonly children: (Node | Condition)[];
}

const isNode = (child: Node | Condition): child is Node => typeof child === "object" && "children" in child;

/** The condition that a `Q` or a boolean expression puts: `Query.build_where`. */
export function compileCondition(expression: Expression, scope: ExpressionScope): Condition {
  const inner = unwrapped(expression);
  return inner.kind === "q" ? render(addQ(inner, false, scope), scope) : conditional(inner, scope);
}

/** A boolean expression that stands as a condition: a lookup as it is, anything else compared with true. */
function conditional(expression: Expression, scope: ExpressionScope): Compiled {
  const compiled = compileOperand(expression, scope);
  // Compared with true, what is wrapped is resolved a second time, and then stands in parentheses.
  const again = expression.kind === "call" && expression.name === "ExpressionWrapper" && !compiled.sql.startsWith("(");
  if (again) return { ...compiled, sql: `(${compiled.sql})` };
  if (compiled.is === "condition") return compiled;
  if (compiled.field?.kind === "BooleanField") return isTrue(compiled, scope);
  return scope.refuse("it stands as a condition but is none");
}

/** `Exact(expression, True)`. */
function isTrue(compiled: Compiled, scope: ExpressionScope): Compiled {
  if (scope.sql.booleansStandAlone) return compiled;
  const literal = scope.literal({ kind: "bool", value: true }, compiled.field);
  return { sql: scope.sql.compare("exact", compiled.sql, literal), field: compiled.field, is: "condition" };
}

/** `Query._add_q`. */
function addQ(q: Q, negatedOutside: boolean, scope: ExpressionScope): Node {
  const negated = negatedOutside !== q.negated;
  const node: Node = { connector: q.connector, negated: q.negated, children: [] };
  for (const child of q.children) {
    const inner = child.kind === "lookup" ? child : unwrapped(child);
    if (inner.kind === "lookup") add(node, lookupNode(inner, negated, scope));
    else if (inner.kind === "q") add(node, addQ(inner, negated, scope));
    else add(node, { connector: "AND", negated: false, children: [conditional(inner, scope)] });
  }
  return node;
}

/** `Node.add`: a node that changes nothing is squashed into its parent. */
function add(parent: Node, child: Node): void {
  if (child.children.length === 0) return;
  if (!child.negated && (child.connector === parent.connector || child.children.length === 1)) {
    parent.children.push(...child.children);
  } else {
    parent.children.push(child);
  }
}

/** `Query.build_filter` for `name__lookup=value`: under a negation, NULL counts as different. */
function lookupNode(condition: LookupCondition, negated: boolean, scope: ExpressionScope): Node {
  const [column, path] = splitReference(condition.lookup, scope);
  const { operand, lookup } = resolveLookup(column, path, condition.lookup, scope);
  const value = unwrapped(condition.value);
  const children: Condition[] = [compileLookup(lookup, operand, value, scope)];
  if (negated && lookup !== "isnull" && directValue(value)?.kind !== "none") {
    if (column.target?.null === true) children.push(isNotNull(column, scope));
    const other = value.kind === "value" || value.kind === "list" ? undefined : compileOperand(value, scope);
    if (other?.is === "column" && other.target?.null === true) children.push(isNotNull(other, scope));
  }
  return { connector: "AND", negated: false, children };
}

function isNotNull(column: Compiled, scope: ExpressionScope): Compiled {
  return { sql: `${column.sql} IS NOT NULL`, field: plainField("BooleanField", scope.lower), is: "condition" };
}

/** For databases without XOR: one holds, and the number of those that hold is odd. */
function withoutXor(node: Node, scope: ExpressionScope): Node {
  const counts = node.children.map((child) => countOf(isNode(child) ? render(child, scope) : child));
  const sum = counts.reduce((left, right) => `(${left} + ${right})`);
  const parity = counts.length > 2 ? (scope.sql.functions.Mod?.([sum, "2"]) ?? sum) : sum;
  const odd: Compiled = {
    sql: `1 = ${parity.startsWith("(") ? parity : `(${parity})`}`,
    field: plainField("BooleanField", scope.lower),
    is: "condition",
  };
  const any: Node = { connector: "OR", negated: false, children: node.children };
  return { connector: "AND", negated: node.negated, children: [any, odd] };
}

/** 1 where a condition holds, else 0. */
function countOf(condition: Condition): string {
  if (condition === "always") return "1";
  return condition === "never" ? "0" : `CASE WHEN ${condition.sql} THEN 1 ELSE 0 END`;
}

/** `WhereNode.as_sql`. */
function render(node: Node, scope: ExpressionScope): Condition {
  const hasXor = scope.lower.dialect.backend.features.has("supports_logical_xor");
  if (node.connector === "XOR" && node.children.length > 0 && !hasXor) return render(withoutXor(node, scope), scope);
  const [whole, part]: readonly [Condition, Condition] =
    node.connector === "AND" ? ["always", "never"] : ["never", "always"];
  const parts: string[] = [];
  let outcome: Condition = whole;
  for (const child of node.children) {
    const condition = isNode(child) ? render(child, scope) : child;
    if (condition === whole) continue;
    if (condition === part) {
      outcome = part;
      break;
    }
    if (typeof condition === "object") parts.push(condition.sql);
  }
  if (outcome === part || parts.length === 0) {
    const settled = outcome === part ? part : whole;
    // A node without children holds for every row, whatever joins them.
    const result = node.children.length === 0 ? "always" : settled;
    return node.negated ? (result === "always" ? "never" : "always") : result;
  }
  const joined = parts.join(` ${node.connector} `);
  const sql = node.negated ? `NOT (${joined})` : parts.length > 1 ? `(${joined})` : joined;
  return { sql, field: plainField("BooleanField", scope.lower), is: "condition" };
}
