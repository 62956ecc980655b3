import { parse } from "smol-toml";
import type { Files } from "./files.js";

/** Requirement files of what a project needs to run, as opposed to what its tests and documentation need. */
const REQUIREMENTS =
  /^(requirements(-?(base|common|core|main|prod|production))?|requirements\/(base|common|core|default|main|prod|production|requirements))\.(txt|in|pip)$/;

/** Packages that are imported by a name which their distribution's name does not hold. */
const IMPORTED_AS: Readonly<Record<string, string>> = {
  bs4: "beautifulsoup4",
  crypto: "pycryptodome",
  cv2: "opencv-python",
  dateutil: "python-dateutil",
  git: "gitpython",
  jwt: "pyjwt",
  mysqldb: "mysqlclient",
  openssl: "pyopenssl",
  pil: "pillow",
  psycopg2: "psycopg2-binary",
  "rest-framework": "djangorestframework",
  sklearn: "scikit-learn",
  yaml: "pyyaml",
};

/**
 * Whether a project says that it needs the package which a module belongs to: in its requirements, `pyproject.toml`,
 * `setup.cfg` or `Pipfile`. Optional and development dependencies do not count.
 * @param folders searched for those files
 */
export function declaredPackages(files: Files, folders: readonly string[]): (module: string) => boolean {
  let declared: ReadonlySet<string> | undefined;
  return (module) => {
    declared ??= new Set(folders.flatMap((folder) => declaredIn(files, folder)));
    const top = normalise(module.split(".", 1)[0] ?? module);
    const names = [top, `django-${top}`, `python-${top}`, `${top}-binary`, IMPORTED_AS[top] ?? top];
    return names.some((name) => declared?.has(name));
  };
}

function declaredIn(files: Files, folder: string): readonly string[] {
  const text = (name: string): string | undefined => {
    const bytes = files.read(`${folder.replace(/\/$/, "")}/${name}`);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  const named = (directory: string, prefix: string) =>
    files.list(directory).flatMap(({ name, type }) => (type === "file" ? [prefix + name] : []));
  const candidates = [...named(folder, ""), ...named(`${folder.replace(/\/$/, "")}/requirements`, "requirements/")];
  return [
    ...candidates.filter((name) => REQUIREMENTS.test(name)).flatMap((name) => requirementLines(text(name) ?? "")),
    ...tables(text("pyproject.toml"), [
      ["project", "dependencies"],
      ["tool", "poetry", "dependencies"],
    ]),
    ...tables(text("Pipfile"), [["packages"]]),
    ...requirementLines(/^install_requires\s*=((?:\n?[ \t]+.*)*)/m.exec(text("setup.cfg") ?? "")?.[1] ?? ""),
  ];
}

/** Distribution names at the starts of a requirement file's lines (https://pip.pypa.io/en/stable/reference/requirements-file-format/). */
function requirementLines(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => requirementName(line) ?? []);
}

function requirementName(requirement: string): string | undefined {
  const name = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(requirement)?.[1];
  return name === undefined ? undefined : normalise(name);
}

/** Dependencies of a TOML file: lists of requirements, or tables by name. A file that does not parse declares nothing. */
function tables(text: string | undefined, paths: readonly (readonly string[])[]): readonly string[] {
  if (text === undefined) return [];
  let document: unknown;
  try {
    document = parse(text);
  } catch {
    return [];
  }
  return paths.flatMap((path) => {
    const found = path.reduce<unknown>((at, key) => (isTable(at) ? at[key] : undefined), document);
    if (Array.isArray(found)) return found.flatMap((each) => requirementName(String(each)) ?? []);
    return isTable(found) ? Object.keys(found).map(normalise) : [];
  });
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A distribution's name as registries compare it (PEP 503). */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
