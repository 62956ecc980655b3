import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inspect } from "../../src/pipeline.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";
import { loadSuite } from "./suite.js";

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

  it("says what Django says, and nothing beyond it", () => {
    expect(own).toEqual(wanted);
  });
});

function written(id: string | null | undefined, model: string | null | undefined, field: string | null | undefined) {
  return `${id} ${model ?? "-"}${field == null ? "" : `.${field}`}`;
}

function sorted(reports: readonly string[]): readonly string[] {
  return [...new Set(reports)].sort();
}
