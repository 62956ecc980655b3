import type { Span } from "../../source/span.js";
import { callValueOf } from "./calls.js";
import type { Frame } from "./frame.js";
import { walkAhead } from "./import-walk.js";
import { args, dict, list, str, unknown } from "./make.js";
import type { ModuleTable } from "./module-table.js";
import type { Value } from "./values.js";

/** `module.name` or `from module import name`; an unknown when there is no such name. */
export function readModuleName(frame: Frame, table: ModuleTable, name: string, at: Span | null): Value {
  return findModuleName(frame, table, name, at) ?? unknown(`\`${table.name}\` defines no \`${name}\``, at);
}

/** As `readModuleName`; undefined when there is no such name. */
export function findModuleName(frame: Frame, table: ModuleTable, name: string, at: Span | null): Value | undefined {
  const { interpreter } = frame;
  if (table.running && !table.has(name)) walkAhead(interpreter, table, name);
  const own = table.lookUp(name, Number.POSITIVE_INFINITY);
  if (own !== undefined) return own;
  const submodule = `${table.name}.${name}`;
  const loaded =
    interpreter.modules.loaded(submodule) ??
    (table.found.isPackage ? interpreter.modules.importModule(submodule) : undefined);
  if (loaded !== undefined) return loaded.value;
  if (interpreter.modules.owned(submodule)) return interpreter.external(submodule);
  return moduleMetadata(table, name) ?? starredName(frame, table, name) ?? viaGetattr(frame, table, name, at);
}

/** A name that may come from a module that is not read and was star-imported. */
export function starredName(frame: Frame, table: ModuleTable, name: string): Value | undefined {
  const { interpreter } = frame;
  for (const module of table.externalStars) {
    const known = interpreter.host.external(`${module}.${name}`);
    if (known !== undefined) return known;
  }
  const last = table.externalStars.at(-1);
  return last === undefined || name.startsWith("_") ? undefined : interpreter.external(`${last}.${name}`);
}

/**
 * `__name__` and the other names that every module has: https://docs.python.org/3/reference/datamodel.html#modules.
 * `__file__` is as if the project lay at `/`, so that nothing that is computed from it differs between machines.
 */
export function moduleMetadata(table: ModuleTable, name: string): Value | undefined {
  switch (name) {
    case "__name__":
      return str(table.name);
    case "__package__":
      return str(table.packageName);
    case "__file__":
      return str(table.file.path.startsWith("/") ? table.file.path : `/${table.file.path}`);
    case "__path__":
      return table.found.isPackage ? list(table.found.searchPath.map((path) => str(path))) : undefined;
    case "__doc__":
      return docstring(table);
    case "__dict__":
      return {
        ...dict(
          table.names().flatMap((each) => {
            const value = table.binding(each)?.value;
            return value === undefined ? [] : [{ key: str(each), value }];
          }),
        ),
        bind: (name, value) => table.rebind(name, value, null),
      };
    default:
      return undefined;
  }
}

function docstring(table: ModuleTable): Value | undefined {
  const [first] = table.body;
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || first.value.value.type !== "str") return undefined;
  return str(first.value.value.value);
}

/** PEP 562: a module's own `__getattr__`. */
function viaGetattr(frame: Frame, table: ModuleTable, name: string, at: Span | null): Value | undefined {
  if (!table.has("__getattr__") || name.startsWith("__")) return undefined;
  const getattr = table.lookUp("__getattr__", Number.POSITIVE_INFINITY);
  return getattr === undefined ? undefined : callValueOf(frame, getattr, args([str(name)]), at);
}
