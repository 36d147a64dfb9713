import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OpenProject } from "./open-project.ts";
import { openProject } from "./open-project.ts";
import { testFolder } from "./test-folder.ts";

/** A project of these files, and what a specifier means in one of them, in short. */
function project(files: Record<string, string>, root = ""): { resolve(from: string, specifier: string): string; open: OpenProject; folder: string } {
  const folder = testFolder(files);
  const open = openProject({ root: join(folder, root) });
  return {
    open,
    folder,
    resolve(from, specifier) {
      const resolution = open.resolve(`${folder}/${from}`, specifier);
      switch (resolution.kind) {
        case "source":
        case "json":
          return `${resolution.kind} ${resolution.file.replace(`${folder}/`, "")}`;
        case "package":
          return `package ${resolution.specifier}`;
        case "none":
          return "none";
      }
    },
  };
}

describe("relative specifiers", () => {
  const { resolve } = project({
    "src/chat.ts": "", "src/Button.tsx": "", "src/legacy.js": "", "src/esm.mts": "", "src/common.cts": "", "src/both.ts": "", "src/both.js": "",
    "src/lib/index.ts": "", "src/lib.ts": "", "src/tools/index.tsx": "", "src/models.json": "[]", "src/app.config.ts": "", "index.ts": "",
    "src/old/package.json": '{ "main": "./entry.js" }', "src/old/entry.ts": "",
  });

  it.each([
    ["./chat", "source src/chat.ts"],
    ["./chat.js", "source src/chat.ts"],
    ["./chat.ts", "source src/chat.ts"],
    ["./Button.jsx", "source src/Button.tsx"],
    ["./Button.js", "source src/Button.tsx"],
    ["./legacy", "source src/legacy.js"],
    ["./legacy.js", "source src/legacy.js"],
    ["./esm.mjs", "source src/esm.mts"],
    ["./common.cjs", "source src/common.cts"],
    ["./both", "source src/both.ts"],
    ["./both.js", "source src/both.ts"],
    ["./lib", "source src/lib.ts"],
    ["./lib/", "source src/lib.ts"],
    ["./lib/index.js", "source src/lib/index.ts"],
    ["./tools", "source src/tools/index.tsx"],
    ["./old", "source src/old/entry.ts"],
    ["./models.json", "json src/models.json"],
    ["./models", "json src/models.json"],
    ["./app.config", "source src/app.config.ts"],
    ["..", "source index.ts"],
    ["../src/./chat", "source src/chat.ts"],
    ["./chat?worker", "source src/chat.ts"],
    ["./missing", "none"],
    ["./style.css", "none"],
    ["/src/chat", "none"],
  ])("%s", (specifier, expected) => {
    expect(resolve("src/page.ts", specifier)).toBe(expected);
  });
});

