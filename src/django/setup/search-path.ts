import { Environment } from "../../python/evaluate/environment.js";
import type { Value } from "../../python/evaluate/values.js";
import type { Host } from "../../python/host.js";
import { Program } from "../../python/program.js";
import type { Discovery } from "../../source/discover.js";
import { displayPath } from "../../source/display-path.js";
import type { Files } from "../../source/files.js";

/** What changes the folders that modules are searched in. */
const CHANGES = /\bsys\s*\.\s*path\b|\bfrom\s+sys\s+import\b/;

/**
 * The folders that modules are searched in once manage.py has run: it may add some to `sys.path`, and ask the settings which.
 * What it says besides is not looked at.
 * @param hostWith Django as it answers while manage.py runs, given what the project's settings say
 */
export function searchedByManage(
  files: Files,
  discovery: Discovery,
  hostWith: (setting: (name: string) => Value | undefined) => Host,
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  const { manage, settings, sourceRoots } = discovery;
  const bytes = manage === null ? undefined : files.read(manage);
  if (manage === null || bytes === undefined || !CHANGES.test(new TextDecoder().decode(bytes))) return sourceRoots;
  const setting = (name: string): Value | undefined => {
    const module = settings === null ? undefined : program.importModule(settings.module);
    return module && program.binding(module.name, name)?.value;
  };
  const program = new Program({
    files,
    roots: sourceRoots,
    displayPath: (file) => displayPath(file, discovery),
    host: hostWith(setting),
    report: () => undefined,
    environment: new Environment(environment),
  });
  program.runScript(manage);
  return program.searchPath();
}
