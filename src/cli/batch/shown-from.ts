import { relative } from "node:path";

/** An absolute path as seen from a folder, with `/`; `.` for the folder itself. */
export function shownFrom(folder: string, path: string): string {
  return relative(folder, path).replaceAll("\\", "/") || ".";
}
