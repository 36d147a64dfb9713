import { describe, expect, it } from "vitest";
import { buildCatalogue, builtInCatalogue } from "./catalogue.ts";
import type { ApiNode } from "./catalogue.ts";
import type { SdkDescription, SdkEntry } from "./format.ts";

const catalogue = builtInCatalogue();

/** Walks `openai OpenAI.new().chat…`: a specifier, then steps separated by dots; `new` constructs, `()` calls. */
function walk(specifier: string, path: string, from = catalogue): ApiNode | undefined {
  let node = from.root(specifier);
  for (const step of path.match(/\(\)|new\(\)|[\w$]+/g) ?? []) {
    if (step === "new()") node = node?.construct();
    else node = step === "()" ? node?.call() : node?.member(step);
  }
  return node;
}

function call(specifier: string, path: string): Extract<SdkEntry, { role: "call" }> | undefined {
  return walk(specifier, path)?.entry("call");
}

function model(specifier: string, path: string): Extract<SdkEntry, { role: "model" }> | undefined {
  return walk(specifier, path)?.entry("model");
}

describe("the catalogue of known SDKs", () => {
  it("knows a call by the default and the named export", () => {
    const node = catalogue.root("@anthropic-ai/sdk")?.member("default")?.construct()?.member("messages")?.member("create")?.call();
    expect(node?.entry("call")).toMatchObject({ kind: "generate", model: ["0.model"] });
    expect(node?.sdk.provider).toBe("anthropic");
    expect(call("@anthropic-ai/sdk", "Anthropic.new().messages.create()")).toMatchObject({ kind: "generate" });
  });

  it("takes a CommonJS require for the default export", () => {
    expect(call("openai", "new().chat.completions.create()")).toMatchObject({ kind: "generate" });
    expect(call("replicate", "new().run()")).toMatchObject({ model: ["0"] });
  });

  it("reads deep and Deno spellings of a package's entry", () => {
    expect(call("@anthropic-ai/sdk/index.mjs", "default.new().messages.create()")).toBeDefined();
    expect(call("openai/index.js", "OpenAI.new().chat.completions.create()")).toBeDefined();
    expect(call("npm:openai@4.104.0", "default.new().embeddings.create()")).toMatchObject({ kind: "embed" });
    expect(call("https://esm.sh/@anthropic-ai/sdk@0.30.1?target=deno", "default.new().messages.create()")).toBeDefined();
    expect(catalogue.root("openai-edge-helpers")).toBeUndefined();
  });

  it("follows aliases, and a nearer row hides the alias's row of its role", () => {
    expect(call("openai", "AzureOpenAI.new().responses.create()")).toMatchObject({ model: ["0.model"] });
    expect(call("openai", "AzureOpenAI.new().chat.completions.create()")).toMatchObject({ model: ["receiver", "0.model"] });
    expect(model("openai", "AzureOpenAI.new()")).toMatchObject({ model: ["0.deployment"] });
    expect(model("openai", "OpenAI.new()")).toBeUndefined();
  });

  it("keeps a client through methods that return it, as often as they are called", () => {
    expect(call("openai", "default.new().withOptions().chat.completions.create()")).toBeDefined();
    expect(call("openai", "default.new().withOptions().withOptions().chat.completions.create()")).toBeDefined();
    expect(call("openai", "AzureOpenAI.new().withOptions().chat.completions.create()")).toMatchObject({ model: ["receiver", "0.model"] });
    expect(walk("openai", "AzureOpenAI.new().withOptions()")?.entries.map((row) => row.role)).toEqual(["same"]);
  });

  it("gives moderation two roles: a call and a gate", () => {
    const node = walk("openai", "default.new().moderations.create()");
    expect(node?.entry("call")).toMatchObject({ kind: "moderate" });
    expect(node?.entry("gate")).toMatchObject({ denies: "verdict", verdict: "!results[].flagged" });
  });

  it("knows the AI SDK's functions and providers", () => {
    expect(call("ai", "generateText()")).toMatchObject({ kind: "generate", model: ["0.model"] });
    expect(call("ai", "streamText()")).toMatchObject({ lazy: true, onError: ["0.onError"] });
    expect(call("ai", "embedMany()")).toMatchObject({ kind: "embed" });
    expect(model("@ai-sdk/openai", "openai()")).toMatchObject({ model: ["0"] });
    expect(model("@ai-sdk/openai", "createOpenAI()()")).toMatchObject({ kind: "generate", model: ["0"] });
    expect(model("@ai-sdk/openai", "createOpenAI().embedding()")).toMatchObject({ kind: "embed" });
    expect(model("@ai-sdk/openai", "createOpenAI()")).toBeUndefined();
    expect(model("ai", "gateway()")).toMatchObject({ model: ["0"] });
    expect(walk("ai", "gateway()")?.sdk.name).toBe("ai");
    expect(call("ai", "ToolLoopAgent.new().stream()")).toMatchObject({ model: ["receiver"], lazy: true });
  });

  it("sends Bedrock commands with the client", () => {
    expect(model("@aws-sdk/client-bedrock-runtime", "ConverseCommand.new()")).toMatchObject({ model: ["0.modelId"] });
    expect(call("@aws-sdk/client-bedrock-runtime", "BedrockRuntimeClient.new().send()")).toMatchObject({ model: ["0"] });
    expect(model("@aws-sdk/client-bedrock-runtime", "ApplyGuardrailCommand.new()")).toMatchObject({ kind: "metadata" });
  });

  it("says nothing about the same names elsewhere", () => {
    expect(walk("hono/streaming", "streamText()")).toBeUndefined();
    expect(walk("@anthropic-ai/sdk", "OpenAI.new().chat.completions.create()")).toBeUndefined();
    expect(walk("ai", "convertToModelMessages()")).toBeUndefined();
    expect(walk("@anthropic-ai/sdk", "default.messages.create()")).toBeUndefined();
  });

  it("interns nodes, so equal values are the same object", () => {
    expect(walk("openai", "OpenAI.new().chat")).toBe(walk("openai", "OpenAI.new().chat"));
    const once = walk("openai", "OpenAI.new().withOptions()");
    expect(once?.member("withOptions")?.call()).toBe(once);
  });
});

