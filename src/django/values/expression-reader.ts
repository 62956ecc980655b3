import { Allowance } from "../../python/evaluate/allowance.js";
import type {
  Argument,
  Arguments,
  CallValue,
  ClassValue,
  OperationValue,
  Value,
} from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { Expression, LookupCondition, PlainValue } from "../expression.js";
import { isExpression, isExpressionClass } from "./is-expression.js";
import { type Connector, combineQ, negateQ, q } from "./q.js";
import { combinedSearchVector } from "./search-vectors.js";

const Q_CLASS = "django.db.models.Q";
const VALUE_CLASS = "django.db.models.Value";

/** Python operator → `Combinable` connector. */
const ARITHMETIC: Readonly<Record<string, string>> = { "+": "+", "-": "-", "*": "*", "/": "/", "%": "%%", "**": "^" };
const CONNECTORS: Readonly<Record<string, Connector>> = { "&": "AND", "|": "OR", "^": "XOR" };
/** Methods of `Combinable` that combine as operators do. */
const BITWISE: Readonly<Record<string, string>> = {
  bitand: "&",
  bitor: "|",
  bitxor: "#",
  bitleftshift: "<<",
  bitrightshift: ">>",
};

/** Nesting that no program text has; loops can build it. */
const DEEPEST = 500;
/** Parts of one expression; doubling one in a loop makes more. */
const MOST_PARTS = 100_000;
const UNREADABLE = "it is an operation on a query expression that Django does not have";

/** Class attributes of a function or lookup that say what SQL it writes. */
const SQL_ATTRIBUTES = ["function", "template", "arg_joiner", "output_field", "lookup_name", "operator"];

/** Methods that make of an expression what no class attribute tells: its SQL itself, and what arguments mean. */
const OWN_SQL =
  /^(as_\w+|__init__|__new__|resolve_expression|get_source_expressions|process_[lr]hs|get_lookup|get_transform)$/;

/** Reads values as query expressions; what is none of them is read by the function given. */
export class ExpressionReader {
  readonly #plainValue: (value: Value) => PlainValue;
  #depth = 0;
  #allowance = new Allowance();

  constructor(plainValue: (value: Value) => PlainValue) {
    this.#plainValue = plainValue;
  }

  /**
   * A query expression as it was written. Plain values stay values, and what is not known is an unknown value inside, so
   * that the rest of the expression can still be shown. Mirrors what the classes' `deconstruct()` gives.
   */
  read(value: Value): Expression {
    if (this.#depth === 0) this.#allowance = new Allowance(MOST_PARTS);
    if (this.#depth >= DEEPEST) return { kind: "value", value: { kind: "unknown", reason: "it is nested too deeply" } };
    if (!this.#allowance.spend()) return { kind: "value", value: { kind: "unknown", reason: "it is too large" } };
    this.#depth++;
    const expression = this.#read(value);
    this.#depth--;
    return expression;
  }

  #read(value: Value): Expression {
    switch (value.kind) {
      case "call":
        return this.#callExpression(value) ?? this.#plain(value);
      case "instance": {
        if (!isExpression(value)) return this.#plain(value);
        const { module, qualname, name, mro } = value.class;
        if (mro.some((each) => each.kind === "external" && each.path === Q_CLASS)) {
          return this.#qOf(value.arguments, value.origin);
        }
        const definedAs = this.#definition(value.class);
        return {
          ...this.#call(`${module}.${qualname}`, name, value.arguments, value.origin),
          ...(definedAs && { definedAs }),
        };
      }
      case "operation":
        return this.#operationExpression(value) ?? this.#plain(value);
      case "list":
      case "tuple":
      case "set":
        return value.items.some(isExpression)
          ? { kind: "list", items: value.items.map((item) => this.read(item)) }
          : this.#plain(value);
      default:
        return this.#plain(value);
    }
  }

  #plain(value: Value): Expression {
    // An expression that cannot be read must not come back here through `plainValue`.
    return {
      kind: "value",
      value: isExpression(value) ? { kind: "unknown", reason: UNREADABLE } : this.#plainValue(value),
    };
  }

  /** What a class of the project is to Django; undefined where its own methods decide what it writes. */
  #definition(owner: ClassValue): Extract<Expression, { kind: "call" }>["definedAs"] {
    const base = owner.mro.find((each) => each.kind === "external" && isExpressionClass(each.path));
    if (base?.kind !== "external") return undefined;
    const own = owner.mro.flatMap((each) => (each.kind === "class" ? [...each.namespace().keys()] : []));
    if (own.some((name) => OWN_SQL.test(name))) return undefined;
    const attributes: Record<string, Expression> = {};
    for (const name of SQL_ATTRIBUTES) {
      const holder = owner.mro.find((each) => each.kind === "class" && each.namespace().has(name));
      const value = holder?.kind === "class" ? holder.namespace().get(name)?.value : undefined;
      if (value !== undefined && value.kind !== "function") attributes[name] = this.read(value);
    }
    return { path: base.path, attributes };
  }

