import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 90_000,
    maxWorkers: 2,
    // a page in a browser on a busy machine
    expect: { poll: { timeout: 15_000 } },
  },
});
