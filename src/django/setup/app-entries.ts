import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import type { Program } from "../../python/program.js";
import type { Discovery } from "../../source/discover.js";
import { type AppConfig, isRecorded } from "./apps.js";
import type { Settings } from "./settings.js";

/** Apps of Django's own that count as installed where no settings say so. */
const ASSUMED_APPS = ["django.contrib.contenttypes", "django.contrib.auth"] as const;

const NO_APPS_HINT = "Name another module with --settings, or give the list with --set INSTALLED_APPS=app,app.";

function configurationHint(classes: readonly string[]): string {
  return `Its classes hold settings for django-configurations: name one with --env DJANGO_CONFIGURATION=NAME, of ${classes.join(", ")}.`;
}

/** INSTALLED_APPS; for a project whose settings do not say, the apps that were found at its path. */
export function appEntries(discovery: Discovery, settings: Settings, report: Report): readonly string[] {
  if (settings.installedApps !== null) return settings.installedApps;
  if (settings.module !== null) {
    report(
      diagnostic(
        "settings-without-apps",
        `Settings module \`${settings.module}\` sets no INSTALLED_APPS that could be read; the apps below the path, \`contenttypes\` and \`auth\` count as installed`,
        { hint: settings.configurations.length === 0 ? NO_APPS_HINT : configurationHint(settings.configurations) },
      ),
    );
  }
  if (settings.module === null && discovery.apps.length > 0) {
    report(
      diagnostic(
        "settings-assumed",
        `No settings module was found; ${discovery.apps.length === 1 ? "the app at" : `the ${discovery.apps.length} apps below`} the path, \`contenttypes\` and \`auth\` count as installed`,
      ),
    );
  }
  return [...ASSUMED_APPS, ...discovery.apps];
}

/**
 * The apps at the path that was given, where INSTALLED_APPS has none of them: they are resolved as if installed last.
 * A path above manage.py asks for what is installed, whatever else lies there.
 */
export function uninstalledEntries(
  discovery: Discovery,
  apps: readonly AppConfig[],
  program: Program,
  report: Report,
): readonly string[] {
  const { path, root, kind } = discovery;
  if (kind === "missing" || path === root || root.startsWith(`${path}/`)) return [];
  if (apps.some((app) => isAtPath(app, program, discovery))) return [];
  for (const entry of discovery.apps) {
    report(
      diagnostic(
        "app-not-installed",
        `\`${entry}\` is not in INSTALLED_APPS; it was resolved as if it were the last entry`,
      ),
    );
  }
  return discovery.apps;
}

/** Whether an app's code lies at the path that was given, or the path inside the app. */
export function isAtPath(app: AppConfig, program: Program, { path }: Discovery): boolean {
  if (isRecorded(app)) return false;
  const found = program.findModule(app.name);
  if (found === undefined) return false;
  const places = found.isPackage ? found.searchPath : [found.path];
  return places.some(
    (place) => place === path || place.startsWith(`${path === "/" ? "" : path}/`) || path.startsWith(`${place}/`),
  );
}
