import type { DiagnosticCode } from "./codes.js";

/** What settles something that was assumed, or could not be read. */
export interface Remedy {
  /** On the command line; null where only the config can say it. */
  readonly flag: string | null;
  /** In `throughline.config.ts`. */
  readonly config: string;
}

const PACKAGES: Remedy = { flag: "--python-path DIR", config: 'pythonPath: ["DIR"]' };
const SETTING: Remedy = { flag: "--set NAME=VALUE", config: 'set: { NAME: "VALUE" }' };
const ENVIRONMENT: Remedy = { flag: "--env NAME=VALUE", config: 'env: { NAME: "VALUE" }' };
const SETTINGS: Remedy = { flag: "--settings MODULE", config: 'settings: "MODULE"' };

/** By the code of the diagnostic that says so. What is not here is settled in the Python code. */
export const REMEDIES: Partial<Readonly<Record<DiagnosticCode, Remedy>>> = {
  "django-version-assumed": { flag: "--django VERSION", config: 'django: "VERSION"' },
  "settings-assumed": SETTINGS,
  "settings-not-found": SETTINGS,
  "settings-without-apps": SETTINGS,
  "setting-unreadable": SETTING,
  "settings-unread": PACKAGES,
  "environment-default": ENVIRONMENT,
  "environment-branch": ENVIRONMENT,
  "unknown-condition": SETTING,
  "unknown-loop": SETTING,
  "start-up-unread": SETTING,
  "addition-unread": PACKAGES,
  "dynamic-model": { flag: "--import MODULE", config: 'imports: ["MODULE"]' },
  "swap-assumed": SETTING,
  "user-model-assumed": { flag: "--set AUTH_USER_MODEL=app.Model", config: 'set: { AUTH_USER_MODEL: "app.Model" }' },
  "auto-field-unknown": { flag: "--set DEFAULT_AUTO_FIELD=CLASS", config: 'set: { DEFAULT_AUTO_FIELD: "CLASS" }' },
  "app-not-installed": SETTINGS,
  "app-not-read": PACKAGES,
  "app-recorded": PACKAGES,
  "assumed-installed": PACKAGES,
  "assumed-missing": PACKAGES,
  "relation-target-missing": { flag: "--allow-missing", config: "allowMissing: true" },
  "through-missing": { flag: "--allow-missing", config: "allowMissing: true" },
  "decorator-unread": PACKAGES,
  "unknown-base": { flag: PACKAGES.flag, config: 'bases: { "package.module.Base": { fields: { … } } }' },
  "unknown-field-class": { flag: PACKAGES.flag, config: 'fields: { "package.module.Field": { as: "…" } }' },
};
