import type { Expr, Stmt } from "../syntax/syntax.js";
import { CHANGING_METHODS, changedByCall, rootName, targetNames } from "./bound-names.js";
import { statementsWithin } from "./inner-blocks.js";
import { NameGroups } from "./name-groups.js";
import { namesBehind, namesHeld } from "./names-behind.js";

/** What a statement of a module has to do with containers that go by several names. */
export interface Sharing {
  /** The same for all statements that have to run one after the other. */
  readonly group: string;
  /** Names of the group that the statement mentions. */
  readonly names: readonly string[];
  /** Whether the module makes classes: they see such a container as it is where they stand. */
  readonly isSeenByClasses: boolean;
}

/** Says of a statement whether it has to run in its turn, on the containers themselves; undefined where it has not. */
export type SharingOf = (statement: Stmt) => Sharing | undefined;

const NOTHING_SHARED: SharingOf = () => undefined;

/** A name, and none that hangs on another. */
const NAME = /(?<![.\p{ID_Continue}])[\p{ID_Start}_]\p{ID_Continue}*/gu;

/** `name.append`, `name[0].update`, and `next(name)`; an attribute is no name of its own. */
const CHANGED = new RegExp(
  String.raw`(?<![.\p{ID_Continue}])(?:([\p{ID_Start}_]\p{ID_Continue}*)(?:\[[^\]\n]*\])*\.(?:${[...CHANGING_METHODS].join("|")})\b|next\(\s*([\p{ID_Start}_]\p{ID_Continue}*)\s*[,)])`,
  "gu",
);

/**
 * Finds the containers of a module that go by several names (`also = names`, `for row in rows`, `inner = outer["inner"]`) and are changed, and
 * those that are changed where no statement of their own shows it (`add = names.append`). What a name stands for is otherwise computed when it is
 * asked for, and a change makes a copy: here one name would not see what is done by another. So the statements that bind, read or change them run
 * in their turn, up to the last that may change them.
 * https://docs.python.org/3/reference/datamodel.html#objects-values-and-types
 * @param body the module's statements
 * @param text the module's text, in which statements' offsets count
 */
export function sharedNames(body: readonly Stmt[], text: string): SharingOf {
  const all = [...statementsWithin(body)];
  const own = all.filter(isOwn);
  const changed = new Set<string>();
  const unseen = new Set<string>();
  for (const statement of own) collectChanges(statement, text, changed, unseen);
  if (changed.size === 0) return NOTHING_SHARED;
  for (const name of namesOfReturned(body, own)) if (changed.has(name)) unseen.add(name);
  const groups = new NameGroups(changed);
  for (const statement of own) link(statement, groups);
  groups.settle();
  const names = groups.changedNames((group) => group.length > 1 || group.some((name) => unseen.has(name)));
  if (names.size === 0) return NOTHING_SHARED;
  const mentioned = ({ start, end }: Stmt): readonly string[] =>
    [...new Set(text.slice(start, end).match(NAME))].filter((name) => names.has(name));
  for (const statement of own) {
    const [first, ...others] = mentioned(statement);
    for (const other of others) if (first !== undefined) groups.link(first, other);
  }
  const isSeenByClasses = all.some(({ kind }) => kind === "ClassDef");
  const lastChange = new Map<string, number>();
  for (const statement of own.filter(mayChange))
    for (const name of mentioned(statement)) lastChange.set(groups.find(name), statement.start);
  return (statement) => {
    if (!isOwn(statement)) return undefined;
    const names = mentioned(statement);
    const [first] = names;
    if (first === undefined) return undefined;
    const group = groups.find(first);
    return (lastChange.get(group) ?? -1) >= statement.start ? { group, names, isSeenByClasses } : undefined;
  };
}

/** Whether a statement is run where it stands, and binds no class, function or module. */
function isOwn({ kind }: Stmt): boolean {
  return kind !== "FunctionDef" && kind !== "ClassDef" && kind !== "Import" && kind !== "ImportFrom";
}

