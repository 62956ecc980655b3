import { joined } from "../typescript/read/joined-path.js";
import type { Value } from "../typescript/read/values.js";

/**
 * The path that an expression of a config file makes: a text, or `path.join(__dirname, "schema.ts")` and its like. Relative
 * where it starts from where the command runs. Undefined where it makes none, or hangs on what is not known.
 * @param folder absolute path of the config file's folder
 */
export function statedPath(value: Value, folder: string): string | undefined {
  switch (value.kind) {
    case "string":
      return value.value;
    case "external":
      return value.module === "global" && value.name === "__dirname" ? folder : undefined;
    case "member":
      return memberPath(value, folder);
    case "call":
      return calledPath(value, folder);
    default:
      return undefined;
  }
}

/** `import.meta.dirname`, `new URL("./schema.ts", import.meta.url).pathname`. */
function memberPath({ of, name }: Value & { readonly kind: "member" }, folder: string): string | undefined {
  const isMeta = of.kind === "external" && of.name === "import.meta";
  if (isMeta) return name === "dirname" ? folder : undefined;
  return name === "pathname" || name === "href" ? statedPath(of, folder) : undefined;
}

function calledPath({ callee, args, isNew }: Value & { readonly kind: "call" }, folder: string): string | undefined {
  const [first, second] = args;
  const name = callee.kind === "external" || callee.kind === "member" ? callee.name : undefined;
  if (name === "cwd") return "";
  if (first === undefined) return undefined;
  if (isNew && name === "URL") {
    const path = statedPath(first, folder);
    return path === undefined || path.startsWith("/") ? path : joined(folder, path);
  }
  if (name === "fileURLToPath") return statedPath(first, folder);
  if (name === "relative") return second && statedPath(second, folder);
  if (name !== "join" && name !== "resolve") return undefined;
  const parts = args.map((arg) => statedPath(arg, folder));
  if (parts.includes(undefined)) return undefined;
  const known = parts.map((part) => part ?? "");
  const from = name === "resolve" ? known.findLastIndex((part) => part.startsWith("/")) : 0;
  return known
    .slice(Math.max(from, 0))
    .filter((part) => part !== "")
    .join("/");
}