  #callExpression(value: CallValue): Expression | undefined {
    const { callee, arguments: args, origin } = value;
    if (callee.kind === "operation") return this.#methodExpression(callee, args, origin);
    if (callee.kind !== "external" || !isExpressionClass(callee.path)) return undefined;
    if (callee.path === Q_CLASS) return this.#qOf(args, origin);
    const name = callee.path.slice(callee.path.lastIndexOf(".") + 1);
    return this.#call(callee.path, name, args, origin);
  }

  #call(path: string, name: string, args: Arguments, origin: Span | null): Extract<Expression, { kind: "call" }> {
    const unreadable = args.incomplete;
    return {
      kind: "call",
      path,
      name,
      args: [
        ...args.positional.map(({ value }) => this.read(value)),
        ...(unreadable === null ? [] : [this.read(unreadable)]),
      ],
      kwargs: Object.fromEntries(Array.from(args.keywords, ([key, { value }]) => [key, this.read(value)])),
      origin,
    };
  }

  /** `expression.desc()`, `expression.bitand(other)`: what is made by calling an attribute of an expression. */
  #methodExpression(callee: OperationValue, args: Arguments, origin: Span | null): Expression | undefined {
    const [receiver, attribute] = callee.operands;
    if (callee.operator !== "." || receiver === undefined || attribute?.kind !== "str") return undefined;
    if (!isExpression(receiver)) return undefined;
    const method = attribute.value;
    if (method === "asc" || method === "desc") {
      const order = this.#call("django.db.models.OrderBy", "OrderBy", args, origin);
      const descending: Expression = { kind: "value", value: { kind: "bool", value: true } };
      return {
        ...order,
        args: [this.read(receiver)],
        kwargs: method === "desc" ? { descending, ...order.kwargs } : order.kwargs,
      };
    }
    const connector = Object.hasOwn(BITWISE, method) ? BITWISE[method] : undefined;
    const other = args.positional[0] ?? args.keywords.get("other");
    if (connector === undefined || other === undefined) return undefined;
    return {
      kind: "combined",
      operator: connector,
      left: this.read(receiver),
      right: this.#resolvable(other.value),
      origin,
    };
  }

  #operationExpression(operation: OperationValue): Expression | undefined {
    const { operator, operands, origin } = operation;
    const [left, right] = operands;
    if (left === undefined || !isExpression(operation)) return undefined;
    if (right === undefined) return unaryExpression(operator, this.read(left), origin);
    const connector = Object.hasOwn(CONNECTORS, operator) ? CONNECTORS[operator] : undefined;
    if (connector !== undefined) {
      const first = this.read(left);
      const second = this.read(right);
      if (first.kind === "q") return combineQ(first, second, connector, origin);
      return combineQ(q([first], origin), q([second], origin), connector, origin);
    }
    const arithmetic = Object.hasOwn(ARITHMETIC, operator) ? ARITHMETIC[operator] : undefined;
    if (arithmetic !== undefined) {
      const [first, second] = [this.#resolvable(left), this.#resolvable(right)];
      return (
        combinedSearchVector(first, arithmetic, second, origin) ?? {
          kind: "combined",
          operator: arithmetic,
          left: first,
          right: second,
          origin,
        }
      );
    }
    return undefined;
  }

  /** An operand of arithmetic: what is no expression becomes `Value(…)`, as `Combinable._combine` does it. */
  #resolvable(value: Value): Expression {
    return isExpression(value) ? this.read(value) : wrapped(this.read(value), value.origin);
  }

  /** `Q(*args, _connector=None, _negated=False, **kwargs)`: its children are the arguments, then the keywords by name. */
  #qOf(args: Arguments, origin: Span | null): Expression {
    const children: (Expression | LookupCondition)[] = args.positional.map(({ value }) => this.#qChild(value));
    const lookups = [...args.keywords].filter(([name]) => name !== "_connector" && name !== "_negated");
    lookups.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [lookup, { value }] of lookups) children.push({ kind: "lookup", lookup, value: this.read(value) });
    if (args.incomplete !== null) children.push(this.read(args.incomplete));
    return q(children, origin, connectorOf(args.keywords.get("_connector")), isTrue(args.keywords.get("_negated")));
  }

  #qChild(value: Value): Expression | LookupCondition {
    if (value.kind === "tuple" && value.items.length === 2) {
      const [lookup, compared] = value.items;
      if (lookup?.kind === "str" && compared !== undefined) {
        return { kind: "lookup", lookup: lookup.value, value: this.read(compared) };
      }
    }
    return this.read(value);
  }
}

function unaryExpression(operator: string, operand: Expression, origin: Span | null): Expression | undefined {
  if (operator === "~") {
    if (operand.kind === "q") return negateQ(operand, origin);
    const [negated] = operand.kind === "call" && operand.name === "NegatedExpression" ? operand.args : [];
    if (negated !== undefined) return negated;
    const path = "django.db.models.expressions.NegatedExpression";
    return { kind: "call", path, name: "NegatedExpression", args: [operand], kwargs: {}, origin };
  }
  if (operator !== "-") return undefined;
  return {
    kind: "combined",
    operator: "*",
    left: operand,
    right: wrapped({ kind: "value", value: { kind: "int", value: -1n } }, origin),
    origin,
  };
}

function wrapped(value: Expression, origin: Span | null): Expression {
  return { kind: "call", path: VALUE_CLASS, name: "Value", args: [value], kwargs: {}, origin };
}

function connectorOf(argument: Argument | undefined): Connector {
  const value = argument?.value;
  if (value?.kind === "str" && (value.value === "OR" || value.value === "XOR")) return value.value;
  if (value?.kind !== "external") return "AND";
  return value.path === `${Q_CLASS}.OR` ? "OR" : value.path === `${Q_CLASS}.XOR` ? "XOR" : "AND";
}

function isTrue(argument: Argument | undefined): boolean {
  return argument?.value.kind === "bool" && argument.value.value;
}
