import { type BuiltinFunction, type Given, text } from "../builtins/given.js";
import { plain } from "../compare.js";
import { bool, list, str, tuple } from "../make.js";
import type { Value } from "../values.js";

function onPath(compute: (path: string, given: Given) => Value): BuiltinFunction {
  return (given) => {
    const path = text(given, 0);
    return path === undefined ? undefined : compute(path, given);
  };
}

/** What is asked of a path in the project; what lies elsewhere is not known. */
function onProjectPath(answer: (kind: "file" | "directory" | null) => boolean): BuiltinFunction {
  return (given) => {
    const path = text(given, 0);
    const kind = path === undefined ? undefined : given.frame.interpreter.modules.kindOnRoots(normalized(path));
    return kind === undefined ? undefined : bool(answer(kind), given.at);
  };
}

/** Functions of `os.path`, on POSIX; those that ask the disk know the project's files: https://docs.python.org/3/library/os.path.html */
export const PATHS: Readonly<Record<string, BuiltinFunction>> = {
  "os.path.join": (given) => {
    const parts = given.positional.map(plain).flatMap((part) => (part.kind === "str" ? [part.value] : []));
    if (parts.length !== given.positional.length) return undefined;
    let joined = "";
    for (const part of parts)
      joined =
        part.startsWith("/") || joined === "" ? part : joined.endsWith("/") ? joined + part : `${joined}/${part}`;
    return str(joined, given.at);
  },
  "os.path.dirname": onPath((path, { at }) =>
    str(path.slice(0, path.lastIndexOf("/") + 1).replace(/(?<=[^/])\/+$/, ""), at),
  ),
  "os.path.basename": onPath((path, { at }) => str(path.slice(path.lastIndexOf("/") + 1), at)),
  "os.path.abspath": onPath((path, { at }) => str(normalized(path), at)),
  "os.path.realpath": onPath((path, { at }) => str(normalized(path), at)),
  "os.path.normpath": onPath((path, { at }) => str(normalized(path), at)),
  "os.path.exists": onProjectPath((kind) => kind !== null),
  "os.path.isfile": onProjectPath((kind) => kind === "file"),
  "os.path.isdir": onProjectPath((kind) => kind === "directory"),
  "os.listdir": (given) => {
    const path = text(given, 0, "path");
    const names = path === undefined ? undefined : given.frame.interpreter.modules.namesOnRoots(normalized(path));
    return names === undefined
      ? undefined
      : list(
          names.map((name) => str(name, given.at)),
          given.at,
        );
  },
  "os.path.splitext": onPath((path, { at }) => {
    const [, root = path, extension = ""] = /^(.*[^./][^/]*?|.*[^/.])(\.[^./]*)$/s.exec(path) ?? [];
    return tuple([str(root, at), str(extension, at)], at);
  }),
};

/** `os.path.normpath`, of a path that is absolute or has nothing above it. */
export function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !path.startsWith("/")) parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/") || ".";
}
