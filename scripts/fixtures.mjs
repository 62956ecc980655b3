#!/usr/bin/env node
// Converts the repository's own fixtures in one `batch`, and holds every file that has a golden one to it, byte for byte.
// Exit 1 when an input fails, or a file differs or is missing. Errors in the fixtures' models are meant to be there.
//
//   npm run fixtures                      every fixture, for both targets and all dialects
//   npm run fixtures -- --dialect sqlite --jobs 1    further options go to `batch`

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const scratch = mkdtempSync(join(tmpdir(), "throughline-fixtures-"));
const [out, report] = [join(scratch, "out"), join(scratch, "report.json")];
const patterns = ["fixtures/cases/*/*", "fixtures/packages/*", "fixtures/projects/*"];
const options = ["--to", "drizzle,typeorm", "--dialect", "postgres,mysql,mariadb,sqlite", "--drizzle", "0.45", "--no-config"];
const args = ["batch", ...patterns, ...options, ...process.argv.slice(2), "--out", out, "--report", report];
try {
  const { status, signal } = spawnSync(process.execPath, [join(root, "bin/throughline.js"), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "ignore"],
  });
  if (signal !== null || !existsSync(report)) throw new Error(`batch ended with ${signal ?? status} and left no report`);
  process.exitCode = judge(JSON.parse(readFileSync(report, "utf8")));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Prints what is not as it should be, and gives the exit code. */
function judge({ inputs, problems }) {
  const failed = inputs.flatMap(({ path, failure }) => (failure === null ? [] : [`${path}: ${failure}`]));
  const differing = [];
  let compared = 0;
  for (const { path, outputs } of inputs) {
    for (const { target, dialect, folder } of outputs) {
      const golden = join(root, path, "expected", `${target}-${dialect}`);
      for (const file of filesBelow(golden).filter((name) => name !== "diagnostics.txt")) {
        compared += 1;
        const written = join(folder, file);
        const same = existsSync(written) && readFileSync(written, "utf8") === readFileSync(join(golden, file), "utf8");
        if (!same) differing.push(`${path}: ${target}-${dialect}/${file} is not the golden file`);
      }
    }
  }
  const said = [...problems, ...failed, ...differing];
  for (const each of said) console.log(each);
  console.log(`${inputs.length} fixtures, ${compared} files held to golden ones: ${said.length === 0 ? "all the same" : `${said.length} wrong`}`);
  return said.length === 0 && inputs.length > 0 && compared > 0 ? 0 : 1;
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());
}
