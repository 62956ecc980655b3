import type { Value } from "../../python/evaluate/values.js";
import type { DjangoVersion } from "../project.js";
import { plainRecorded } from "./class-values.js";
import { recordedDjango } from "./versions.js";

/**
 * `django.conf.global_settings` of a version: gives the default of a setting, undefined for one that Django does not
 * know. DEFAULT_AUTO_FIELD and USE_TZ changed with the versions.
 */
export function defaultSettings(version: DjangoVersion): (name: string) => Value | undefined {
  const settings = new Map(recordedDjango(version).settings.map(({ name, value }) => [name, value]));
  return (name) => {
    const value = settings.get(name);
    return value === undefined ? undefined : plainRecorded(value);
  };
}