describe("which files need a look", () => {
  it("lists the exports that lead somewhere", () => {
    const exports = catalogue.relevantExports("ai");
    expect(exports).not.toBe("all");
    if (exports === "all") return;
    expect(exports.has("generateText")).toBe(true);
    expect(exports.has("UIMessage")).toBe(false);
  });

  it("covers subpaths where a description says so", () => {
    expect(catalogue.covers("@mastra/core/agent")).toBe(true);
    expect(catalogue.covers("left-pad")).toBe(false);
    expect([...catalogue.specifiers()]).toContain("@mastra/core/*");
    expect(catalogue.relevantExports("left-pad")).toEqual(new Set());
  });
});

describe("descriptions of a project's own", () => {
  const own: SdkDescription = {
    name: "@acme/llm",
    versions: "",
    entries: [
      { path: "ask()", role: "call", kind: "generate", model: ["0"] },
      { path: "clients.*.ask()", role: "call", kind: "generate", model: ["0.model"] },
      { path: "clients.legacy.ask()", role: "call", kind: "metadata", model: [] },
      { path: "Chain.new().next", role: "alias", of: "Chain.new()" },
      { path: "Chain.new().run()", role: "call", kind: "generate", model: [] },
      { path: "Knot.new()", role: "alias", of: "Knot.new().again()" },
      { path: "Knot.new().again()", role: "alias", of: "Knot.new()" },
      { path: "raw", role: "alias", of: "openai:OpenAI.new()" },
    ],
  };
  const mixed = buildCatalogue([...catalogue.descriptions, own]);

  it("prefers a name over a wildcard", () => {
    expect(walk("@acme/llm", "clients.fast.ask()", mixed)?.entry("call")).toMatchObject({ kind: "generate" });
    expect(walk("@acme/llm", "clients.legacy.ask()", mixed)?.entry("call")).toMatchObject({ kind: "metadata" });
  });

  it("ends recursive and circular aliases", () => {
    expect(walk("@acme/llm", "Chain.new().next.next.next.run()", mixed)?.entry("call")).toBeDefined();
    expect(walk("@acme/llm", "Chain.new().next.next.next", mixed)).toBe(walk("@acme/llm", "Chain.new().next.next", mixed));
    expect(walk("@acme/llm", "Knot.new().again().again()", mixed)?.entries).toBeDefined();
  });

  it("reaches another package's rows and keeps its own name", () => {
    const node = walk("@acme/llm", "raw.chat.completions.create()", mixed);
    expect(node?.entry("call")).toMatchObject({ model: ["0.model"] });
    expect(node?.sdk.name).toBe("@acme/llm");
  });
});
