#!/usr/bin/env node
import { readFileSync } from "node:fs";

const args = process.argv.slice(2);

/** What the program says of itself is written down by the build: nothing has to be loaded to say it again. */
const WRITTEN = { "--version": "version.txt", "-V": "version.txt", "--help": "help.txt", "-h": "help.txt" };

if (args.length === 1 && Object.hasOwn(WRITTEN, args[0])) {
  process.stdout
    .on("error", () => undefined)
    .write(readFileSync(new URL(`../dist/${WRITTEN[args[0]]}`, import.meta.url)));
} else {
  const { main } = await import("../dist/cli/main.js");
  process.exitCode = await main(args);
}
