import { afterEach, describe, expect, test } from "vitest";
import { mend, STUBS, writeProject, type Project } from "./testing.ts";

let project: Project | undefined;

afterEach(() => project?.remove());

function open(files: Readonly<Record<string, string>>): Project {
  project = writeProject(files);
  return project;
}

/** A registry module as a project of its own would write it. */
const MODULE = `import registry from "../../capability-registry.json";

export function selectModel({ tier, provider }: { tier: string; provider?: string }): string {
  const found = Object.entries(registry.models).find(([, model]) => model.tier === tier && (provider === undefined || model.provider === provider));
  if (found === undefined) throw new Error("no cleared model");
  return found[0];
}
`;

const REGISTRY = `{
  "models": {
    "claude-opus-4-5": { "provider": "anthropic", "tier": "frontier", "clearance": { "status": "cleared" } },
    "claude-haiku-4-5": { "provider": "anthropic", "tier": "general", "clearance": { "status": "cleared" } }
  },
  "tiers": { "frontier": { "fallback": "general" }, "general": {} }
}
`;

const WITH_MODULE = { "src/lib/model-registry.ts": MODULE, "capability-registry.json": REGISTRY };

/** A file that calls a model, with a place for the expression that names it and one for what comes before. */
function chat(model: string, head = 'import { generateText } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\n'): string {
  return `${head}
export async function reply(prompt: string): Promise<string> {
  const { text } = await generateText({ model: anthropic(${model}), prompt });
  return text;
}
`;
}

