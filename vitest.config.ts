import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** The default tests: only Node is needed. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/live/**", "**/node_modules/**"],
    setupFiles: ["test/parser-ready.ts"],
    // vitest leaves one core free, which is half of a small machine
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
