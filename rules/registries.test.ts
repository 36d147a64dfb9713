import { describe, expect, it } from "vitest";
import { testFolder } from "../analysis/project/test-folder.ts";
import type { LintOptions } from "./lint.ts";
import { createWorkspace } from "./workspace.ts";

const CALL = 'import OpenAI from "openai";\nexport const ask = (input: string) => new OpenAI().responses.create({ model: "acme-chat-1", input });\n';
const status = (word: string): string => JSON.stringify({ models: { "acme-chat-1": { tier: "general", clearance: { status: word } } } });

/** "file kind" of what is found about models, and the problems. */
function lint(files: Readonly<Record<string, string>>, options: (root: string) => Partial<LintOptions> = () => ({})) {
  const root = testFolder({ "package.json": '{ "name": "mono", "private": true, "workspaces": ["packages/*"] }', ...files });
  const { findings, problems } = createWorkspace().lint({ root, paths: [], now: "2026-11-21", ...options(root) });
  const models = findings.filter(({ rule, kind }) => rule === "hardcoded-model" || kind === "registry");
  return {
    found: models.map(({ file, kind }) => `${file.slice(root.length + 1)} ${kind}`),
    problems: problems.map(({ file, message }) => `${file.slice(root.length + 1)}: ${message}`),
  };
}

const PACKAGES = { "packages/a/src/ask.ts": CALL, "packages/b/src/ask.ts": CALL };
const A = "packages/a/src/ask.ts";
const B = "packages/b/src/ask.ts";

describe("the registry of a file", () => {
  it("is the one of its package, else the root's", () => {
    const files = { ...PACKAGES, "capability-registry.json": status("restricted"), "packages/b/capability-registry.json": status("cleared") };
    expect(lint(files).found).toEqual(["capability-registry.json registry", `${A} restricted`, `${B} constant`]);
    expect(lint({ ...files, "packages/b/capability-registry.json": status("revoked") }).found).toContain(`${B} restricted`);
  });

  it("is what the nearest config names, by its extends too", () => {
    const files = {
      ...PACKAGES,
      "capability-registry.json": status("cleared"),
      "packages/a/gaplint.json": '{ "registry": "models/own.json" }',
      "packages/a/models/own.json": status("restricted"),
      "packages/b/gaplint.json": '{ "extends": "../../shared/gaplint.json" }',
      "shared/gaplint.json": '{ "registry": "shared.json" }',
      "shared/shared.json": status("revoked"),
    };
    expect(lint(files).found.filter((line) => !line.endsWith("registry"))).toEqual([`${A} restricted`, `${B} restricted`]);
  });

  it("is the same for all where one is asked for", () => {
    const files = { ...PACKAGES, "packages/b/capability-registry.json": status("revoked"), "other.json": status("cleared") };
    expect(lint(files, (root) => ({ registryFile: `${root}/other.json` })).found).toEqual([`${A} constant`, `${B} constant`]);
  });

  it("is linted itself, wherever it lies", () => {
    const files = { ...PACKAGES, "packages/a/capability-registry.json": '{ "models": { "x": { "tier": "tiny" } } }', "packages/b/capability-registry.json": '{ "modells": {} }' };
    const { found, problems } = lint(files);
    expect(found).toContain("packages/a/capability-registry.json registry");
    expect(problems).toEqual(['packages/b/capability-registry.json: Unknown key "modells". Did you mean "models"?']);
  });
});

describe("the registry module of a package", () => {
  const SELECT = "export function pick(options: { tier: string }): string { return `${options.tier}-model`; }\n";

  it("serves the messages and fixes of its files alone", () => {
    const root = testFolder({
      ...PACKAGES,
      "packages/a/package.json": '{ "name": "a", "type": "module" }',
      "packages/b/package.json": '{ "name": "b", "type": "module" }',
      "packages/a/gaplint.json": '{ "registryModule": { "import": "src/models.ts", "select": "pick" } }',
      "packages/a/src/models.ts": SELECT,
      "packages/a/capability-registry.json": status("cleared"),
    });
    const { findings, fixes } = createWorkspace().lint({ root, paths: [], now: "2026-11-21" });
    const titles = findings.filter(({ rule }) => rule === "hardcoded-model").map((finding) => fixes(finding)[0]?.title);
    expect(titles).toEqual([
      'Ask the registry for the model: pick({ tier: "general" })',
      expect.stringMatching(/selectModel.*creates the registry module/),
    ]);
  });
});

