import { compact } from "../../source/compact.js";
import type { Conversion } from "./conversion.js";
import { convertName } from "./convert-name.js";
import type { ImportAlias, Stmt } from "./syntax.js";

/** `import a.b as c, d` */
export function convertImport(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  const names = convertAliases(c);
  w.leave();
  return { kind: "Import", start, end, names };
}

/** `from ..a.b import c as d` and `from a import *` */
export function convertImportFrom(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  w.next();
  let module = "";
  let level = 0;
  if (w.type === "dotted_name") module = convertDotted(c);
  else if (w.is("relative_import")) {
    w.enter();
    do {
      if (w.type === "import_prefix") level = c.text.slice(w.start, w.end).replace(/[^.]/g, "").length;
      else if (w.type === "dotted_name") module = convertDotted(c);
    } while (w.next());
    w.leave();
  } else module = "__future__";
  w.next();
  const names = convertAliases(c);
  w.leave();
  return { kind: "ImportFrom", start, end, module, level, names };
}

/** The names behind the keyword that the walker stands on; null for `*`. */
function convertAliases(c: Conversion): readonly ImportAlias[];
function convertAliases(c: Conversion): readonly ImportAlias[] | null;
function convertAliases(c: Conversion): readonly ImportAlias[] | null {
  const w = c.walker;
  const names: ImportAlias[] = [];
  while (w.next()) {
    if (w.type === "wildcard_import") return null;
    if (w.type === "dotted_name") {
      const { start, end } = w;
      names.push({ start, end, name: convertDotted(c), asname: null });
    } else if (w.type === "aliased_import") names.push(convertAlias(c));
  }
  return compact(names);
}

function convertAlias(c: Conversion): ImportAlias {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  const name = convertDotted(c);
  w.next();
  w.next();
  const asname = convertName(c).id;
  w.leave();
  return { start, end, name, asname };
}

/** `a.b`, with the white space that may stand around its dots left out. */
function convertDotted(c: Conversion): string {
  const w = c.walker;
  const text = c.text.slice(w.start, w.end);
  if (PLAIN.test(text)) return text;
  const parts: string[] = [];
  w.enter();
  do if (w.type === "identifier") parts.push(convertName(c).id);
  while (w.next());
  w.leave();
  return parts.join(".");
}

const PLAIN = /^[\w.]+$/;
