import type { RecordedDjango } from "../contrib/recorded.js";
import type { AppConfig } from "./apps.js";

/** An app of Django's own by its module or one of its AppConfig classes; undefined when Django ships none of that name. */
export function contribApp(record: RecordedDjango, entry: string): AppConfig | undefined {
  const app = record.apps.find((each) => each.module === entry || each.configs.includes(entry));
  if (app === undefined) return undefined;
  return {
    name: app.module,
    label: app.label,
    verboseName: app.verboseName,
    defaultAutoField: app.defaultAutoField,
    modelsModule: app.models,
    contrib: true,
    config: null,
    origin: null,
  };
}

/** The app of Django's own that contains a dotted module. */
export function contribAppContaining(record: RecordedDjango, module: string): AppConfig | undefined {
  const app = record.apps.find((each) => module === each.module || module.startsWith(`${each.module}.`));
  return app === undefined ? undefined : contribApp(record, app.module);
}
