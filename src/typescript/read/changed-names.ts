import { ts } from "./compiler.js";

/** By the file, block or function that declares them: the names whose values do not stay what they are declared to be. */
export type ChangedNames = ReadonlyMap<ts.Node, ReadonlySet<string>>;

/** Methods that change what they are called on. */
const CHANGING: ReadonlySet<string> = new Set([
  ...["push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin"],
  ...["set", "add", "delete", "clear"],
]);

/** Functions of `Object` that change their first argument. */
const CHANGING_FIRST: ReadonlySet<string> = new Set([
  ...["assign", "defineProperty", "defineProperties", "setPrototypeOf"],
]);

const { SyntaxKind } = ts;

/** The nodes that `declaredNames` has an answer for: few of all, each of which is looked at. */
const CONTAINERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[SyntaxKind.SourceFile, SyntaxKind.Block, SyntaxKind.ModuleBlock, SyntaxKind.CaseBlock],
  ...[SyntaxKind.FunctionDeclaration, SyntaxKind.FunctionExpression, SyntaxKind.ArrowFunction],
  ...[SyntaxKind.MethodDeclaration, SyntaxKind.Constructor, SyntaxKind.GetAccessor, SyntaxKind.SetAccessor],
]);

/** The nodes that `targetsOf` has an answer for. */
const CHANGES: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[SyntaxKind.BinaryExpression, SyntaxKind.PrefixUnaryExpression, SyntaxKind.PostfixUnaryExpression],
  ...[SyntaxKind.DeleteExpression, SyntaxKind.CallExpression],
]);

/** What declares names, and those that it declares; the innermost last. */
interface Container {
  readonly node: ts.Node;
  readonly names: ReadonlySet<string>;
  /** Those of them that are functions: what is set on one (`id.primary = …`) changes nothing of what calling it gives. */
  readonly functions: ReadonlySet<string>;
}

/**
 * Finds the names that a file assigns to, or to members of, after they are declared: `total += 1`, `columns.id = …`,
 * `parts.push(…)`, `Object.assign(columns, …)`; wherever that stands, as it may have run before the value is looked at.
 */
export function changedNames(tree: ts.SourceFile): ChangedNames {
  const found = new Map<ts.Node, Set<string>>();
  const around: Container[] = [];

  const visit = (node: ts.Node): void => {
    const names = CONTAINERS.has(node.kind) ? declaredNames(node) : null;
    if (names !== null) around.push({ node, names, functions: functionsOf(node) });
    for (const target of CHANGES.has(node.kind) ? targetsOf(node) : []) {
      const container = around.findLast((each) => each.names.has(target));
      if (container !== undefined && !(setsMember(node) && container.functions.has(target))) {
        found.set(container.node, (found.get(container.node) ?? new Set()).add(target));
      }
    }
    ts.forEachChild(node, visit);
    if (names !== null) around.pop();
  };
  visit(tree);
  return found;
}

/** The names that a node declares for what is in it; null where it is no container. */
function declaredNames(node: ts.Node): ReadonlySet<string> | null {
  if (ts.isSourceFile(node) || ts.isBlock(node) || ts.isModuleBlock(node)) return namesOf(node.statements);
  if (ts.isCaseBlock(node)) return namesOf(node.clauses.flatMap(({ statements }) => [...statements]));
  if (ts.isFunctionLike(node)) return new Set(node.parameters.flatMap(({ name }) => boundNames(name)));
  return null;
}

function namesOf(statements: readonly ts.Statement[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap((node) => {
      if (ts.isVariableStatement(node))
        return node.declarationList.declarations.flatMap(({ name }) => boundNames(name));
      const declares = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node);
      return declares && node.name !== undefined ? [node.name.text] : [];
    }),
  );
}

/** The names that a file or block declares as functions and for good: `const id = () => …`. */
function functionsOf(node: ts.Node): ReadonlySet<string> {
  if (!ts.isSourceFile(node) && !ts.isBlock(node) && !ts.isModuleBlock(node)) return NONE;
  return new Set(
    node.statements.flatMap((statement) =>
      ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0
        ? statement.declarationList.declarations.flatMap(({ name, initializer }) =>
            ts.isIdentifier(name) && isFunction(initializer) ? [name.text] : [],
          )
        : [],
    ),
  );
}

const NONE: ReadonlySet<string> = new Set();

function isFunction(node: ts.Expression | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

/** Whether a node is `name.member = …`. */
function setsMember(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    ts.isIdentifier(node.left.expression)
  );
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

/** The names at the root of what an expression changes. */
function targetsOf(node: ts.Node): readonly string[] {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? rootsOf(node.left) : [];
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const counts = node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
    return counts ? rootsOf(node.operand) : [];
  }
  if (ts.isDeleteExpression(node)) return rootsOf(node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: of, name } = node.expression;
  if (CHANGING.has(name.text)) return rootsOf(of);
  const [first] = node.arguments;
  const isObject = ts.isIdentifier(of) && of.text === "Object";
  return isObject && CHANGING_FIRST.has(name.text) && first !== undefined ? rootsOf(first) : [];
}

function rootsOf(target: ts.Expression): readonly string[] {
  let root: ts.Expression = target;
  while (
    ts.isPropertyAccessExpression(root) ||
    ts.isElementAccessExpression(root) ||
    ts.isNonNullExpression(root) ||
    ts.isParenthesizedExpression(root) ||
    ts.isAsExpression(root)
  ) {
    root = root.expression;
  }
  if (ts.isIdentifier(root)) return [root.text];
  if (ts.isArrayLiteralExpression(root)) return root.elements.flatMap(rootsOf);
  if (!ts.isObjectLiteralExpression(root)) return [];
  return root.properties.flatMap((each) =>
    ts.isPropertyAssignment(each)
      ? rootsOf(each.initializer)
      : each.name && ts.isIdentifier(each.name)
        ? [each.name.text]
        : [],
  );
}
