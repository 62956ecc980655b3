import { defineConfig } from "vitest/config";

/** Tests against real Django; `scripts/live-setup.sh` makes what they need. */
export default defineConfig({
  test: {
    include: ["test/live/**/*.live.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
