import { diagnostic, type Report } from "../../diagnostics/diagnostic.js";
import { args, external, str } from "../../python/evaluate/make.js";
import type { Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import type { AppConfig } from "./apps.js";

const AUTODISCOVER = external("django.utils.module_loading.autodiscover_modules");

/**
 * Follows an app's `ready()`, which Django calls when the models of all apps are there: modules that it imports may
 * register more of them, and it may add fields to those that are there. What cannot be followed is said where it may do
 * so. Django's own `AdminConfig` imports the `admin` of every app. Mirrors phase 3 of `Apps.populate`.
 * https://docs.djangoproject.com/en/5.2/ref/applications/#django.apps.AppConfig.ready
 */
export function runReady(
  { name, label, verboseName, config, discovers }: AppConfig,
  program: Program,
  report: Report,
): void {
  if (discovers !== null) program.run(AUTODISCOVER, args([str(discovers)]), null);
  if (config === null || !config.mro.some((each) => each.kind === "class" && each.namespace().has("ready"))) return;
  const module = program.importModule(name);
  const instance = program.call(config, args([str(name), ...(module === undefined ? [] : [module])]), config.origin);
  if (instance.kind !== "instance") return;
  const facts: readonly (readonly [string, Value | undefined])[] = [
    ["name", str(name)],
    ["label", str(label)],
    ["module", module],
    ["verbose_name", verboseName === null ? undefined : str(verboseName)],
  ];
  for (const [attribute, value] of facts) if (value !== undefined) instance.attributes.set(attribute, value);
  const ready = program.attribute(instance, "ready", config.origin);
  const { value, skipped } = program.run(ready, args([]), config.origin);
  const hint = "Models and fields that it adds must be written by hand.";
  for (const { at, reason } of skipped) {
    report(
      diagnostic(
        "start-up-unread",
        `\`${config.name}.ready()\` may register models or add fields here, which could not be followed: ${reason}`,
        { span: at, hint },
      ),
    );
  }
  if (value.kind !== "unknown") return;
  report(
    diagnostic(
      "start-up-unread",
      `\`${config.name}.ready()\` could not be followed to its end: ${value.reason}; models and fields that the rest of it adds are missing`,
      { span: value.origin ?? config.origin, hint },
    ),
  );
}
