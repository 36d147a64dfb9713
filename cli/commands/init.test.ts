import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { testFolder } from "../../analysis/project/test-folder.ts";
import { createWorkspace } from "../../rules/workspace.ts";
import { main } from "../main.ts";
import { fakeHost, type FakeHostOptions } from "../testing/fake.ts";

const CALL = (model: string): string =>
  `import Anthropic from "@anthropic-ai/sdk";\nconst client = new Anthropic();\nexport const ask = (content: string) =>\n  client.messages.create({ model: "${model}", max_tokens: 10, messages: [{ role: "user", content }] });\n`;

const PROJECT = {
  "package.json": '{ "name": "app", "private": true, "type": "module" }',
  "tsconfig.json": '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "strict": true } }',
  "src/ask.ts": CALL("claude-opus-4-8"),
  "src/summary.ts": CALL("claude-mythos-5").replaceAll("ask", "summary"),
};

async function run(cwd: string, argv: readonly string[], options: Partial<FakeHostOptions> = {}) {
  const host = fakeHost({ cwd, ...options });
  const code = await main(["init", ...argv], host);
  return { code, out: host.out(), err: host.err() };
}

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");
const json = (folder: string, name: string): unknown => JSON.parse(read(folder, name));

describe("gaplint init --yes", () => {
  it("writes registry, module and config, and says what to do next", async () => {
    const folder = testFolder(PROJECT);
    const { code, out, err } = await run(folder, ["--yes"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("2 model calls seen, 2 models named in the code");
    expect(out).toMatch(/claude-mythos-5\s+frontier\s+not cleared: conditional on organization/);
    expect(out).toContain("1. Read capability-registry.json");
    expect(json(folder, "gaplint.json")).toEqual({ registry: "capability-registry.json", registryModule: "src/lib/model-registry.ts" });
    expect(json(folder, "capability-registry.json")).toMatchObject({ models: { "claude-opus-4-8": { tier: "frontier", clearance: { status: "cleared" } } }, tiers: { frontier: {} } });
    expect(read(folder, "src/lib/model-registry.ts")).toContain('import registryFile from "../../capability-registry.json"');
  });

  it("leaves a project in which gaplint counts the module as the registry, and finds nothing in it", async () => {
    const folder = testFolder(PROJECT);
    await run(folder, ["--yes"]);
    writeFileSync(path.join(folder, "src/ask.ts"), CALL("x").replace('"x"', 'selectModel({ tier: "frontier" })').replace(/^/, 'import { selectModel } from "./lib/model-registry";\n'));
    const { findings, problems } = createWorkspace().lint({ root: folder, paths: [], now: "2026-11-21", profile: "strict" });
    expect(problems).toEqual([]);
    expect(findings.filter(({ file }) => /lib\/|capability-registry/.test(file))).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "hardcoded-model").map(({ file }) => path.basename(file))).toEqual(["summary.ts"]);
  });

  it("says of which tiers a denial leaves nothing, and what to do", async () => {
    const told = (out: string): string => out.replace(/\s+/g, " ");
    const lone = await run(testFolder(PROJECT), ["--yes"]);
    expect(told(lone.out)).toContain('Nothing stands behind claude-opus-4-8 in tier "frontier": when access to it is denied, no other model serves. Add a cleared model to the tier in the registry, or name another tier as its "fallback".');
    const backed = await run(testFolder({ ...PROJECT, "src/short.ts": CALL("claude-haiku-4-5") }), ["--yes"]);
    expect(told(backed.out)).not.toContain("Nothing stands behind claude-opus-4-8");
    const revoked = '{ "models": { "in-house-1": { "tier": "ours", "clearance": { "status": "revoked" } } }, "tiers": { "ours": {} } }';
    const none = await run(testFolder({ ...PROJECT, "capability-registry.json": revoked }), ["--yes"]);
    expect(told(none.out)).toContain('No model of tier "ours" may be called.');
  });

  it("does nothing the second time", async () => {
    const folder = testFolder(PROJECT);
    await run(folder, ["--yes"]);
    const { code, out } = await run(folder, ["--yes"]);
    expect(code).toBe(0);
    expect(out).toContain("Nothing to write");
  });

  it("adds what an own registry and config lack, and overwrites neither", async () => {
    const registry = '{\n  // ours\n  "organization": "acme",\n  "models": {\n    "claude-opus-4-8": { "tier": "frontier", "clearance": { "status": "revoked" } }\n  },\n  "tiers": { "frontier": {} }\n}\n';
    const folder = testFolder({ ...PROJECT, "capability-registry.json": registry, "gaplint.json": '{\n  // strict, please\n  "profile": "strict"\n}\n' });
    const { out } = await run(folder, ["--yes"]);
    expect(out).toMatch(/change +capability-registry\.json/);
    const text = read(folder, "capability-registry.json");
    expect(text).toContain('  // ours\n  "organization": "acme",');
    expect(text).toContain('"claude-opus-4-8": { "tier": "frontier", "clearance": { "status": "revoked" } },');
    expect(text).toContain('"claude-mythos-5"');
    expect(read(folder, "gaplint.json")).toBe('{\n  // strict, please\n  "profile": "strict",\n  "registry": "capability-registry.json",\n  "registryModule": "src/lib/model-registry.ts"\n}\n');
  });

  it("replaces registry and module with --force alone", async () => {
    const folder = testFolder(PROJECT);
    await run(folder, ["--yes"]);
    const module = read(folder, "src/lib/model-registry.ts");
    writeFileSync(path.join(folder, "src/lib/model-registry.ts"), `${module}\n// ours\n`);
    writeFileSync(path.join(folder, "capability-registry.json"), '{ "models": {}, "tiers": {} }\n');
    await run(folder, ["--yes"]);
    expect(read(folder, "src/lib/model-registry.ts")).toContain("// ours");
    await run(folder, ["--yes", "--force"]);
    expect(read(folder, "src/lib/model-registry.ts")).toBe(module);
    expect(json(folder, "capability-registry.json")).toHaveProperty(["models", "claude-opus-4-8"]);
  });

  it("writes JavaScript where the project is", async () => {
    const folder = testFolder({ "package.json": '{ "name": "app", "type": "module" }', "src/ask.js": CALL("claude-opus-4-8").replaceAll(": string", "") });
    await run(folder, ["--yes"]);
    const text = read(folder, "src/lib/model-registry.js");
    expect(text).toContain("export function selectModel(choice) {");
    expect(json(folder, "gaplint.json")).toMatchObject({ registryModule: "src/lib/model-registry.js" });
  });

  it("gives each package of a monorepo that calls models a registry of its own", async () => {
    const folder = testFolder({
      "package.json": '{ "name": "mono", "private": true, "workspaces": ["packages/*"] }',
      "gaplint.json": '{ "profile": "strict" }',
      "packages/a/package.json": '{ "name": "a", "type": "module" }',
      "packages/a/src/ask.ts": CALL("claude-opus-4-8"),
      "packages/b/package.json": '{ "name": "b", "type": "module" }',
      "packages/b/src/ask.ts": CALL("claude-sonnet-4-6"),
      "packages/c/package.json": '{ "name": "c" }',
      "packages/c/src/util.ts": "export const one = 1;\n",
    });
    const { out } = await run(folder, ["--yes"]);
    expect(out).toContain("packages/b/src/lib/model-registry.ts");
    expect(json(folder, "packages/a/gaplint.json")).toEqual({ extends: "../../gaplint.json", registry: "capability-registry.json", registryModule: "src/lib/model-registry.ts" });
    expect(json(folder, "packages/b/capability-registry.json")).toHaveProperty(["models", "claude-sonnet-4-6"]);
    expect(existsSync(path.join(folder, "packages/c/gaplint.json"))).toBe(false);
    expect((await run(path.join(folder, "packages/a/src"), ["--yes"])).out).toContain("Nothing to write");
  });
});

