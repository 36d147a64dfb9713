import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    {
      // The rules' pages are imported as text, as the bundle does it.
      name: "markdown-as-text",
      enforce: "pre",
      transform: (code, id) => (id.endsWith(".md") ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined),
    },
  ],
  test: {
    include: ["{analysis,registry,rules,server,cli,eslint,client,tests}/**/*.test.ts"],
    // Most of a run is loading the compiler, and no test changes what it loads: files share their modules.
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