describe("declaration files", () => {
  const { resolve } = project({
    "package.json": '{ "name": "app", "dependencies": { "openai": "^6" } }',
    "tsconfig.json": '{ "compilerOptions": { "baseUrl": ".", "paths": { "@types": ["./types/all.d.ts"], "openai": ["./types/openai.d.ts"], "own": ["./types/own.d.ts"] } } }',
    "src/chat.ts": "", "src/chat.d.ts": "", "src/legacy.js": "", "src/legacy.d.ts": "", "src/index.d.ts": "", "src/esm.d.mts": "", "src/common.d.cts": "", "src/shared/index.d.ts": "",
    "src/models.json": "[]", "src/models.json.d.ts": "", "src/style.css.d.ts": "", "src/both/index.ts": "", "src/both.d.ts": "",
    "types/all.d.ts": "", "types/openai.d.ts": "", "types/own.d.ts": "", "node_modules/x/index.d.ts": "",
  });

  it.each([
    [".", "source src/index.d.ts"],
    ["./index", "source src/index.d.ts"],
    ["./index.js", "source src/index.d.ts"],
    ["./index.d.ts", "source src/index.d.ts"],
    ["./esm.mjs", "source src/esm.d.mts"],
    ["./common.cjs", "source src/common.d.cts"],
    ["./shared", "source src/shared/index.d.ts"],
    ["./style.css", "source src/style.css.d.ts"],
    ["src/shared", "source src/shared/index.d.ts"],
    ["@types", "source types/all.d.ts"],
    ["own", "source types/own.d.ts"],
    // What runs comes first.
    ["./chat", "source src/chat.ts"],
    ["./chat.js", "source src/chat.ts"],
    ["./legacy.js", "source src/legacy.js"],
    ["./both", "source src/both/index.ts"],
    ["./models.json", "json src/models.json"],
    ["openai", "package openai"],
    ["../node_modules/x", "none"],
  ])("%s", (specifier, expected) => {
    expect(resolve("src/page.ts", specifier)).toBe(expected);
  });

  it("of local packages, where no source is meant", () => {
    const { resolve: of } = project({
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/core/package.json": '{ "name": "@acme/core", "types": "./index.d.ts" }', "packages/core/index.d.ts": "", "packages/core/llm/model.ts": "",
      "packages/ui/package.json": '{ "name": "@acme/ui", "main": "./dist/index.js", "types": "./types/index.d.ts" }', "packages/ui/src/index.ts": "", "packages/ui/types/index.d.ts": "",
      "packages/web/package.json": '{ "name": "@acme/web" }', "packages/web/tsconfig.json": '{ "compilerOptions": { "paths": { "@acme/ui": ["./ui.d.ts"] } } }', "packages/web/ui.d.ts": "",
    });
    expect(of("packages/web/page.ts", "@acme/core")).toBe("source packages/core/index.d.ts");
    expect(of("packages/web/page.ts", "@acme/core/llm/model")).toBe("source packages/core/llm/model.ts");
    expect(of("packages/web/page.ts", "@acme/ui")).toBe("source packages/ui/src/index.ts");
  });

  it("above the folder that is linted, within the repository", () => {
    const { resolve: of } = project({ ".git/HEAD": "", "core/index.d.ts": "", "core/build/x.d.ts": "", "gui/src/a.ts": "", "gui/package.json": '{ "dependencies": { "core": "file:../core" } }', "core/package.json": '{ "name": "core" }' }, "gui");
    expect(of("gui/src/a.ts", "../../core")).toBe("source core/index.d.ts");
    expect(of("gui/src/a.ts", "core")).toBe("source core/index.d.ts");
    expect(of("gui/src/a.ts", "../../core/build/x")).toBe("none");
  });
});

