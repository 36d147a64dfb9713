import { afterEach, describe, expect, test } from "vitest";
import { mend, writeProject, type Project } from "./testing.ts";

let project: Project | undefined;
afterEach(() => project?.remove());

const REGISTRY = JSON.stringify({
  models: {
    "claude-opus-4-5": { provider: "anthropic", tier: "frontier", clearance: { status: "cleared" } },
    "claude-haiku-4-5": { provider: "anthropic", tier: "general", clearance: { status: "cleared" } },
  },
  tiers: { frontier: { fallback: "general" }, general: {} },
});
const MODULE = `export interface ModelChoice { readonly tier: string; readonly provider?: string; readonly prefer?: string | undefined }
export function selectModel(choice: ModelChoice): string { return process.env[choice.tier] ?? ""; }
export async function withFallback<Result>(choice: ModelChoice, call: (model: string) => Result | PromiseLike<Result>): Promise<Result> { return call(choice.tier); }
export function emitFallback(event: { from: string; to?: string; error?: unknown }): void { console.warn(event); }
`;

/** The text of a file after the first fix of its missing tier, and whether the fix is safe. */
function mended(text: string): { readonly text: string; readonly safe: boolean | undefined } {
  project = writeProject({ "gaplint.json": '{ "registryModule": "./src/models.ts" }', "capability-registry.json": REGISTRY, "src/models.ts": MODULE, "src/chat.ts": text });
  const { project: after, fixes } = mend(project, "missing-fallback-tier");
  return { text: after.text("src/chat.ts"), safe: fixes[0]?.safe };
}

const CLIENT = 'import Anthropic from "@anthropic-ai/sdk";\n';
const IMPORT = 'import { withFallback } from "./models";\n';
const ask = (body: string, head = ""): string => `${CLIENT}\nconst client = new Anthropic();\n${head}\nexport async function ask(content: string, wanted: string) {\n${body}\n}\n`;
const withImport = (text: string): string => text.replace(CLIENT, CLIENT + IMPORT);
const CHOICE = '{ tier: "frontier", provider: "anthropic" }';

describe("a call", () => {
  test("runs through the registry, its lines left as they are", () => {
    const before = ask('  return await client.messages.create({\n    model: "claude-opus-4-5",\n    max_tokens: 100, // short\n    messages: [{ content }],\n  });');
    const after = withImport(ask(`  return await withFallback(${CHOICE}, (model) => client.messages.create({\n    model,\n    max_tokens: 100, // short\n    messages: [{ content }],\n  }));`));
    expect(mended(before)).toEqual({ text: after, safe: true });
  });

  test("takes its constant along when nothing else reads it", () => {
    const body = (model: string): string => `  const reply = await client.messages.create({ model${model}, max_tokens: 1, messages: [content] });\n  return reply;`;
    const { text } = mended(ask(body(": MODEL"), '\nconst MODEL = "claude-opus-4-5";\n'));
    expect(text).not.toContain("MODEL");
    expect(text).toContain(`await withFallback(${CHOICE}, (model) => client.messages.create({ model, max_tokens`);
  });

  test("keeps the lookup's choice, and drops the lookup's import", () => {
    const before = ask('  return client.messages.create({ model: selectModel({ tier: "frontier" }), max_tokens: 1, messages: [content] });').replace(CLIENT, `${CLIENT}import { selectModel } from "./models";\n`);
    const after = withImport(ask('  return withFallback({ tier: "frontier" }, (model) => client.messages.create({ model, max_tokens: 1, messages: [content] }));'));
    expect(mended(before)).toEqual({ text: after, safe: true });
  });

  test("begins with a model that was chosen at run time, and is no safe fix then", () => {
    const { text, safe } = mended(ask("  return await client.messages.create({ model: wanted, max_tokens: 1, messages: [content] });"));
    expect(text).toContain('withFallback({ tier: "general", provider: "anthropic", prefer: wanted }, (model) => client.messages.create({ model, max');
    expect(safe).toBe(false);
  });

  test("awaits what it awaited, and hides no name", () => {
    const { text } = mended(ask('  const model = "m";\n  return await client.messages.create({ model: "claude-opus-4-5", max_tokens: 1, messages: [await Promise.resolve(model)] });'));
    expect(text).toContain(`withFallback(${CHOICE}, async (modelId) => client.messages.create({ model: modelId, max_tokens: 1, messages: [await Promise.resolve(model)] }))`);
  });

  test("of the AI SDK: the factory stays, as a function where it was a constant", () => {
    const { text, safe } = mended('import { anthropic } from "@ai-sdk/anthropic";\nimport { generateText } from "ai";\n\nexport async function ask(prompt: string) {\n  const smart = anthropic("claude-opus-4-5");\n  const { text } = await generateText({ model: smart, prompt });\n  return text;\n}\n');
    expect(text).toContain("  const smart = (model: string) => anthropic(model);\n");
    expect(text).toContain(`await withFallback(${CHOICE}, (model) => generateText({ model: smart(model), prompt }));`);
    expect(safe).toBe(false);
  });
});

describe("there is no fix for", () => {
  test.each([
    ["a stream, whose failure only shows while it is read", '  const stream = client.messages.stream({ model: "claude-opus-4-5", max_tokens: 1, messages: [content] });\n  for await (const part of stream) console.warn(part);'],
    ["an id that a comment accepts", '  // gaplint-disable-next-line hardcoded-model -- pinned\n  return await client.messages.create({ model: "claude-opus-4-5", max_tokens: 1, messages: [content] });'],
    ["a promise that goes elsewhere", '  const pending = client.messages.create({ model: "claude-opus-4-5", max_tokens: 1, messages: [content] });\n  return await pending;'],
  ])("%s", (_, body) => {
    project = writeProject({ "gaplint.json": '{ "registryModule": "./src/models.ts" }', "capability-registry.json": REGISTRY, "src/models.ts": MODULE, "src/chat.ts": ask(body) });
    const result = project.lint();
    const finding = result.findings.find(({ rule }) => rule === "missing-fallback-tier");
    expect(finding).toBeDefined();
    expect(finding === undefined ? [] : result.fixes(finding)).toEqual([]);
  });
});
