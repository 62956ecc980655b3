import { decodePython } from "./decode.js";
import type { Files } from "./files.js";
import { SourceFile } from "./source-file.js";

/** Where the spans of diagnostics lead. */
export interface SourcePlace {
  readonly files: Files;
  /** Folder that relative paths start from: `Discovery.root`. */
  readonly root: string;
}

/**
 * Opens files by the path that spans name them with, for showing the lines around a place. Undefined for what is not
 * there or is no text. Each file is decoded once.
 */
export function openSource({ files, root }: SourcePlace): (file: string) => SourceFile | undefined {
  const opened = new Map<string, SourceFile | undefined>();
  return (file) => {
    if (!opened.has(file)) {
      const bytes = files.read(file.startsWith("/") || /^[A-Za-z]:\//.test(file) ? file : below(root, file));
      opened.set(file, bytes === undefined ? undefined : textOf(file, bytes));
    }
    return opened.get(file);
  };
}

/** A relative path as an absolute one; each `../` leads one folder up. */
function below(root: string, file: string): string {
  let folder = root;
  let rest = file;
  for (; rest.startsWith("../"); rest = rest.slice(3)) folder = folder.slice(0, folder.lastIndexOf("/"));
  return `${folder}/${rest}`;
}

/** The file as Python decodes it; a template or one with a few bad bytes as well as it can be shown. */
function textOf(file: string, bytes: Uint8Array): SourceFile | undefined {
  const decoded = decodePython(file, bytes);
  if (decoded instanceof SourceFile) return decoded;
  return bytes.includes(0) ? undefined : new SourceFile(file, new TextDecoder().decode(bytes));
}
