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

  it("takes the default import of a CommonJS module for the module", () => {
    expect(walk("bunyan", "default.createLogger().info()")?.entry("event")).toBeDefined();
    expect(walk("@sentry/node", "default.captureException()")?.entry("event")).toBeDefined();
    expect(call("openai", "default.AzureOpenAI.new().responses.create()")).toBeDefined();
  });

  it("reads deep and Deno spellings of a package's entry", () => {
    expect(call("@anthropic-ai/sdk/index.mjs", "default.new().messages.create()")).toBeDefined();
    expect(call("openai/index.js", "OpenAI.new().chat.completions.create()")).toBeDefined();
    expect(call("npm:openai@4.104.0", "default.new().embeddings.create()")).toMatchObject({ kind: "embed" });
    expect(call("https://esm.sh/@anthropic-ai/sdk@0.30.1?target=deno", "default.new().messages.create()")).toBeDefined();
    expect(call("https://deno.land/x/openai@v4.24.0/mod.ts", "default.new().chat.completions.create()")).toBeDefined();
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

  it("knows LangChain's models by their shared interface", () => {
    expect(model("@langchain/openai", "ChatOpenAI.new()")).toMatchObject({ model: ["0.model", "0.modelName", "0"], implicitModel: "gpt-3.5-turbo" });
    expect(call("@langchain/openai", "ChatOpenAI.new().bindTools().invoke()")).toMatchObject({ kind: "generate", model: ["receiver"] });
    expect(call("@langchain/openai", "ChatOpenAI.new().withRetry().withStructuredOutput().stream()")).toBeDefined();
    expect(walk("@langchain/openai", "ChatOpenAI.new().invoke()")?.sdk.provider).toBe("openai");
    expect(call("@langchain/openai", "OpenAI.new().invoke()")).toBeDefined();
    expect(call("@langchain/openai", "OpenAI.new().chat.completions.create()")).toBeUndefined();
    expect(call("@langchain/core/language_models/chat_models", "BaseChatModel.new().invoke()")).toBeDefined();
    expect(call("@langchain/openai", "OpenAIEmbeddings.new().embedQuery()")).toMatchObject({ kind: "embed" });
  });

  it("lets a chain be what its parts are", () => {
    expect(walk("@langchain/core/prompts", "ChatPromptTemplate.fromMessages().pipe()")?.entry("same")).toMatchObject({ of: ["receiver", "0"] });
    expect(call("@langchain/core/prompts", "ChatPromptTemplate.fromMessages().invoke()")).toBeUndefined();
    expect(walk("@langchain/core/prompts", "ChatPromptTemplate.fromMessages().pipe().pipe()")?.entry("same")).toBeDefined();
    expect(walk("@langchain/core/runnables", "RunnableSequence.from()")?.entry("same")).toMatchObject({ of: ["0[]"] });
    expect(walk("@langchain/core/vectorstores", "VectorStoreRetriever.new().invoke()")).toBeUndefined();
    expect(walk("@langchain/anthropic", "ChatAnthropic.new().withFallbacks()")?.entry("fallback")).toMatchObject({ primary: ["receiver"], fallback: ["0[]", "0.fallbacks[]"], fallbackOn: "any" });
    expect(call("@langchain/anthropic", "ChatAnthropic.new().withFallbacks().invoke()")).toBeDefined();
  });

  it("knows agents and those who run them", () => {
    expect(model("@langchain/langgraph/prebuilt", "createReactAgent()")).toMatchObject({ model: ["0.llm"], agent: true });
    expect(call("langchain", "createAgent().invoke()")).toMatchObject({ model: ["receiver"] });
    expect(call("langchain/chains", "LLMChain.new().call()")).toMatchObject({ model: ["receiver"] });
    expect(call("@openai/agents", "run()")).toMatchObject({ model: ["2.model", "0"] });
    expect(model("@openai/agents", "Agent.create()")).toMatchObject({ agent: true, guards: ["0.inputGuardrails[].runInParallel=false"] });
    expect(call("@mastra/core/agent", "Agent.new().generate()")).toMatchObject({ model: ["1.model", "receiver"] });
    expect(call("@mastra/core", "Mastra.new().getAgent().stream()")).toBeDefined();
    expect(call("@anthropic-ai/claude-agent-sdk", "query()")).toMatchObject({ lazy: true, fallbackOn: "overload" });
  });

  it("follows clients into the sessions and models they make", () => {
    expect(call("@google/genai", "GoogleGenAI.new().chats.create().sendMessage()")).toMatchObject({ model: ["receiver"] });
    expect(call("@google/generative-ai", "GoogleGenerativeAI.new().getGenerativeModel().startChat().sendMessageStream()")).toBeDefined();
    expect(call("@google/generative-ai", "GenerativeModel.new().generateContent()")).toBeDefined();
    expect(call("ollama", "default.chat()")).toMatchObject({ model: ["0.model"] });
    expect(call("ollama", "Ollama.new().embed()")).toMatchObject({ kind: "embed" });
    expect(call("genkit", "genkit().definePrompt()()")).toMatchObject({ model: ["1.model", "receiver"] });
    expect(call("vscode", "lm.selectChatModels().0.sendRequest()")).toBeDefined();
    expect(walk("@langfuse/openai", "observeOpenAI()")?.entry("same")).toMatchObject({ of: ["0"] });
    expect(call("@posthog/ai/openai", "default.new().chat.completions.create()")).toBeDefined();
  });

  it("knows gates, flags and events of libraries", () => {
    expect(walk("@openfga/sdk", "OpenFgaClient.new().check()")?.entry("gate")).toMatchObject({ verdict: "allowed", async: true });
    expect(walk("@casl/ability", "ForbiddenError.from().setMessage().throwUnlessCan()")?.entry("gate")).toMatchObject({ denies: "throws" });
    const flag = walk("@openfeature/server-sdk", "OpenFeature.getClient().getBooleanValue()");
    expect(flag?.entries.map((row) => row.role).sort()).toEqual(["flag", "gate"]);
    expect(walk("pino", "default().child().warn()")?.entry("event")).toBeDefined();
    expect(walk("pino", "default().debug()")).toBeUndefined();
    expect(walk("@opentelemetry/api", "trace.getTracer().startActiveSpan()")?.entry("callback")).toMatchObject({ parameter: 0, of: "Span.new()" });
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
