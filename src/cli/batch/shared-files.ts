import { cachedFiles } from "../../source/cached-files.js";
import type { Files } from "../../source/files.js";

/**
 * The same files for many inputs one after another: what lies where is looked up once. What files hold is read anew for each
 * input, so that memory does not grow with them.
 */
export function sharedFiles(files: Files): Files {
  const { isFile, isDirectory, list, realpath } = cachedFiles(files);
  return { read: files.read, isFile, isDirectory, list, realpath };
}
