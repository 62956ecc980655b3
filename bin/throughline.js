#!/usr/bin/env node
import { readFileSync } from "node:fs";

const args = process.argv.slice(2);

/** What the program says of itself is written down by the build: nothing has to be loaded to say it again. */
const WRITTEN = { "--version": "version.txt", "-V": "version.txt", "--help": "help.txt", "-h": "help.txt" };

/**
 * By V8's version: the V8s of Node 20 and 22 optimise a function after so few calls that they have not seen what it is called with,
 * and soon throw the code away, for a third of a run's CPU time. That of Node 24 does not, and an option that it lacks is an error.
 */
const OPTIMISED_LATER = { 11: "--interrupt-budget=600000", 12: "--invocation-count-for-turbofan=10000" };

if (args.length === 1 && Object.hasOwn(WRITTEN, args[0])) {
  process.stdout
    .on("error", () => undefined)
    .write(readFileSync(new URL(`../dist/${WRITTEN[args[0]]}`, import.meta.url)));
} else {
  const later = OPTIMISED_LATER[process.versions.v8.split(".", 1)[0]];
  if (later !== undefined) (await import("node:v8")).setFlagsFromString(later);
  const { main } = await import("../dist/cli/main.js");
  process.exitCode = await main(args);
}
