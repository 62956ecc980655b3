import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fixtures } from "./cases/fixture.js";
import { generalFiles } from "./cases/general-files.js";
import { filesBelow } from "./cases/golden.js";
import { typeErrors } from "./typescript/type-errors.js";

it("every golden TypeScript file compiles under strict", { timeout: 180_000 }, () => {
  const roots = fixtures().flatMap(({ expected }) => {
    const folder = join(expected, "drizzle-postgres");
    if (!existsSync(folder)) return [];
    return filesBelow(folder)
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(folder, path));
  });
  expect(roots.length).toBeGreaterThan(100);
  expect(typeErrors(roots, generalFiles())).toBe("");
});