describe("tsconfig", () => {
  it("paths, exact before pattern, longest prefix, several targets, baseUrl", () => {
    const { resolve } = project({
      "tsconfig.json": `{
        // comments and trailing commas are fine
        "compilerOptions": { "baseUrl": ".", "paths": {
          "@/*": ["./src/*"], "@/ai/*": ["./missing/*", "./src/llm/*"], "@/ai/default": ["./src/chosen.ts"], "openai": ["./types/openai.d.ts"], "*.prompt": ["./src/*.ts"],
        } },
      }`,
      "src/a.ts": "", "src/llm/client.ts": "", "src/chosen.ts": "", "types/openai.d.ts": "",
    });
    expect(resolve("src/x/y.ts", "@/a")).toBe("source src/a.ts");
    expect(resolve("src/x/y.ts", "@/ai/client")).toBe("source src/llm/client.ts");
    expect(resolve("src/x/y.ts", "@/ai/default")).toBe("source src/chosen.ts");
    expect(resolve("src/x/y.ts", "src/a")).toBe("source src/a.ts");
    expect(resolve("src/x/y.ts", "a.prompt")).toBe("source src/a.ts");
    expect(resolve("src/x/y.ts", "openai")).toBe("package openai");
    expect(resolve("src/x/y.ts", "@/nothing")).toBe("none");
  });

  it("a path for a package that the project depends on is a stand-in; one for a package of the workspace is not", () => {
    const { resolve } = project({
      "package.json": '{ "workspaces": ["packages/*"], "dependencies": { "openai": "^7", "@acme/ui": "workspace:*" }, "devDependencies": { "@types/vscode": "^1.100" } }',
      "packages/ui/package.json": '{ "name": "@acme/ui" }',
      "tsconfig.json": '{ "compilerOptions": { "paths": { "vscode": ["./test/vscode-shim.ts"], "openai": ["./test/openai-stub.ts"], "@acme/ui": ["./packages/ui/source.ts"], "ai": ["./src/ai.ts"] } } }',
      "test/vscode-shim.ts": "", "test/openai-stub.ts": "", "packages/ui/source.ts": "", "src/ai.ts": "",
    });
    expect(resolve("src/x.ts", "vscode")).toBe("package vscode");
    expect(resolve("src/x.ts", "openai")).toBe("package openai");
    expect(resolve("src/x.ts", "@acme/ui")).toBe("source packages/ui/source.ts");
    expect(resolve("src/x.ts", "ai")).toBe("source src/ai.ts");
  });

  it("without one, the aliases that frameworks set up hold within a package", () => {
    const { resolve } = project({
      "apps/kit/package.json": '{ "name": "kit" }', "apps/kit/src/lib/server/limits.ts": "",
      "apps/nuxt/package.json": '{ "name": "nuxt" }', "apps/nuxt/utils/ask.ts": "",
      "apps/next/package.json": '{ "name": "next-app" }', "apps/next/src/lib/db.ts": "",
    });
    expect(resolve("apps/kit/src/routes/+server.ts", "$lib/server/limits")).toBe("source apps/kit/src/lib/server/limits.ts");
    expect(resolve("apps/nuxt/server/api/ask.ts", "~/utils/ask")).toBe("source apps/nuxt/utils/ask.ts");
    expect(resolve("apps/next/src/app/page.ts", "@/lib/db")).toBe("source apps/next/src/lib/db.ts");
    expect(resolve("apps/next/src/app/page.ts", "@/lib/absent")).toBe("none");
  });

  it("the nearest one counts; extends is inherited with paths relative to their file", () => {
    const { resolve } = project({
      "tsconfig.base.json": '{ "compilerOptions": { "paths": { "@shared/*": ["./shared/*"] } } }',
      "apps/web/tsconfig.json": '{ "extends": ["../../tsconfig.base.json"] }',
      "apps/api/tsconfig.json": '{ "compilerOptions": { "paths": { "~/*": ["./*"] } } }',
      "shared/log.ts": "", "apps/api/db.ts": "", "apps/web/db.ts": "",
    });
    expect(resolve("apps/web/page.ts", "@shared/log")).toBe("source shared/log.ts");
    expect(resolve("apps/api/routes/r.ts", "~/db")).toBe("source apps/api/db.ts");
    expect(resolve("apps/web/page.ts", "~/db")).toBe("none");
    expect(resolve("apps/api/routes/r.ts", "@shared/log")).toBe("package @shared/log");
  });

  it("one that is open in an editor and not saved yet holds below its folder", () => {
    const { open, folder } = project({ "tsconfig.json": '{ "compilerOptions": { "paths": { "#m": ["./a.ts"] } } }', "a.ts": "", "deep/down/b.ts": "", "deep/down/far/c.ts": "" });
    const meant = () => open.resolve(`${folder}/deep/down/far/c.ts`, "#m");
    expect(meant()).toEqual({ kind: "source", file: `${folder}/a.ts` });
    open.setOverlay(new Map([[`${folder}/deep/tsconfig.json`, '{ "compilerOptions": { "paths": { "#m": ["./down/b.ts"] } } }']]));
    expect(meant()).toEqual({ kind: "source", file: `${folder}/deep/down/b.ts` });
    open.setOverlay(new Map());
    expect(meant()).toEqual({ kind: "source", file: `${folder}/a.ts` });
  });

  it("an extends into dependencies that aren't installed loses nothing of the file's own", () => {
    const { resolve, open } = project({
      "tsconfig.json": '{ "extends": "@tsconfig/node20/tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      "a.ts": "",
    });
    expect(resolve("b.ts", "@/a")).toBe("source a.ts");
    expect(open.problems).toEqual([]);
  });

  it("an extends by the name of a workspace package, and ${configDir}", () => {
    const { resolve } = project({
      "package.json": '{ "workspaces": ["packages/*", "apps/*"] }',
      "packages/config/package.json": '{ "name": "@acme/tsconfig" }',
      "packages/config/next.json": '{ "compilerOptions": { "paths": { "@/*": ["${configDir}/src/*"] } } }',
      "apps/web/package.json": '{ "name": "web" }',
      "apps/web/tsconfig.json": '{ "extends": "@acme/tsconfig/next.json" }',
      "apps/web/src/ai.ts": "",
    });
    expect(resolve("apps/web/src/page.ts", "@/ai")).toBe("source apps/web/src/ai.ts");
  });

  it("a solution-style config leads to those it references", () => {
    const { resolve } = project({
      "tsconfig.json": '{ "files": [], "references": [{ "path": "./tsconfig.node.json" }, { "path": "./tsconfig.app.json" }, { "path": "./gone" }] }',
      "tsconfig.app.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      "tsconfig.node.json": "{}",
      "src/a.ts": "",
    });
    expect(resolve("src/b.ts", "@/a")).toBe("source src/a.ts");
  });

  it("jsconfig.json does for JavaScript", () => {
    const { resolve } = project({ "jsconfig.json": '{ "compilerOptions": { "baseUrl": "src" } }', "src/llm/client.js": "" });
    expect(resolve("src/app.js", "llm/client")).toBe("source src/llm/client.js");
  });

  it("a broken one is a problem at its place, and what could be read counts", () => {
    const text = '{\n  "compilerOptions": {\n    "paths": { "@/*": ["./*"] }\n    "strict": true\n  }\n}';
    const { resolve, open, folder } = project({ "tsconfig.json": text, "a.ts": "" });
    expect(resolve("b.ts", "@/a")).toBe("source a.ts");
    expect(resolve("b.ts", "./a")).toBe("source a.ts");
    expect(open.problems).toHaveLength(1);
    expect(open.problems[0]).toMatchObject({ file: `${folder}/tsconfig.json`, span: [text.indexOf('"strict"'), text.indexOf('"strict"') + '"strict"'.length] });
    expect(open.problems[0]?.message).toMatch(/isn't valid JSON: comma expected here/);
  });

  it("a missing or circular extends is a problem at the extends", () => {
    const text = '{ "extends": "./gone.json" }';
    const { resolve, open, folder } = project({
      "tsconfig.json": text,
      "web/tsconfig.json": '{ "extends": "./other.json" }',
      "web/other.json": '{ "extends": "./tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      "web/a.ts": "",
    });
    expect(resolve("b.ts", "@/a")).toBe("none");
    expect(resolve("web/b.ts", "@/a")).toBe("source web/a.ts");
    expect(open.problems).toMatchObject([
      { file: `${folder}/tsconfig.json`, span: [text.indexOf('"./gone'), text.indexOf(" }")], message: expect.stringContaining("doesn't exist") },
      { file: `${folder}/web/other.json`, message: expect.stringContaining("in a circle") },
    ]);
  });
});

describe("packages", () => {
  const { resolve } = project({
    "package.json": '{ "name": "app", "dependencies": { "openai-v3": "npm:openai@3", "@scoped/alias": "npm:@anthropic-ai/sdk@1" } }',
    "a.ts": "",
  });

  it.each([
    ["openai", "package openai"],
    ["openai/helpers/zod", "package openai/helpers/zod"],
    ["@ai-sdk/openai", "package @ai-sdk/openai"],
    ["@anthropic-ai/sdk/resources/messages.mjs", "package @anthropic-ai/sdk/resources/messages.mjs"],
    ["npm:openai@4/helpers/zod", "package openai/helpers/zod"],
    ["npm:@anthropic-ai/sdk@^0.20", "package @anthropic-ai/sdk"],
    ["npm:/openai@4.1", "package openai"],
    ["jsr:@openai/openai", "package @openai/openai"],
    ["node:fs", "package fs"],
    ["https://esm.sh/openai@4.20.1", "package openai"],
    ["https://esm.sh/@anthropic-ai/sdk@0.20/resources?target=deno", "package @anthropic-ai/sdk/resources"],
    ["https://esm.sh/v135/openai@4/es2022/openai.mjs", "package openai/es2022/openai"],
    ["https://cdn.jsdelivr.net/npm/ai@3/+esm", "package ai"],
    ["https://deno.land/x/openai@v4.24.0/mod.ts", "package openai"],
    ["https://example.com/openai.js", "none"],
    ["openai-v3/dist", "package openai/dist"],
    ["@scoped/alias", "package @anthropic-ai/sdk"],
    ["@/lib/x", "none"],
    ["~/x", "none"],
    ["virtual:config", "none"],
    ["", "none"],
  ])("%s", (specifier, expected) => {
    expect(resolve("a.ts", specifier)).toBe(expected);
  });

  it("an import map of Deno", () => {
    const { resolve } = project({ "deno.jsonc": '{ "imports": { "llm": "npm:openai@4", "@/": "./src/" } }', "src/a.ts": "", "main.ts": "" });
    expect(resolve("main.ts", "llm")).toBe("package openai");
    expect(resolve("src/x.ts", "@/a.ts")).toBe("source src/a.ts");
  });

  it("imports of package.json: files, conditions, other packages", () => {
    const { resolve } = project({
      "package.json": '{ "name": "app", "imports": { "#ai/*": { "node": "./dist/ai/*.js" }, "#config": "./config.ts", "#sdk": "openai/helpers/zod" } }',
      "src/ai/chat.ts": "", "config.ts": "",
    });
    expect(resolve("src/a.ts", "#ai/chat")).toBe("source src/ai/chat.ts");
    expect(resolve("src/a.ts", "#config")).toBe("source config.ts");
    expect(resolve("src/a.ts", "#sdk")).toBe("package openai/helpers/zod");
    expect(resolve("src/a.ts", "#gone")).toBe("none");
  });
});

describe("workspaces", () => {
  const MEMBERS = {
    "packages/ai/package.json": '{ "name": "@acme/ai", "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/esm/index.js" }, "./tools/*": "./dist/tools/*.js" } }',
    "packages/ai/src/index.ts": "", "packages/ai/src/tools/search.ts": "",
    "packages/db/package.json": '{ "name": "db", "main": "lib/main.js" }',
    "packages/db/src/main.ts": "", "packages/db/src/schema.ts": "",
    "apps/web/package.json": '{ "name": "web" }', "apps/web/page.ts": "",
  };

  it.each([
    ["npm, yarn", { "package.json": '{ "workspaces": ["packages/*", "./apps/*/"] }' }],
    ["yarn's object", { "package.json": '{ "workspaces": { "packages": ["packages/**"], "nohoist": [] } }' }],
    ["pnpm", { "pnpm-workspace.yaml": "# all\npackages:\n  # ours\n  - 'packages/*' # comment\n  - apps/web\ncatalog:\n  - nothing\n" }],
    ["pnpm in flow style", { "pnpm-workspace.yaml": 'packages: ["packages/*",\n  "apps/*"]\n' }],
    ["lerna", { "lerna.json": '{ "packages": ["packages/*"] }' }],
  ])("%s: built entries lead back to sources", (_, settings) => {
    const { resolve } = project({ ...MEMBERS, ...settings });
    expect(resolve("apps/web/page.ts", "@acme/ai")).toBe("source packages/ai/src/index.ts");
    expect(resolve("apps/web/page.ts", "@acme/ai/tools/search")).toBe("source packages/ai/src/tools/search.ts");
    expect(resolve("apps/web/page.ts", "db")).toBe("source packages/db/src/main.ts");
    expect(resolve("apps/web/page.ts", "db/schema")).toBe("source packages/db/src/schema.ts");
    expect(resolve("packages/ai/src/tools/search.ts", "@acme/ai")).toBe("source packages/ai/src/index.ts");
  });

  it("a package outside the globs is none of the workspace's, so its name means the registry's package", () => {
    const { resolve } = project({ ...MEMBERS, "package.json": '{ "workspaces": ["packages/*", "!packages/db"] }', "examples/openai/package.json": '{ "name": "openai" }', "examples/openai/index.ts": "" });
    expect(resolve("apps/web/page.ts", "openai")).toBe("package openai");
    expect(resolve("apps/web/page.ts", "db")).toBe("package db");
  });

  it("file: and link: dependencies need no workspace", () => {
    const { resolve } = project({
      "app/package.json": '{ "name": "app", "dependencies": { "@acme/ai": "file:../core", "db": "link:../store" } }',
      "core/package.json": '{ "name": "@acme/ai", "main": "dist/index.js" }', "core/src/index.ts": "",
      "store/index.ts": "", "app/a.ts": "",
    });
    expect(resolve("app/a.ts", "@acme/ai")).toBe("source core/src/index.ts");
    expect(resolve("app/a.ts", "db")).toBe("source store/index.ts");
  });

  it("from a member as the root, its siblings are still found in the repository", () => {
    const { resolve, open, folder } = project({ ...MEMBERS, ".git/HEAD": "", "package.json": '{ "workspaces": ["packages/*", "apps/*"] }' }, "apps/web");
    expect(open.files).toEqual([`${folder}/apps/web/page.ts`]);
    expect(resolve("apps/web/page.ts", "@acme/ai")).toBe("source packages/ai/src/index.ts");
    expect(resolve("apps/web/page.ts", "../../packages/db/src/schema")).toBe("source packages/db/src/schema.ts");
    expect(open.facts(`${folder}/packages/db/src/schema.ts`)).toBeDefined();
  });

  it("a package imports itself by its name, and another's output by path", () => {
    const { resolve } = project({
      "package.json": '{ "name": "sdk", "exports": "./build/index.js" }', "src/index.ts": "", "src/a.ts": "",
      "other/package.json": '{ "name": "other", "main": "dist/index.js" }', "other/src/index.ts": "", "other/src/deep/x.ts": "",
    });
    expect(resolve("src/a.ts", "sdk")).toBe("source src/index.ts");
    expect(resolve("src/a.ts", "../other/dist")).toBe("source other/src/index.ts");
    expect(resolve("src/a.ts", "../other/dist/deep/x.js")).toBe("source other/src/deep/x.ts");
  });

  it("a broken package.json is a problem and the rest of it counts", () => {
    const { resolve, open, folder } = project({
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/ai/package.json": '{ "name": "@acme/ai", }}', "packages/ai/index.ts": "", "a.ts": "",
    });
    expect(resolve("a.ts", "@acme/ai")).toBe("source packages/ai/index.ts");
    expect(open.problems).toMatchObject([{ file: `${folder}/packages/ai/package.json` }]);
  });
});

it("through a linked folder, the real file is meant", () => {
  const folder = testFolder({ "packages/core/chat.ts": "", "app/a.ts": "" });
  symlinkSync("../packages/core", join(folder, "app/core"));
  const open = openProject({ root: folder });
  expect(open.resolve(`${folder}/app/a.ts`, "./core/chat")).toEqual({ kind: "source", file: `${folder}/packages/core/chat.ts` });
});
