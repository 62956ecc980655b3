import type { RecordedApp, RecordedDjango } from "../contrib/recorded.js";
import { libraryOf } from "../libraries/registry.js";
import type { AppConfig } from "./apps.js";

/** By entry, what its `ready()` has `autodiscover_modules` import. Mirrors `AdminConfig`, which the bare module stands for. */
const DISCOVERIES: ReadonlyMap<string, string> = new Map([
  ["django.contrib.admin", "admin"],
  ["django.contrib.admin.apps.AdminConfig", "admin"],
]);

/** An app of Django's own by its module or one of its AppConfig classes; undefined when Django ships none of that name. */
export function contribApp(record: RecordedDjango, entry: string): AppConfig | undefined {
  const app = record.apps.find((each) => each.module === entry || each.configs.includes(entry));
  return app && { ...recordedApp(app), contrib: true, discovers: DISCOVERIES.get(entry) ?? null };
}

/** An app of a known package whose models are recorded. */
export function packageApp(app: RecordedApp, name: string): AppConfig {
  return { ...recordedApp(app), package: name };
}

/** The app of Django's own, or of a known package, that contains a dotted module. */
export function recordedAppContaining(record: RecordedDjango, module: string): AppConfig | undefined {
  const contains = (each: RecordedApp): boolean => module === each.module || module.startsWith(`${each.module}.`);
  const app = record.apps.find(contains);
  if (app !== undefined) return contribApp(record, app.module);
  const library = libraryOf(module);
  const ofLibrary = library?.apps.find(contains);
  return library === undefined || ofLibrary === undefined ? undefined : packageApp(ofLibrary, library.name);
}

function recordedApp(app: RecordedApp): AppConfig {
  return {
    name: app.module,
    label: app.label,
    verboseName: app.verboseName,
    defaultAutoField: app.defaultAutoField,
    modelsModule: app.models,
    contrib: false,
    package: null,
    config: null,
    discovers: null,
    origin: null,
  };
}
