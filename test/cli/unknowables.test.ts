import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { type Workspace, workspace } from "./workspace.js";

/** What Throughline says of a project, with the codes of what is worse than a remark. */
async function inspect(at: Workspace, ...argv: string[]) {
  const { stdout, exitCode } = await runMain(["inspect", "--json", ...argv, `${at.path}/site`]);
  const { models, diagnostics } = JSON.parse(stdout);
  const loud = diagnostics.filter(({ severity }: { severity: string }) => severity !== "info");
  return { exitCode, models, codes: loud.map(({ code }: { code: string }) => code) };
}

function fieldsOf(models: Readonly<Record<string, { fields: { name: string }[] }>>, label: string): readonly string[] {
  return models[label]?.fields.map(({ name }) => name) ?? [];
}

/** What no static resolver can know is said, and what its documentation names settles it. */
describe("what cannot be known", () => {
  it("a field added to a class of a package: settled by the package's folder", async () => {
    const at = workspace({
      "site/blog/models.py": [
        "from django.db import models",
        "from press.models import Page",
        "Page.add_to_class('blog', models.CharField(max_length=9))",
        "class Post(models.Model):",
        "    pass",
        "",
      ].join("\n"),
      "packages/press/__init__.py": "",
      "packages/press/models.py":
        "from django.db import models\nclass Page(models.Model):\n    class Meta:\n        app_label = 'blog'\n",
    });
    expect((await inspect(at)).codes).toEqual(["addition-unread"]);
    const settled = await inspect(at, "--python-path", `${at.path}/packages`);
    expect(settled.codes).toEqual([]);
    expect(fieldsOf(settled.models, "blog.Page")).toEqual(["id", "blog"]);
  });
});