describe("gaplint init asks", () => {
  it("and writes on yes only", async () => {
    const folder = testFolder(PROJECT);
    const refused = await run(folder, [], { answers: ["n"] });
    expect(refused.err).toContain("Write these 3 files? [Y/n] ");
    expect(refused.out).toContain("Nothing was written.");
    expect(existsSync(path.join(folder, "gaplint.json"))).toBe(false);
    expect((await run(folder, [], { answers: [""] })).out).toContain("What to do next");
    expect(existsSync(path.join(folder, "gaplint.json"))).toBe(true);
  });

  it("with --dry-run nobody, and shows a diff", async () => {
    const folder = testFolder(PROJECT);
    const { code, out } = await run(folder, ["--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain("--- /dev/null\n+++ b/capability-registry.json");
    expect(readdirSync(folder).sort()).toEqual(["package.json", "src", "tsconfig.json"]);
  });

  it.each([
    ["where nobody is there to answer", PROJECT, [], "Add --yes to write"],
    ["for two folders", PROJECT, ["a", "b"], "takes one folder"],
    ["for a folder that isn't there", PROJECT, ["nowhere"], "no such folder: nowhere"],
    ["over a broken config", { ...PROJECT, "gaplint.json": "{ nonsense" }, ["--yes"], "gaplint.json:1: "],
    ["over a broken registry", { ...PROJECT, "capability-registry.json": '{ "models": [] }' }, ["--yes"], "capability-registry.json:1: "],
  ])("or says why not: %s", async (_what, files, argv, message) => {
    const folder = testFolder(files);
    const { code, err } = await run(folder, argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain("our bug");
    expect(existsSync(path.join(folder, "src/lib"))).toBe(false);
  });
});

describe("a router of the project's own", () => {
  const ROUTER = {
    ...PROJECT,
    "src/models.ts":
      'import { anthropic } from "@ai-sdk/anthropic";\nimport { openai } from "@ai-sdk/openai";\nexport function modelFor(role: "writer" | "judge") {\n  return role === "writer" ? anthropic("claude-opus-4-8") : openai("gpt-5.4-mini");\n}\n',
    "src/ask.ts": 'import { generateText } from "ai";\nimport { modelFor } from "./models";\nexport const ask = (prompt: string) => generateText({ model: modelFor("writer"), prompt });\n',
    "src/summary.ts": 'import { generateText } from "ai";\nimport { modelFor } from "./models";\nexport const judge = (prompt: string) => generateText({ model: modelFor("judge"), prompt });\n',
  };

  it("is proposed with evidence, and not assumed", async () => {
    const folder = testFolder(ROUTER);
    const { out } = await run(folder, ["--yes"]);
    expect(out.replace(/\s+/g, " ")).toContain("src/models.ts looks like a router of your own: 2 of 2 model calls get their model from it, most of them by modelFor(). It holds claude-opus-4-8, gpt-5.4-mini.");
    expect(json(folder, "gaplint.json")).toMatchObject({ registryModule: "src/lib/model-registry.ts" });
  });

  it("is named in place of a module when the user says so, and then silent", async () => {
    const folder = testFolder(ROUTER);
    await run(folder, [], { answers: ["y", "y"] });
    expect(json(folder, "gaplint.json")).toEqual({ registry: "capability-registry.json", registryModule: { import: "./src/models.ts", select: "modelFor" } });
    expect(existsSync(path.join(folder, "src/lib"))).toBe(false);
    const { findings } = createWorkspace().lint({ root: folder, paths: [], now: "2026-11-21" });
    expect(findings.filter(({ rule }) => rule === "hardcoded-model")).toEqual([]);
  });

  it("is none where a module only holds constants, or serves few of the calls", async () => {
    const constants = testFolder({ ...PROJECT, "src/models.ts": 'export const A = "claude-opus-4-8";\nexport const B = "claude-sonnet-4-6";\n', "src/ask.ts": CALL("x").replace('"x"', "A").replace(/^/, 'import { A } from "./models";\n'), "src/summary.ts": CALL("x").replace('"x"', "B").replace(/^/, 'import { B } from "./models";\n') });
    expect((await run(constants, ["--yes"])).out).not.toContain("router");
    const few = testFolder({ ...ROUTER, "src/a.ts": CALL("claude-opus-4-8"), "src/b.ts": CALL("claude-opus-4-8"), "src/c.ts": CALL("claude-opus-4-8") });
    expect((await run(few, ["--yes"])).out).not.toContain("router");
  });
});
