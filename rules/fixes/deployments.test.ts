/** Ids that name deployments of a provider: a lookup of a model's id would ask for one that isn't deployed. */
import { afterEach, describe, expect, test } from "vitest";
import { mend, STUBS, writeProject, type Project } from "./testing.ts";

let project: Project | undefined;
afterEach(() => project?.remove());

const AZURE = 'declare module "@ai-sdk/azure" {\n  export function azure(deployment: string): { id: string };\n}\n';

function open(files: Readonly<Record<string, string>>): Project {
  project = writeProject({ "package.json": '{ "dependencies": { "ai": "^6.0.0", "@ai-sdk/azure": "^3.0.0", "@ai-sdk/anthropic": "^2.0.0" } }', "stubs.d.ts": STUBS + AZURE, ...files });
  return project;
}

const asks = (model: string): string => `import { generateText } from "ai";
import { azure } from "@ai-sdk/azure";

export async function reply(prompt: string): Promise<string> {
  const { text } = await generateText({ model: azure(${model}), prompt });
  return text;
}
`;

const entries = (text: string): unknown => JSON.parse(text);

describe("a deployment that is named like a model", () => {
  test("is listed under its name as one of the provider that it is set up at, and asked for there", () => {
    const { project: mended, fixes } = mend(open({ "src/chat.ts": asks('"gpt-4o"') }), "hardcoded-model");
    expect(fixes.map(({ title }) => title)).toEqual(['Ask the registry for the model: selectModel({ tier: "general", provider: "azure" }) (creates the registry module)']);
    expect(mended.text("src/chat.ts")).toContain('azure(selectModel({ tier: "general", provider: "azure" }))');
    expect(entries(mended.text("capability-registry.json"))).toEqual({ models: { "gpt-4o": { provider: "azure", tier: "general", clearance: { status: "cleared" } } }, tiers: { general: {} } });
  });

  test("has tiers among the deployments", () => {
    const { project: mended } = mend(open({ "src/chat.ts": asks('"gpt-4o"') }), "missing-fallback-tier");
    expect(mended.text("src/chat.ts")).toContain('await withFallback({ tier: "general", provider: "azure" }, (model) => generateText({ model: azure(model), prompt }))');
  });

  test("is added to a registry that doesn't list it", () => {
    const files = { "capability-registry.json": '{\n  "models": {},\n  "tiers": { "general": {} }\n}\n', "src/models.ts": "export function selectModel({ tier }: { tier: string; provider?: string }): string {\n  return process.env[tier] ?? \"\";\n}\n" };
    const { project: mended } = mend(open({ ...files, "src/chat.ts": asks('"gpt-4o"') }), "hardcoded-model");
    expect(entries(mended.text("capability-registry.json"))).toMatchObject({ models: { "gpt-4o": { provider: "azure" } } });
  });

  test("is left alone where the registry lists the model by that name, or the code sends the model as well", () => {
    const listed = open({ "capability-registry.json": '{ "models": { "gpt-4o": { "provider": "openai", "tier": "general", "clearance": { "status": "cleared" } } }, "tiers": { "general": {} } }', "src/chat.ts": asks('"gpt-4o"') }).lint();
    const sent = 'import OpenAI from "openai";\n\nexport const say = (input: string) => new OpenAI().audio.speech.create({ model: "gpt-4o", input });\n';
    const both = open({ "src/chat.ts": asks('"gpt-4o"'), "src/say.ts": sent }).lint();
    const offered = [listed, both].flatMap((result) => result.findings.filter(({ rule, file }) => rule === "hardcoded-model" && file.endsWith("chat.ts")).map((finding) => result.fixes(finding).length));
    expect(offered).toEqual([0, 0]);
  });

  test("is spoken of as one", () => {
    const { findings } = open({ "src/chat.ts": asks('"gpt-4o"') }).lint();
    expect(findings.find(({ rule }) => rule === "hardcoded-model")?.message).toContain('The id names a deployment: list it under that name in the registry, as one of the provider "azure". Ask a capability registry for the model instead, e.g. selectModel({ tier: "general", provider: "azure" }).');
  });
});

test("a deployment of a name of its own is one of its provider", () => {
  const { project: mended } = mend(open({ "src/chat.ts": asks('"front-desk"') }), "hardcoded-model");
  expect(entries(mended.text("capability-registry.json"))).toMatchObject({ models: { "front-desk": { provider: "azure", tier: "general" } } });
  expect(mended.text("src/chat.ts")).toContain('azure(selectModel({ tier: "general", provider: "azure" }))');
});
