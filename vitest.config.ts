import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{analysis,registry,rules,server,cli,client,tests}/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
