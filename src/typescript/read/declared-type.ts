import { ts } from "./compiler.js";
import type { DeclaredType, FileCode } from "./engine.js";
import type { Scope } from "./scope.js";

/** The alias that a name of a type stands for in a module: its own, or one that it imports. Undefined for any other type. */
export function declaredType(name: string, scope: Scope, file: FileCode): DeclaredType | undefined {
  for (const node of file.tree.statements) {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === name) return { node: node.type, scope, file };
    if (!ts.isImportDeclaration(node)) continue;
    const bindings = node.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const found = bindings.elements.find((element) => element.name.text === name);
    if (found !== undefined) return imported(node, (found.propertyName ?? found.name).text, file);
  }
  return undefined;
}

/** The alias that a module exports under a name. */
export function exportedType(name: string, scope: Scope, file: FileCode): DeclaredType | undefined {
  for (const node of file.tree.statements) {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === name) return { node: node.type, scope, file };
    if (!ts.isExportDeclaration(node)) continue;
    const { exportClause: clause } = node;
    if (clause !== undefined && !ts.isNamedExports(clause)) continue;
    const element = clause?.elements.find((each) => each.name.text === name);
    if (clause !== undefined && element === undefined) continue;
    const theirs = (element?.propertyName ?? element?.name)?.text ?? name;
    const found = node.moduleSpecifier === undefined ? declaredType(theirs, scope, file) : imported(node, theirs, file);
    if (found !== undefined) return found;
  }
  return undefined;
}

function imported(
  { moduleSpecifier: from }: ts.ImportDeclaration | ts.ExportDeclaration,
  name: string,
  file: FileCode,
): DeclaredType | undefined {
  if (from === undefined || !ts.isStringLiteralLike(from)) return undefined;
  return file.engine.budget.spend(1, () => file.engine.importedType(file.path, from.text, name));
}
