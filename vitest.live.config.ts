import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** What takes too long for every commit; `npm run nightly` runs it, too. */
const NIGHTLY = [
  ...[
    "check-mariadb",
    "check-sqlite",
    "half-migrated",
    "mutations-mariadb",
    "planted",
    "random-scenarios",
    "typeorm-suite-mariadb",
    "witness-suite",
  ],
].map((name) => `test/live/${name}.live.test.ts`);

/** Tests against real Django; `scripts/live-setup.sh` makes what they need. */
export default defineConfig({
  test: {
    include: ["test/live/**/*.live.test.ts"],
    exclude: process.env.THROUGHLINE_NIGHTLY === undefined ? NIGHTLY : [],
    setupFiles: ["test/parser-ready.ts"],
    maxWorkers: availableParallelism(),
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
