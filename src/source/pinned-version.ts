import type { Files } from "./files.js";

/** How one kind of file pins a package's version: the first group is the version. */
interface PinFile {
  readonly matches: (name: string) => boolean;
  /** `NAME` stands for the package, letter case aside. */
  readonly patterns: readonly string[];
}

const VERSION = "v?(\\d+(?:\\.\\d+)*)";
const REQUIREMENT = `^\\s*["']?NAME(?:\\[[^\\]]*\\])?\\s*(?:==|~=|>=|===|\\^)\\s*${VERSION}`;

/** Lock files first: they say the very version. */
const PIN_FILES: readonly PinFile[] = [
  {
    matches: (name) => name === "uv.lock" || name === "poetry.lock" || name === "pdm.lock",
    patterns: [`name = "NAME"\\s*\\nversion = "${VERSION}`],
  },
  { matches: (name) => name === "Pipfile.lock", patterns: [`"NAME":\\s*\\{[^}]*?"version":\\s*"==${VERSION}`] },
  { matches: (name) => /^requirements.*\.(txt|in|pip)$/.test(name), patterns: [REQUIREMENT] },
  {
    matches: (name) => name === "pyproject.toml",
    patterns: [
      `["']NAME(?:\\[[^\\]]*\\])?\\s*(?:==|~=|>=|===)\\s*${VERSION}`,
      `^NAME\\s*=\\s*(?:\\{[^}\\n]*version\\s*=\\s*)?["'](?:==|~=|>=|\\^|~)?\\s*${VERSION}`,
    ],
  },
  { matches: (name) => name === "Pipfile", patterns: [`^["']?NAME["']?\\s*=\\s*["'](?:==|~=|>=)\\s*${VERSION}`] },
  {
    matches: (name) => name === "setup.cfg" || name === "setup.py",
    patterns: [REQUIREMENT, `["']NAME(?:\\[[^\\]]*\\])?\\s*(?:==|~=|>=)\\s*${VERSION}`],
  },
];

/**
 * The version of a package that a project's own files ask for: the version locked, else pinned, else the least one
 * allowed. Folders are searched in order, each with its `requirements` folder.
 */
export function pinnedVersion(
  files: Files,
  folders: readonly string[],
  name: string,
): { readonly version: string; readonly source: string } | null {
  for (const folder of folders) {
    for (const { matches, patterns } of PIN_FILES) {
      for (const path of candidates(files, folder)) {
        if (!matches(path.slice(path.lastIndexOf("/") + 1)) && !isRequirementsPart(path, matches)) continue;
        const text = new TextDecoder().decode(files.read(path) ?? new Uint8Array());
        for (const pattern of patterns) {
          const version = new RegExp(pattern.replace("NAME", name), "im").exec(text)?.[1];
          if (version !== undefined) return { version, source: path };
        }
      }
    }
  }
  return null;
}

/** `requirements/base.txt` and its like. */
function isRequirementsPart(path: string, matches: PinFile["matches"]): boolean {
  return /\/requirements\/[^/]+\.(txt|in|pip)$/.test(path) && matches("requirements.txt");
}

function candidates(files: Files, folder: string): readonly string[] {
  const at = folder.endsWith("/") ? folder : `${folder}/`;
  const inside = (directory: string) =>
    files
      .list(directory)
      .flatMap(({ name, type }) => (type === "file" ? [`${directory.replace(/\/$/, "")}/${name}`] : []));
  return [...inside(folder), ...inside(`${at}requirements`)];
}
