import { afterEach, describe, expect, test } from "vitest";
import type { Fix } from "../finding.ts";
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

/** What is offered for the missing tier of a file. */
function fixesFor(text: string): readonly Fix[] {
  project = writeProject({ "gaplint.json": '{ "registryModule": "./src/models.ts" }', "capability-registry.json": REGISTRY, "src/models.ts": MODULE, "src/chat.ts": text });
  const result = project.lint();
  const finding = result.findings.find(({ rule }) => rule === "missing-fallback-tier");
  expect(finding).toBeDefined();
  return finding === undefined ? [] : result.fixes(finding);
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

  test("keeps the constant that says what was chosen", () => {
    const { text } = mended(ask("  const model = wanted.trim();\n  return await client.messages.create({ model, max_tokens: 1, messages: [content] });"));
    expect(text).toContain('  const model = wanted.trim();\n  return await withFallback({ tier: "general", provider: "anthropic", prefer: model }, (model) => client.messages.create({ model, max');
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

const AI = 'import { anthropic } from "@ai-sdk/anthropic";\nimport { generateText } from "ai";\n';

describe("a model that a function of the project makes", () => {
  const used = (make: string, model: string): string => `${AI}\n${make}\nexport async function ask(prompt: string, wanted: string, config: { chat?: { model?: string } }) {\n  const { text } = await generateText({ model: ${model}, prompt });\n  return text;\n}\n`;

  test("of an id of its own: the id becomes the default of a parameter", () => {
    const { text, safe } = mended(used('function smart() {\n  return anthropic("claude-opus-4-5");\n}\n', "smart()"));
    expect(text).toContain('function smart(model = "claude-opus-4-5") {\n  return anthropic(model);\n}');
    expect(text).toContain(`await withFallback(${CHOICE}, (model) => generateText({ model: smart(model), prompt }));`);
    expect(safe).toBe(false);
  });

  test("of an id, behind arguments that the call leaves out", () => {
    const { text } = mended(used('const smart = (effort?: string) => {\n  console.warn(effort);\n  return anthropic("claude-opus-4-5");\n};\n', "smart()"));
    expect(text).toContain('const smart = (effort?: string, model = "claude-opus-4-5") => {');
    expect(text).toContain("generateText({ model: smart(undefined, model), prompt })");
  });

  test("of an argument: the parameter takes its place", () => {
    const { text } = mended(used("function model(id: string) {\n  return anthropic(id);\n}\n", "model(wanted)"));
    expect(text).toContain('await withFallback({ tier: "general", provider: "anthropic", prefer: wanted }, (modelId) => generateText({ model: model(modelId), prompt }));');
  });

  test("of a part of an argument, through a second function", () => {
    const { text } = mended(used('function idIn(config: { chat?: { model?: string } }) {\n  return config.chat?.model ?? "";\n}\nfunction smart(config: { chat?: { model?: string } }) {\n  return anthropic(idIn(config));\n}\n', "smart(config)"));
    expect(text).toContain("prefer: config.chat?.model }, (model) => generateText({ model: smart({ ...config, chat: { ...config.chat, model } }), prompt }));");
  });

  test("that is waited for: the constant becomes a function, and the walk waits", () => {
    const make = 'async function smart(id: string) {\n  await Promise.resolve();\n  return anthropic(id);\n}\n';
    const { text } = mended(`${AI}\n${make}\nexport async function ask(prompt: string) {\n  const llm = await smart("claude-opus-4-5");\n  const { text } = await generateText({ model: llm, prompt });\n  return text;\n}\n`);
    expect(text).toContain("const llm = (model: string) => smart(model);");
    expect(text).toContain("async (model) => generateText({ model: await llm(model), prompt }));");
  });

  test("in a constant whose name is a parameter's elsewhere: that is another variable", () => {
    const text = `${AI}\nconst model = anthropic("claude-opus-4-5");\nexport const length = (model: string) => model.length;\nexport const ask = (prompt: string) => generateText({ model, prompt });\n`;
    expect(mended(text).text).toContain('const model = (modelId: string) => anthropic(modelId);');
  });

  test.each([
    ["is handed on as a value", 'function smart() {\n  return anthropic("claude-opus-4-5");\n}\nconsole.warn([1].map(smart));\n'],
    ["has an overload", 'function smart(): { id: string };\nfunction smart() {\n  return anthropic("claude-opus-4-5");\n}\n'],
    ["takes any number of arguments", 'function smart(...parts: string[]) {\n  console.warn(parts);\n  return anthropic("claude-opus-4-5");\n}\n'],
  ])("has no fix where the function %s", (_, make) => {
    expect(fixesFor(used(make, "smart()"))).toEqual([]);
  });
});

describe("a stream of a library that wraps models", () => {
  const streams = (model: string, before = ""): string =>
    `import { anthropic } from "@ai-sdk/anthropic";\nimport { streamText } from "ai";\n\nexport function ask(prompt: string) {\n${before}  return streamText({\n    model: ${model},\n    prompt,\n  });\n}\n`;

  test("is given a model that walks the cleared ones", () => {
    const { text, safe } = mended(streams('anthropic("claude-opus-4-5")'));
    expect(text).toContain('import { streamText, wrapLanguageModel } from "ai";\nimport { withFallback } from "./models";');
    expect(text).toContain(
      `    model: wrapLanguageModel({\n      model: anthropic("claude-opus-4-5"),\n      middleware: {\n        wrapStream: ({ params }) => withFallback(${CHOICE}, (model) => anthropic(model).doStream(params)),\n      },\n    }),\n    prompt,\n`,
    );
    expect(safe).toBe(false);
  });

  test("leaves the constant that holds the model", () => {
    const { text } = mended(streams("smart", '  const smart = anthropic("claude-opus-4-5");\n'));
    expect(text).toContain('  const smart = anthropic("claude-opus-4-5");\n');
    expect(text).toContain("      model: smart,\n");
    expect(text).toContain("(model) => anthropic(model).doStream(params)");
  });

  test("says the version of the middleware where the library wants to know", () => {
    project = writeProject({
      "package.json": '{ "name": "shop", "dependencies": { "ai": "~6.0.3", "@ai-sdk/anthropic": "^3.0.0" } }\n',
      "gaplint.json": '{ "registryModule": "./src/models.ts" }', "capability-registry.json": REGISTRY, "src/models.ts": MODULE, "src/chat.ts": streams('anthropic("claude-opus-4-5")'),
    });
    expect(mend(project, "missing-fallback-tier").project.text("src/chat.ts")).toContain('      middleware: {\n        specificationVersion: "v3",\n        wrapStream:');
  });

  test("of a function that may return an id has no fix", () => {
    expect(fixesFor(streams("smart()", "").replace("export function", 'function smart(): string | { id: string } {\n  return anthropic("claude-opus-4-5");\n}\n\nexport function'))).toEqual([]);
  });
});

describe("a model in an object that is spread", () => {
  test("gives way to the parameter behind it", () => {
    const { text } = mended(ask("  const body: { model: string; max_tokens: number } = JSON.parse(wanted);\n  return await client.messages.create({\n    ...body,\n    messages: [content],\n  });"));
    expect(text).toContain("prefer: body.model }, (model) => client.messages.create({\n    ...body,\n    messages: [content],\n    model,\n  }));");
  });
});

describe("there is no fix for", () => {
  test.each([
    ["a stream, whose failure only shows while it is read", '  const stream = client.messages.stream({ model: "claude-opus-4-5", max_tokens: 1, messages: [content] });\n  for await (const part of stream) console.warn(part);'],
    ["an id that a comment accepts", '  // gaplint-disable-next-line hardcoded-model -- pinned\n  return await client.messages.create({ model: "claude-opus-4-5", max_tokens: 1, messages: [content] });'],
    ["a promise that goes elsewhere", '  const pending = client.messages.create({ model: "claude-opus-4-5", max_tokens: 1, messages: [content] });\n  return await pending;'],
  ])("%s", (_, body) => {
    expect(fixesFor(ask(body))).toEqual([]);
  });
});

describe("a fallback that can't serve", () => {
  const again = (model: string): string =>
    `${CLIENT}\nconst client = new Anthropic();\n\nexport async function ask(content: string) {\n  try {\n    return await client.messages.create({ model: "claude-opus-4-5", max_tokens: 1, messages: [content] });\n  } catch (error) {\n    console.error(error);\n    return await client.messages.create({ model: ${model}, max_tokens: 1, messages: [content] });\n  }\n}\n`;

  test("asks for the tier below, where it names the model that failed", () => {
    const { text, safe } = mended(again('"claude-opus-4-5"'));
    expect(text).toBe(again('selectModel({ tier: "general", provider: "anthropic" })').replace(CLIENT, `${CLIENT}import { selectModel } from "./models";\n`));
    expect(safe).toBe(false);
  });

  test("is announced where it asks for the tier below and nothing tells of it", () => {
    const { text } = mended(again('"claude-opus-4-5"').replace("    console.error(error);\n", ""));
    expect(text).toBe(
      again('selectModel({ tier: "general", provider: "anthropic" })')
        .replace(CLIENT, `${CLIENT}import { selectModel, emitFallback } from "./models";\n`)
        .replace("console.error(error)", 'emitFallback({ from: "claude-opus-4-5", error })'),
    );
  });

  test("asks the registry in place of a model that is not cleared", () => {
    const { text, safe } = mended(again('"claude-fable-5"'));
    expect(text).toContain('model: selectModel({ tier: "frontier", provider: "anthropic" }), max_tokens');
    expect(safe).toBe(false);
  });
});