describe("the replaced literal", () => {
  test("is a lookup of the same tier and provider, with its import after the last one", () => {
    const { project: mended, fixes, changed } = mend(open({ ...WITH_MODULE, "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(fixes.map(({ title, safe }) => ({ title, safe }))).toEqual([
      { title: 'Ask the registry for the model: selectModel({ tier: "frontier", provider: "anthropic" })', safe: true },
      { title: 'Ask the registry for the model: selectModel({ tier: "frontier" })', safe: true },
    ]);
    expect(changed).toEqual(["src/chat.ts"]);
    expect(mended.text("src/chat.ts")).toBe(
      chat('selectModel({ tier: "frontier", provider: "anthropic" })', 'import { generateText } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\nimport { selectModel } from "./lib/model-registry";\n'),
    );
  });

  test("may be a template literal", () => {
    const { project: mended } = mend(open({ ...WITH_MODULE, "src/chat.ts": chat("`claude-opus-4-5`") }), "hardcoded-model", { rank: 1 });
    expect(mended.text("src/chat.ts")).toContain('anthropic(selectModel({ tier: "frontier" }))');
  });

  test("may be a parameter's default", () => {
    const text = chat("model").replace("prompt: string", 'prompt: string, model = "claude-opus-4-5"');
    const { project: mended, fixes } = mend(open({ ...WITH_MODULE, "src/chat.ts": text }), "hardcoded-model");
    expect(mended.text("src/chat.ts")).toContain('model = selectModel({ tier: "frontier", provider: "anthropic" })');
    expect(fixes[0]?.safe).toBe(true);
  });

  test("in a constant of the module is a suggestion, and its title says why", () => {
    const text = `import { generateText } from "ai";\nimport { anthropic } from "@ai-sdk/anthropic";\n\nconst MODEL = "claude-opus-4-5";\n${chat("MODEL", "")}`;
    const { fixes } = mend(open({ ...WITH_MODULE, "src/chat.ts": text }), "hardcoded-model");
    expect(fixes[0]).toMatchObject({ title: 'Ask the registry for the model: selectModel({ tier: "frontier", provider: "anthropic" }) (asked once, when the module loads)', safe: false });
  });

  test.each([
    ["as const", 'const MODEL = "claude-opus-4-5" as const;', "MODEL"],
    ["enum", 'enum Model { Big = "claude-opus-4-5" }', "Model.Big"],
    ["a type made from the constant", 'const MODELS = { big: "claude-opus-4-5" } as const;\nexport type Model = (typeof MODELS)[keyof typeof MODELS];', "MODELS.big"],
    ["a type that lists its strings", 'type Model = "claude-opus-4-5" | "claude-haiku-4-5";\nconst MODEL: Model = "claude-opus-4-5";', "MODEL"],
    ["a member of such a type", 'interface Settings { readonly model: "claude-opus-4-5" | "other" }\nconst settings: Settings = { model: "claude-opus-4-5" };', "settings.model"],
    ["satisfies", 'const settings = { model: "claude-opus-4-5" } satisfies Record<string, "claude-opus-4-5">;', "settings.model"],
    ["a parameter of such a type", 'function known(model: "claude-opus-4-5" | "claude-haiku-4-5") { return model; }', 'known("claude-opus-4-5")'],
    ["a template with parts", 'const version = "4-5";', "`claude-opus-${version}`"],
  ])("has no fix where a call can't stand: %s", (_, declaration, model) => {
    const text = chat(model).replace("\nexport", `\n${declaration}\nexport`);
    const result = open({ ...WITH_MODULE, "src/chat.ts": text }).lint();
    const findings = result.findings.filter(({ rule }) => rule === "hardcoded-model");
    expect(findings.flatMap((finding) => result.fixes(finding))).toEqual([]);
  });

  test.each([
    ["satisfies with an open type", 'const settings = { model: "claude-opus-4-5" } satisfies Record<string, string>;', "settings.model"],
    ["a constant object", 'const MODELS = { big: "claude-opus-4-5" } as const;', "MODELS.big"],
    ["a list of strings and others", 'type Model = "claude-opus-4-5" | (string & {});\nconst MODEL: Model = "claude-opus-4-5";', "MODEL"],
    ["a static field", 'class Models { static big = "claude-opus-4-5"; }', "Models.big"],
    ["a default", "", 'process.env["MODEL"] ?? "claude-opus-4-5"'],
    ["a ternary", 'const short = process.env["SHORT"] === "1";', 'short ? process.env["SMALL"] ?? "" : ("claude-opus-4-5")'],
  ])("is replaced where a call may stand: %s", (_, declaration, model) => {
    const text = chat(model).replace("\nexport", `\n${declaration}\nexport`);
    const { project: mended } = mend(open({ ...WITH_MODULE, "src/chat.ts": text }), "hardcoded-model");
    expect(mended.text("src/chat.ts").match(/selectModel\(\{ tier: "frontier", provider: "anthropic" \}\)/g)).toHaveLength(1);
  });

  test("has no fix in a JSON file", () => {
    const text = 'import settings from "./settings.json";\n' + chat("settings.model");
    const result = open({ ...WITH_MODULE, "src/settings.json": '{ "model": "claude-opus-4-5" }', "src/chat.ts": text }).lint();
    const finding = result.findings.find(({ rule }) => rule === "hardcoded-model");
    expect(finding?.file.endsWith("settings.json")).toBe(true);
    expect(finding === undefined ? [] : result.fixes(finding)).toEqual([]);
  });
});

describe("what the registry answers", () => {
  test("another model of the tier makes the fix a suggestion", () => {
    const registry = REGISTRY.replace('"claude-opus-4-5"', '"claude-house-1"');
    const { fixes } = mend(open({ ...WITH_MODULE, "capability-registry.json": registry.replace('"claude-haiku-4-5"', '"claude-opus-4-5"').replace('"tier": "general"', '"tier": "frontier"'), "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(fixes.map(({ safe }) => safe)).toEqual([false, false]);
  });

  test("a model of another provider is never offered", () => {
    const registry = REGISTRY.replace('"claude-opus-4-5": { "provider": "anthropic"', '"gpt-5.1": { "provider": "openai"').replace('"claude-haiku-4-5": { "provider": "anthropic", "tier": "general"', '"claude-opus-4-5": { "provider": "anthropic", "tier": "frontier"');
    const { fixes } = mend(open({ ...WITH_MODULE, "capability-registry.json": registry, "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(fixes.map(({ title, safe }) => ({ title, safe }))).toEqual([{ title: 'Ask the registry for the model: selectModel({ tier: "frontier", provider: "anthropic" })', safe: true }]);
  });

  test("a model that the registry file lacks is added to it, comments and all kept", () => {
    const registry = `{
  // Reviewed by the platform team.
  "models": {
    "claude-haiku-4-5": { "provider": "anthropic", "tier": "general", "clearance": { "status": "cleared" } }
  },
  "tiers": { "general": {} }
}
`;
    const { project: mended, fixes } = mend(open({ "src/chat.ts": chat('"claude-opus-4-5"'), "capability-registry.json": registry, "src/lib/model-registry.ts": 'export declare function selectModel(choice: { tier: string; provider?: string }): string;\n' }), "hardcoded-model");
    expect(fixes[0]?.safe).toBe(true);
    expect(mended.text("capability-registry.json")).toBe(`{
  // Reviewed by the platform team.
  "models": {
    "claude-haiku-4-5": { "provider": "anthropic", "tier": "general", "clearance": { "status": "cleared" } },
    "claude-opus-4-5": { "provider": "anthropic", "tier": "frontier", "clearance": { "status": "cleared" } }
  },
  "tiers": { "general": {}, "frontier": { "fallback": "general" } }
}
`);
  });

  test("a restricted model's lookup is a suggestion", () => {
    const { fixes } = mend(open({ ...WITH_MODULE, "src/chat.ts": chat('"claude-fable-5"') }), "hardcoded-model");
    expect(fixes.map(({ safe }) => safe)).not.toContain(true);
    expect(fixes.length).toBeGreaterThan(0);
  });

  test.each(["text-embedding-3-small", "acme-embedder-2"])("a model without a tier has no fix: %s", (model) => {
    const result = open({ ...WITH_MODULE, "src/chat.ts": chat(`"${model}"`) }).lint();
    const finding = result.findings.find(({ rule }) => rule === "hardcoded-model");
    expect(finding?.model).toBe(model);
    expect(finding === undefined ? undefined : result.fixes(finding)).toEqual([]);
  });

  const speech = (calls: string): string => `import OpenAI from "openai";\n\nconst client = new OpenAI();\n\nexport async function hear(file: unknown, input: string) {\n  return [${calls}, input];\n}\n`;

  test("a model that writes no text is asked for in a tier of its kind, which the registry file gets", () => {
    const { project: mended, fixes } = mend(open({ ...WITH_MODULE, "src/hear.ts": speech('await client.audio.transcriptions.create({ model: "gpt-4o-transcribe", file })') }), "hardcoded-model");
    expect(mended.text("src/hear.ts")).toContain('model: selectModel({ tier: "transcription", provider: "openai" })');
    expect(JSON.parse(mended.text("capability-registry.json"))).toMatchObject({ models: { "gpt-4o-transcribe": { tier: "transcription" } }, tiers: { transcription: {} } });
    expect(fixes[0]?.safe).toBe(true);
  });

  test("another model of the kind stands in for none: it takes other settings", () => {
    const registry = REGISTRY.replace('"models": {', '"models": {\n    "whisper-1": { "provider": "openai", "tier": "transcription", "clearance": { "status": "cleared" } },\n    "gpt-4o-transcribe": { "provider": "openai", "tier": "transcription", "clearance": { "status": "cleared" } },');
    const result = open({ ...WITH_MODULE, "capability-registry.json": registry, "src/hear.ts": speech('await client.audio.transcriptions.create({ model: "gpt-4o-transcribe", file })') }).lint();
    const finding = result.findings.find(({ rule }) => rule === "hardcoded-model");
    expect(finding === undefined ? undefined : result.fixes(finding)).toEqual([]);
  });

  test("a gateway's spelling has no fix when the registry answers with the bare one", () => {
    const text = 'import { generateText } from "ai";\n\nexport async function reply(prompt: string) {\n  return (await generateText({ model: "anthropic/claude-opus-4-5", prompt })).text;\n}\n';
    const files = { ...WITH_MODULE, "src/chat.ts": text };
    const result = open(files).lint();
    const finding = result.findings.find(({ rule }) => rule === "hardcoded-model");
    expect(finding?.model).toBe("anthropic/claude-opus-4-5");
    expect(finding === undefined ? [] : result.fixes(finding)).toEqual([]);
    project?.remove();
    const { project: mended } = mend(open({ ...files, "capability-registry.json": REGISTRY.replace('"claude-opus-4-5"', '"anthropic/claude-opus-4-5"') }), "hardcoded-model");
    expect(mended.text("src/chat.ts")).toContain('model: selectModel({ tier: "frontier", provider: "anthropic" }), prompt');
  });
});

describe("the project's own module", () => {
  const CONFIGURED = (module: string) => ({ "gaplint.json": JSON.stringify({ registryModule: module }) });

  test("with other names and a text argument", () => {
    const config = JSON.stringify({ registryModule: { import: "./src/models", select: "modelFor", run: "run", emit: "announce" } });
    const { project: mended, fixes } = mend(
      open({ "gaplint.json": config, "capability-registry.json": REGISTRY, "src/models.ts": 'export const modelFor = (tier: "frontier" | "general"): string => process.env[tier] ?? "";\n', "src/chat.ts": chat('"claude-opus-4-5"') }),
      "hardcoded-model",
    );
    expect(fixes.map(({ title }) => title)).toEqual(['Ask the registry for the model: modelFor("frontier")']);
    expect(mended.text("src/chat.ts")).toContain('import { modelFor } from "./models";');
    expect(mended.text("src/chat.ts")).toContain('anthropic(modelFor("frontier"))');
  });

  test("an async one is awaited in an async function, and not offered elsewhere", () => {
    const module = "export async function selectModel(choice: { tier: string }): Promise<string> {\n  return process.env[choice.tier] ?? \"\";\n}\n";
    const files = { ...CONFIGURED("./src/models.ts"), "capability-registry.json": REGISTRY, "src/models.ts": module };
    const { project: mended } = mend(open({ ...files, "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(mended.text("src/chat.ts")).toContain('anthropic(await selectModel({ tier: "frontier" }))');
    project?.remove();
    const result = open({ ...files, "src/chat.ts": chat('"claude-opus-4-5"').replace("async function reply(prompt: string): Promise<string>", "function reply(prompt: string)").replace("const { text } = await", "return").replace("  return text;\n", "") }).lint();
    const finding = result.findings.find(({ rule }) => rule === "hardcoded-model");
    expect(finding === undefined ? undefined : result.fixes(finding)).toEqual([]);
  });

  test("one that needs more than a tier has no fix", () => {
    const module = 'export function selectModel(choice: { tier: string; department: string }): string {\n  return process.env[choice.tier + choice.department] ?? "";\n}\n';
    const result = open({ ...CONFIGURED("./src/models.ts"), "src/models.ts": module, "src/chat.ts": chat('"claude-opus-4-5"') }).lint();
    const finding = result.findings.find(({ rule }) => rule === "hardcoded-model");
    expect(finding === undefined ? undefined : result.fixes(finding)).toEqual([]);
  });

  test("a package's is imported by its name and awaited as the project does", () => {
    const config = JSON.stringify({ registryModule: { import: "@acme/models", select: "selectModel" } });
    const types = 'declare module "@acme/models" { export function selectModel(tier: string): Promise<string>; }\n';
    const use = 'import { selectModel } from "@acme/models";\n\nexport async function warm(): Promise<string> {\n  return await selectModel("general");\n}\n';
    const { project: mended } = mend(open({ "gaplint.json": config, "capability-registry.json": REGISTRY, "acme.d.ts": types, "src/warm.ts": use, "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(mended.text("src/chat.ts")).toContain('import { selectModel } from "@acme/models";\n');
    expect(mended.text("src/chat.ts")).toContain('anthropic(await selectModel("frontier"))');
  });
});

describe("a project without a registry", () => {
  test("gets the module and the registry file in the same edit", () => {
    const { project: mended, changed, fixes, after } = mend(open({ "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(changed).toEqual(["capability-registry.json", "gaplint.json", "src/chat.ts", "src/lib/model-registry.ts"]);
    expect(fixes[0]).toMatchObject({ title: 'Ask the registry for the model: selectModel({ tier: "frontier", provider: "anthropic" }) (creates the registry module)', safe: true });
    expect(mended.text("src/lib/model-registry.ts")).toContain('import registryFile from "../../capability-registry.json";');
    expect(after.problems).toEqual([]);
  });

  test("in a second file, the module that the first fix wrote is found", () => {
    const opened = open({ "src/chat.ts": chat('"claude-opus-4-5"'), "src/short.ts": chat('"claude-haiku-4-5"') });
    mend(opened, "hardcoded-model", { file: "chat.ts" });
    const { changed, fixes } = mend(opened, "hardcoded-model", { file: "short.ts" });
    expect(changed).toEqual(["src/short.ts"]);
    expect(fixes[0]?.safe).toBe(true);
    expect(opened.text("src/short.ts")).toContain('import { selectModel } from "./lib/model-registry";');
  });

  test.each([
    ["commonjs", '{ "compilerOptions": { "strict": true, "module": "nodenext", "noEmit": true } }', "{}", ""],
    ["ES modules of Node", '{ "compilerOptions": { "strict": true, "module": "nodenext", "noEmit": true } }', '{ "type": "module" }', ' with { type: "json" }'],
    ["no module named", '{ "compilerOptions": { "strict": true, "target": "es2022", "noEmit": true } }', '{ "type": "module" }', ""],
    ["JSON not resolved yet", '{\n  // ours\n  "compilerOptions": {\n    "strict": true,\n    "module": "commonjs",\n    "moduleResolution": "node10",\n    "ignoreDeprecations": "6.0",\n    "noEmit": true\n  }\n}\n', "{}", ""],
  ])("the module suits the compiler's settings: %s", (_, tsconfig, manifest, attribute) => {
    const { project: mended } = mend(open({ "package.json": manifest, "tsconfig.json": tsconfig, "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(mended.text("src/lib/model-registry.ts")).toContain(`import registryFile from "../../capability-registry.json"${attribute};`);
    expect(mended.text("tsconfig.json").replace(/,\s*"resolveJsonModule": true/, "")).toBe(tsconfig);
  });

  test("the compiler's settings may be those of an installed package", () => {
    const files = { "package.json": '{ "type": "module" }', "tsconfig.json": '{ "extends": "@shop/tsconfig", "compilerOptions": { "noEmit": true } }', "src/chat.ts": chat('"claude-opus-4-5"') };
    const base = '{ "compilerOptions": { "strict": true, "module": "nodenext" } }';
    const { project: mended } = mend(open({ ...files, "node_modules/@shop/tsconfig/tsconfig.json": base }), "hardcoded-model");
    expect(mended.text("src/lib/model-registry.ts")).toContain(' with { type: "json" };');
  });

  test("settings that an absent package may say are not taken for unsaid", () => {
    const result = open({ "package.json": '{ "type": "module" }', "tsconfig.json": '{ "extends": "@shop/tsconfig" }', "src/chat.ts": chat('"claude-opus-4-5"') }).lint();
    const edits = result.findings.filter(({ rule }) => rule === "hardcoded-model").flatMap((finding) => result.fixes(finding)[0]?.edits ?? []);
    expect(edits.find(({ file }) => file.endsWith("model-registry.ts"))?.text).toContain(' with { type: "json" };');
  });

  test("a compiler's rootDir keeps the registry inside it, and the config names it", () => {
    const tsconfig = '{ "compilerOptions": { "strict": true, "module": "nodenext", "rootDir": "src", "outDir": "out" } }';
    const { project: mended, changed } = mend(open({ "tsconfig.json": tsconfig, "stubs.d.ts": "", "src/stubs.d.ts": STUBS, "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(changed).toEqual(["gaplint.json", "src/capability-registry.json", "src/chat.ts", "src/lib/model-registry.ts"]);
    expect(mended.text("gaplint.json")).toBe('{\n  "registry": "src/capability-registry.json",\n  "registryModule": "src/lib/model-registry.ts"\n}\n');
    expect(mended.text("src/lib/model-registry.ts")).toContain('import registryFile from "../capability-registry.json";');
  });

  test("a package that can't import the registry of the folder above gets one with the models of its own code", () => {
    const files = {
      "package.json": '{ "workspaces": ["bot"] }',
      "capability-registry.json": JSON.stringify({ organization: "shop", models: { "claude-opus-4-5": { provider: "anthropic", tier: "frontier", clearance: { status: "conditional", organizations: ["shop"] } } }, tiers: { frontier: {} } }),
      "src/short.ts": chat('"claude-haiku-4-5"'),
      "bot/package.json": '{ "dependencies": { "ai": "^5.0.0" } }',
      "bot/tsconfig.json": '{ "compilerOptions": { "strict": true, "module": "nodenext", "rootDir": "src", "outDir": "out" } }',
      "bot/src/stubs.d.ts": STUBS,
      "bot/src/chat.ts": chat('"claude-opus-4-5"'),
    };
    const { project: mended, changed } = mend(open(files), "hardcoded-model", { file: "bot/src/chat.ts" });
    expect(changed).toEqual(["bot/gaplint.json", "bot/src/capability-registry.json", "bot/src/chat.ts", "bot/src/lib/model-registry.ts"]);
    const written: unknown = JSON.parse(mended.text("bot/src/capability-registry.json"));
    expect(written).toMatchObject({ organization: "shop", models: { "claude-opus-4-5": { clearance: { status: "conditional", organizations: ["shop"] } } } });
    expect(JSON.stringify(written)).not.toContain("claude-haiku-4-5");
  });

  test.each([
    ["says something for all packages", '{ "profile": "strict", "registryModule": "src/models.ts" }', { extends: "../gaplint.json" }],
    ["names the module of its own package alone", '{ "registryModule": "src/models.ts" }', {}],
  ])("a package's config extends the one above where that %s", (_, above, inherited) => {
    const files = { "package.json": '{ "workspaces": ["bot"] }', "gaplint.json": above, "src/models.ts": MODULE.replace("../../", "../"), "capability-registry.json": REGISTRY, "bot/package.json": '{ "dependencies": { "ai": "^5.0.0" } }', "bot/src/chat.ts": chat('"claude-opus-4-5"') };
    const { project: mended } = mend(open(files), "hardcoded-model", { file: "bot/src/chat.ts" });
    expect(JSON.parse(mended.text("bot/gaplint.json"))).toEqual({ ...inherited, registryModule: "src/lib/model-registry.ts" });
  });

  test("a function of the usual name that asks for something else is no registry", () => {
    const other = 'export function selectModel({ searchMode }: { searchMode: string }): string {\n  return searchMode;\n}\n';
    const { changed, project: mended } = mend(open({ "src/search.ts": other, "src/chat.ts": chat('"claude-opus-4-5"') }), "hardcoded-model");
    expect(changed).toEqual(["capability-registry.json", "gaplint.json", "src/chat.ts", "src/lib/model-registry.ts"]);
    expect(mended.text("src/search.ts")).toBe(other);
  });

  test("in JavaScript, CommonJS requires an ES module", () => {
    const text = 'const { generateText } = require("ai");\nconst { anthropic } = require("@ai-sdk/anthropic");\n\nmodule.exports.reply = async (prompt) => (await generateText({ model: anthropic("claude-opus-4-5"), prompt })).text;\n';
    const opened = open({ "package.json": "{}", "tsconfig.json": "", "chat.js": text });
    const { project: mended, changed } = mend(writeProjectWithoutTypes(opened, text), "hardcoded-model");
    expect(changed).toEqual(["capability-registry.json", "chat.js", "gaplint.json", "lib/model-registry.mjs"]);
    expect(mended.text("chat.js")).toContain('const { anthropic } = require("@ai-sdk/anthropic");\nconst { selectModel } = require("./lib/model-registry.mjs");\n');
    mended.remove();
  });
});

/** The same file in a project without a compiler. */
function writeProjectWithoutTypes(opened: Project, text: string): Project {
  opened.remove();
  const plain = writeProject({ "package.json": "{}", "tsconfig.json": "{}", "chat.js": text });
  return { ...plain, typeErrors: () => [] };
}
