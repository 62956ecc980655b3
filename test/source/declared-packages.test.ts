import { expect, it } from "vitest";
import { declaredPackages } from "../../src/source/declared-packages.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const isDeclared = (files: Readonly<Record<string, string>>) => declaredPackages(memoryFiles(files), ["/app"]);

it.each([
  ["requirements.txt", "Pillow>=10 ; python_version > '3'\n", "PIL"],
  ["requirements/base.txt", "# what we need\n-r other.txt\ndjango-taggit==5.0\n", "taggit.managers"],
  ["pyproject.toml", '[project]\nname = "x"\ndependencies = ["django_countries[x] >= 7"]\n', "django_countries"],
  ["pyproject.toml", '[tool.poetry.dependencies]\npython = "^3.12"\nPyYAML = "6"\n', "yaml"],
  ["Pipfile", '[packages]\npython-magic = "*"\n', "magic"],
  ["setup.cfg", "[options]\ninstall_requires =\n    psycopg2-binary>=2\n    sorl-thumbnail\n", "psycopg2.extras"],
])("finds in %s what the project needs", (name, text, module) => {
  expect(isDeclared({ [`/app/${name}`]: text })(module)).toBe(true);
  expect(isDeclared({ [`/app/${name}`]: text })("unheard_of")).toBe(false);
});

it("leaves out what only tests and options need", () => {
  const declared = isDeclared({
    "/app/requirements/test.txt": "Pillow\n",
    "/app/requirements-dev.txt": "Pillow\n",
    "/app/pyproject.toml": '[project]\nname = "x"\n[project.optional-dependencies]\nimages = ["Pillow"]\n',
  });
  expect(declared("PIL")).toBe(false);
});

it("takes a file that does not parse for one that declares nothing", () => {
  expect(isDeclared({ "/app/pyproject.toml": "[project\n" })("PIL")).toBe(false);
});
