import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inspect } from "../../src/pipeline.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";
import { loadSuite } from "./suite.js";

/**
 * Ours that Django does not have, with the reason. `auth_tests` takes `groups` and `user_permissions` off Django's abstract
 * classes while a `with` block runs, by assignment to `_meta`.
 */
const BEYOND: readonly string[] = [
  ...["auth.User", "auth_tests.CustomPermissionsUser", "auth_tests.ExtensionUser", "auth_tests.UUIDUser"].flatMap(
    (model) => [`fields.E304 ${model}.groups`, `fields.E304 ${model}.user_permissions`],
  ),
];

/** Django's system checks of all apps of its test suite at once, and ours. */
describe("system checks of Django's test suite", () => {
  let wanted: readonly string[] = [];
  let own: readonly string[] = [];

  beforeAll(() => {
    const django = liveDjango();
    const out = join(mkdtempSync(join(tmpdir(), "throughline-checks-")), "checks.json");
    runPython(django, "scripts/record-checks.py", [
      ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(",")],
      ...["--apps", suiteApps(django).join(","), "--out", out],
    ]);
    const { reports } = JSON.parse(readFileSync(out, "utf8")) as { reports: readonly (readonly (string | null)[])[] };
    wanted = sorted(reports.map(([id, model, field]) => written(id, model, field)));
    const { diagnostics } = inspect(loadSuite().input, "postgres");
    own = sorted(
      diagnostics.flatMap(({ djangoId, alsoDjangoIds = [], model, field }) =>
        djangoId === undefined ? [] : [djangoId, ...alsoDjangoIds].map((id) => written(id, model, field)),
      ),
    );
  });

  it("Django has something to say", () => {
    expect(wanted.length).toBeGreaterThan(0);
  });

  it("says what Django says, and nothing beyond it but what is listed", () => {
    expect(own).toEqual(sorted([...wanted, ...BEYOND]));
  });
});

function written(id: string | null | undefined, model: string | null | undefined, field: string | null | undefined) {
  return `${id} ${model ?? "-"}${field == null ? "" : `.${field}`}`;
}

function sorted(reports: readonly string[]): readonly string[] {
  return [...new Set(reports)].sort();
}