/** Whether a statement that mentions a container may change it: by a call, or by what it is. */
function mayChange(statement: Stmt): boolean {
  if (statement.kind === "AnnAssign") return statement.value?.kind === "Call";
  if (statement.kind !== "Assign") return true;
  return statement.value.kind === "Call" || statement.targets.some(({ kind }) => kind === "Subscript");
}

/**
 * Notes the names whose containers a statement changes.
 * @param unseen of those, the names of which the form of the statement does not show it
 */
function collectChanges(statement: Stmt, text: string, changed: Set<string>, unseen: Set<string>): void {
  const note = (target: Expr): void => {
    const name = rootName(target);
    if (name !== undefined) changed.add(name);
  };
  const within = (expr: Expr): void => {
    if (expr.kind === "Constant" || expr.kind === "Name") return;
    const shown = changedByCall(expr);
    for (const [, container, iterator] of text.slice(expr.start, expr.end).matchAll(CHANGED)) {
      const name = container ?? iterator ?? "";
      changed.add(name);
      if (name !== shown) unseen.add(name);
    }
  };
  switch (statement.kind) {
    case "AugAssign":
      note(statement.target);
      return;
    case "Delete":
    case "Assign":
      for (const target of statement.targets) if (target.kind === "Subscript") note(target);
      if (statement.kind === "Assign") within(statement.value);
      return;
    case "AnnAssign":
    case "Expr":
      if (statement.value !== null) within(statement.value);
      return;
    default:
      return;
  }
}

/** Names that are bound to what functions of the module give: it may be a container that the function knows by a name of its own. */
function namesOfReturned(body: readonly Stmt[], own: readonly Stmt[]): readonly string[] {
  const functions = new Set(body.flatMap((each) => (each.kind === "FunctionDef" ? [each.name] : [])));
  return own.flatMap((each) => {
    if (each.kind !== "Assign" || each.value.kind !== "Call") return [];
    const { func } = each.value;
    return func.kind === "Name" && functions.has(func.id)
      ? each.targets.flatMap((target) => [...targetNames(target)])
      : [];
  });
}

/** Links the names that a statement makes stand for one container. */
function link(statement: Stmt, groups: NameGroups): void {
  switch (statement.kind) {
    case "Assign": {
      const [first] = statement.targets;
      for (const target of statement.targets) linkTarget(target, statement.value, groups);
      for (const target of statement.targets.slice(1)) if (first !== undefined) linkTarget(target, first, groups);
      return;
    }
    case "AnnAssign":
      if (statement.value !== null) linkTarget(statement.target, statement.value, groups);
      return;
    case "For":
      linkTarget(statement.target, statement.iter, groups);
      return;
    case "With":
      for (const { target, context } of statement.items) if (target !== null) linkTarget(target, context, groups);
      return;
    case "Expr":
      linkArguments(statement.value, groups);
      return;
    default:
      return;
  }
}

function linkTarget(target: Expr, value: Expr, groups: NameGroups): void {
  if ((target.kind === "Tuple" || target.kind === "List") && isPairedWith(target, value)) {
    target.elts.forEach((each, at) => {
      const paired = value.elts[at];
      if (paired !== undefined) linkTarget(each, paired, groups);
    });
    return;
  }
  const behind = namesBehind(value);
  const holder = rootName(target);
  if (holder === undefined)
    for (const name of targetNames(target)) for (const each of behind) groups.linkIfChanged(name, each.name);
  else {
    for (const { name, isItself } of behind) {
      if (target.kind !== "Name") groups.linkIfChanged(name, holder);
      else if (isItself) groups.link(holder, name);
      else groups.linkIfChanged(holder, name);
    }
    for (const name of namesHeld(value)) groups.linkIfChanged(name, holder);
  }
}

function isPairedWith(target: Expr & { kind: "Tuple" | "List" | "Set" }, value: Expr): value is typeof target {
  return (value.kind === "Tuple" || value.kind === "List") && value.elts.length === target.elts.length;
}

/** `holder.append(row)`: what is done to the row, the holder sees. */
function linkArguments(expr: Expr, groups: NameGroups): void {
  const holder = changedByCall(expr);
  if (expr.kind !== "Call" || holder === undefined) return;
  for (const argument of expr.args) for (const { name } of namesBehind(argument)) groups.linkIfChanged(name, holder);
}
