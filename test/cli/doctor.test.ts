import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, workspace } from "./workspace.js";

/** A project that says all there is to say, but for one package. */
function project() {
  return workspace({
    "manage.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n',
    "requirements.txt": "Django==4.2.7\n",
    "settings.py":
      'INSTALLED_APPS = ["library", "shop", "absent"]\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n',
    "library/__init__.py": "",
    "library/models.py": LIBRARY,
    "library/never_imported.py": "",
    "shop/__init__.py": "",
    "shop/models.py":
      "from django.db import models\nfrom nowhere.models import Base\nclass Shop(Base):\n    name = models.CharField(max_length=9)\n",
  });
}

describe("doctor", () => {
  it("says what was found, as JSON", async () => {
    const at = project();
    const { exitCode, stdout } = await runMain(["doctor", "--json", "--apps", "library"], { cwd: at.path });
    const report = JSON.parse(stdout);
    expect(exitCode).toBe(report.errors === 0 ? 0 : 1);
    expect(report).toMatchObject({
      config: null,
      settings: { module: "settings" },
      django: { version: "4.2", source: expect.stringMatching(/requirements\.txt$/) },
      authUserModel: "auth.User",
      defaultAutoField: "django.db.models.BigAutoField",
    });
    expect(report.apps).toContainEqual({
      label: "library",
      module: "library",
      models: 2,
      contrib: false,
      package: null,
    });
    expect(report.packagesWithoutSource).toContain("absent");
    expect(report.files.of).toBe(7);
    expect(report.files.read).toBe(6);
    expect(report.assumed).toContainEqual(
      expect.objectContaining({
        code: "app-not-read",
        times: 1,
        settledBy: { flag: "--python-path DIR", config: 'pythonPath: ["DIR"]' },
      }),
    );
  });

  it("says it to people, and as Markdown", async () => {
    const at = workspace({ "library/__init__.py": "", "library/models.py": LIBRARY });
    const { exitCode, stdout } = await runMain(["doctor", "library"], { cwd: at.path });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("  Django                   5.2 (assumed)\n");
    expect(stdout).toContain(
      '[django-version-assumed]\n    settled by: --django VERSION, or django: "VERSION" in throughline.config.ts\n',
    );
    expect(stdout).toMatch(/\n {2}library +library, 2 models\n/);
    expect(stdout.endsWith("\n0 errors, 0 warnings\n")).toBe(true);
    const markdown = await runMain(["doctor", "library", "--format", "markdown"], { cwd: at.path });
    expect(markdown.stdout).toContain("| library | library, 2 models |\n");
  });

  it("names the config, and ends with 1 where there are errors", async () => {
    const at = project();
    at.write({ "throughline.config.ts": 'export default { project: "." };\n' });
    const { exitCode, stdout } = await runMain(["doctor"], { cwd: at.path });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("throughline.config.ts\n");
    expect(stdout).toContain("packages without source  absent, nowhere\n");
  });
});
