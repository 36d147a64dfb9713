import { defineConfig } from "vitest/config";

/** The end-to-end tests share one window and build on each other: one after the other, and the first failure ends them. */
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.e2e.ts"],
    globalSetup: ["tests/e2e/environment.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