describe("a declared registry module", () => {
  /** The files in which a model is found hardcoded. */
  function hardcoded(files: Readonly<Record<string, string>>): readonly string[] {
    const root = testFolder({ "package.json": '{ "name": "app", "type": "module" }', ...files });
    const { findings, problems } = createWorkspace().lint({ root, paths: [], now: "2026-11-21" });
    expect(problems).toEqual([]);
    return findings.filter(({ rule }) => rule === "hardcoded-model").map(({ file }) => file.slice(root.length + 1));
  }

  const declared = (module: unknown): Readonly<Record<string, string>> => ({ "gaplint.json": JSON.stringify({ registryModule: module }) });
  const PLAIN = {
    "lib/router.ts": 'export const modelFor = (role: string): string => (role === "judge" ? "gpt-5.4-mini" : "claude-opus-4-8");\n',
    "src/ask.ts": 'import OpenAI from "openai";\nimport { modelFor } from "@/lib/router";\nexport const ask = (input: string) => new OpenAI().responses.create({ model: modelFor("judge"), input });\n',
    "tsconfig.json": '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./*"] } } }',
  };

  it.each<[string, unknown]>([
    ["a path", "lib/router.ts"],
    ["a path without its extension", "./lib/router"],
    ["the specifier that code imports it by", { import: "@/lib/router", select: "modelFor" }],
    ["a path and names", { import: "./lib/router.ts", select: "modelFor", run: "withModel", emit: "told" }],
  ])("named by %s silences what goes through it", (_form, module) => {
    expect(hardcoded(PLAIN)).not.toEqual([]);
    expect(hardcoded({ ...PLAIN, ...declared(module) })).toEqual([]);
  });

  it("may be a package, whose answers are nobody's constants", () => {
    const files = { "src/ask.ts": 'import OpenAI from "openai";\nimport { pick } from "@acme/models";\nexport const ask = (input: string) => new OpenAI().responses.create({ model: pick("judge") ?? "gpt-5.4-mini", input });\n' };
    expect(hardcoded({ ...files, ...declared({ import: "@acme/models", select: "pick" }) })).toEqual(["src/ask.ts"]);
    expect(hardcoded({ "src/ask.ts": files["src/ask.ts"].replace(' ?? "gpt-5.4-mini"', ""), ...declared({ import: "@acme/models", select: "pick" }) })).toEqual([]);
  });

  it("says nothing for models that are written beside it", () => {
    const beside = { "src/other.ts": 'import OpenAI from "openai";\nexport const other = (input: string) => new OpenAI().responses.create({ model: "gpt-5.4-mini", input });\n' };
    expect(hardcoded({ ...PLAIN, ...beside, ...declared("lib/router.ts") })).toEqual(["src/other.ts"]);
  });

  it.each<[string, string, string]>([
    [
      "a custom provider of the AI SDK",
      'import { customProvider } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\nexport const models = customProvider({ languageModels: { writer: anthropic("claude-opus-4-8"), judge: anthropic("claude-haiku-4-5") } });\n',
      'import { generateText } from "ai";\nimport { models } from "../lib/models";\nexport const ask = (prompt: string) => generateText({ model: models.languageModel("writer"), prompt });\n',
    ],
    [
      "a provider registry of the AI SDK, with ids of its own making",
      'import { createProviderRegistry } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\nconst registry = createProviderRegistry({ anthropic });\nexport const modelFor = (role: string) => registry.languageModel(role === "judge" ? "anthropic:claude-haiku-4-5" : "anthropic:claude-opus-4-8");\n',
      'import { generateText } from "ai";\nimport { modelFor } from "../lib/models";\nexport const ask = (prompt: string) => generateText({ model: modelFor("judge"), prompt });\n',
    ],
    [
      "chat models of LangChain",
      'import { ChatAnthropic } from "@langchain/anthropic";\nimport { ChatOpenAI } from "@langchain/openai";\nexport const models = { writer: new ChatAnthropic({ model: "claude-opus-4-8" }), judge: new ChatOpenAI({ model: "gpt-5.4-mini" }) };\n',
      'import { models } from "../lib/models";\nexport const ask = (prompt: string) => models.writer.invoke(prompt);\n',
    ],
    [
      "initChatModel of LangChain",
      'import { initChatModel } from "langchain/chat_models/universal";\nexport const modelFor = (role: string) => initChatModel(role === "judge" ? "gpt-5.4-mini" : "claude-opus-4-8");\n',
      'import { modelFor } from "../lib/models";\nexport const ask = async (prompt: string) => (await modelFor("judge")).invoke(prompt);\n',
    ],
    [
      "agents of Mastra with models by role",
      'export const MODELS = { writer: "anthropic/claude-opus-4-8", judge: "openai/gpt-5.4-mini" } as const;\nexport const modelFor = (role: keyof typeof MODELS) => MODELS[role];\n',
      'import { Agent } from "@mastra/core/agent";\nimport { modelFor } from "../lib/models";\nconst agent = new Agent({ name: "writer", instructions: "Write.", model: modelFor("writer") });\nexport const ask = (prompt: string) => agent.generate(prompt);\n',
    ],
  ])("may hold %s", (_shape, module, caller) => {
    const files = { "lib/models.ts": module, "src/ask.ts": caller };
    expect(hardcoded(files)).not.toEqual([]);
    expect(hardcoded({ ...files, ...declared("lib/models.ts") })).toEqual([]);
  });
});
