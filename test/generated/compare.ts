import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dialects } from "../../src/dialects/index.js";
import type { ProjectInput, SupportedDialect } from "../../src/pipeline.js";
import { realFiles } from "../../src/source/real-files.js";
import type { EmittedFile } from "../../src/targets/target.js";
import { openTestDatabase } from "../database/postgres.js";
import { type Library, typeErrors } from "../targets/compile.js";
import { compareProject } from "./compare-project.js";

// Holds what is read and made of the generated projects of a folder to what `scripts/record-generated.py` has recorded of them.
const [folder = ""] = process.argv.slice(2);
const LIBRARIES: readonly Library[] = ["0.45", "1.0", "typeorm"];
const outputs = new Map<Library, Record<string, readonly EmittedFile[]>>(LIBRARIES.map((library) => [library, {}]));
const counts: Record<string, number> = {};
let differences = 0;
const say = (where: string, difference: string): void => {
  differences += 1;
  console.log(`${where}: ${difference}`);
};

const postgres = await openTestDatabase();
const seeds = readdirSync(folder).sort((one, other) => Number(one) - Number(other));
for (const seed of seeds) {
  const path = join(folder, seed);
  const input: ProjectInput = {
    ...{ files: realFiles(), path: path.replaceAll("\\", "/"), settings: null, overrides: {}, pythonPath: [] },
    ...{ apps: null, django: null, allowMissing: false },
  };
  for (const dialect of Object.keys(dialects) as SupportedDialect[]) {
    const where = `seed ${seed}, ${dialect}`;
    try {
      const found = await compareProject(path, dialect, input, postgres);
      if (found === null) continue;
      for (const difference of found.differences) say(where, difference);
      for (const [what, count] of Object.entries(found.counts)) counts[what] = (counts[what] ?? 0) + count;
      for (const [library, files] of Object.entries(found.outputs)) {
        const of = outputs.get(library as Library);
        if (of !== undefined) of[`${seed}/${dialect}`] = files;
      }
    } catch (error) {
      say(where, `it crashes: ${error instanceof Error ? error.stack : error}`);
    }
  }
}
await postgres.close();
for (const [library, of] of outputs) {
  counts.outputs = (counts.outputs ?? 0) + Object.keys(of).length;
  for (const error of typeErrors(of, library)) say(library, `it does not compile: ${error}`);
}
console.log(
  `${differences} differences; ${Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(", ")}`,
);
process.exitCode = differences > 0 ? 1 : 0;
