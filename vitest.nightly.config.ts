import { defineConfig } from "vitest/config";
import config from "./vitest.config.js";

/** What takes too long for every commit: more mutations, every dialect, every library under hostile input, every point that a run can be killed at. `npm run nightly` */
export default defineConfig({
  test: {
    ...config.test,
    include: [
      ...["test/laws/read.test.ts", "test/drift/*mutations*.test.ts", "test/targets/typeorm/metadata.test.ts"],
      ...["test/cli/killed/killed.test.ts", "test/hostile/hostile.test.ts"],
    ],
    testTimeout: 3_600_000,
  },
});
