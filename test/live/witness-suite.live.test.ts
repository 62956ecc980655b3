import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runMain } from "../cli/run-main.js";
import { liveDjango } from "./django.js";
import { suiteInput } from "./suite.js";

it("says of Django's own tests what is read of them, but for what their context manager changes", async () => {
  const { python, tests } = liveDjango();
  const input = suiteInput();
  const [folder = ""] = input.pythonPath;
  const file = join(folder, "suite_settings.py");
  const database = '"ENGINE": "django.db.backends.postgresql", "NAME": "none"';
  writeFileSync(file, `${readFileSync(file, "utf8")}DATABASES = {"default": {${database}}}\n`);
  const path = ["--python-path", folder, "--python-path", tests];
  const { exitCode, stdout } = await runMain(
    ["check", tests, "--settings", "suite_settings", ...path, "--against", "django", "--python", python, "--json"],
    { cwd: tests, env: process.env },
  );
  expect(exitCode).toBe(2);
  const { findings, proof } = JSON.parse(stdout);
  expect(proof.models).toBeGreaterThan(1800);
  expect(findings).toEqual([]);
  console.log(
    `${proof.models} models, ${proof.fields} fields, ${proof.manyToMany} many-to-many; ${findings.length} differences`,
  );
});
