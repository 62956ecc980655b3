import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const REPOSITORY = resolve(import.meta.dirname, "../..");

/** The Python that has Django, and Django's source with its tests, as `scripts/live-setup.sh` makes them. */
export interface LiveDjango {
  readonly python: string;
  /** Django's own test suite: a folder of apps. */
  readonly tests: string;
}

/** What the live tests run on. @throws where `scripts/live-setup.sh` has not been run. */
export function liveDjango(): LiveDjango {
  const python = join(REPOSITORY, ".live/venv/bin/python");
  const source = readdirSync(join(REPOSITORY, ".live")).find((name) => /^django-\d/.test(name));
  if (source === undefined || !existsSync(python)) throw new Error("run scripts/live-setup.sh first");
  return { python, tests: join(REPOSITORY, ".live", source, "tests") };
}

/** The Python that has the packages of `fixtures/packages` besides; null where `scripts/packages-setup.sh` has not been run. */
export function livePackages(): Pick<LiveDjango, "python"> | null {
  const python = join(REPOSITORY, ".live/packages/bin/python");
  return existsSync(python) ? { python } : null;
}

/** Runs a Python script of this repository; answers what it printed. */
export function runPython({ python }: Pick<LiveDjango, "python">, script: string, args: readonly string[]): string {
  const env = { ...process.env, PYTHONUTF8: "1", PYTHONDONTWRITEBYTECODE: "1" };
  const options = { cwd: REPOSITORY, env, encoding: "utf8", maxBuffer: 1 << 26 } as const;
  return execFileSync(python, [join(REPOSITORY, script), ...args], options);
}

/** Django's own apps that its test suite runs with. */
export const ALWAYS_INSTALLED = [
  "django.contrib.contenttypes",
  "django.contrib.auth",
  "django.contrib.sites",
  "django.contrib.sessions",
  "django.contrib.messages",
  "django.contrib.admin.apps.SimpleAdminConfig",
  "django.contrib.staticfiles",
  "django.contrib.flatpages",
  "django.contrib.redirects",
] as const;

/** Every folder of the suite that is an app with models, but the one that needs a spatial database. */
export function suiteApps({ tests }: LiveDjango): readonly string[] {
  const isApp = (name: string): boolean =>
    existsSync(join(tests, name, "models.py")) || existsSync(join(tests, name, "models/__init__.py"));
  return readdirSync(tests)
    .filter((name) => name !== "gis_tests" && isApp(name))
    .sort();
}
