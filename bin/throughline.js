#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "../dist/cli/main.js";

// The V8 of Node 20 optimises a function after so few calls that it has not seen what it is called with, and soon throws the
// code away: more than a third of a run's CPU time. Later versions have no such option, and less need of it.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=600000");

process.exitCode = await main(process.argv.slice(2));
