import type { Disk } from "./disk.js";

/**
 * Why a path below the output directory cannot be written or removed there, in words; null when it can. Nothing outside
 * the directory is reached, neither by `..` nor through a symbolic link; the directory itself may be one.
 */
export function insideOutput(disk: Disk, out: string, path: string): string | null {
  const parts = path.split("/");
  if (path.includes("\0") || path.includes("\\") || /^[A-Za-z]:/.test(path)) return "is no portable file name";
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "leads out of the output directory";
  let at = out;
  for (const [index, part] of parts.entries()) {
    at = `${at}/${part}`;
    const kind = disk.kind(at);
    if (kind === undefined) return null;
    if (kind === "link") return "is or lies behind a symbolic link";
    if (index < parts.length - 1 && kind !== "directory") return "lies below something that is no directory";
  }
  return disk.kind(at) === "file" ? null : "is no regular file";
}
