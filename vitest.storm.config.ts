import { defineConfig } from "vitest/config";

/** `npm run storm`: the storm at its full length. */
export default defineConfig({
  test: { include: ["tests/storm/**/*.test.ts"], env: { STORM_STEPS: process.env["STORM_STEPS"] ?? "5000" } },
});
