// Agents of frameworks that are used less: each takes its model where that framework wants it.
import { Agent, createSubagent } from "@voltagent/core";
import { createAgent, createNetwork, openai as adapter } from "@inngest/agent-kit";
import { Inngest, type GetStepTools } from "inngest";
import { MastraAgent } from "@ag-ui/mastra";
import { Agent as MastraCoreAgent } from "@mastra/core/agent";
import { Agent as LoopAgent } from "@mariozechner/pi-agent-core";
import { complete, getModel } from "@mariozechner/pi-ai";
import { builtinModels } from "@earendil-works/pi-ai/providers/all";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

// expect: hardcoded-model/constant info
const concierge = new Agent({ name: "concierge", instructions: "Help guests.", model: openai("gpt-5.4-mini") });
export const greet = (text: string) => concierge.streamText(text);

// expect: hardcoded-model/constant info
const router = new Agent({ name: "router", instructions: "Route.", model: "openai/gpt-5.4-mini", subAgents: [createSubagent({ agent: concierge, method: "streamText" })] });
export const route = async (text: string) => (await router.generateText(text)).text;

// expect: hardcoded-model/constant info
const writer = createAgent({ name: "writer", system: "Write.", model: adapter({ model: "gpt-5.4-mini" }) });
export const write = (text: string) => writer.run(text);

// expect: hardcoded-model/constant info
const desk = createNetwork({ name: "desk", agents: [createAgent({ name: "clerk", system: "Sort." })], defaultModel: adapter({ model: "gpt-5.4-nano" }) });
export const sort = (text: string) => desk.run(text);

const inngest = new Inngest({ id: "digest" });

export const digest = inngest.createFunction({ id: "digest" }, { event: "digest/asked" }, async ({ event, step }) => {
  return step.ai.infer("summarize", {
    // expect: hardcoded-model/constant info
    model: step.ai.models.openai({ model: "gpt-5.4-mini" }),
    body: { messages: [{ role: "user", content: event.data.text }] },
  });
});

export const wrapped = inngest.createFunction({ id: "wrapped" }, { event: "digest/asked" }, async ({ event, step }) => {
  // expect: hardcoded-model/constant info
  return step.ai.wrap("title", generateText, { model: openai("gpt-5.4-nano"), prompt: event.data.text });
});

export const titled = (step: GetStepTools<typeof inngest>, text: string) =>
  // expect: hardcoded-model/constant info
  step.ai.infer("title", { model: step.ai.models.anthropic({ model: "claude-haiku-4-5", defaultParameters: { max_tokens: 40 } }), body: { messages: [{ role: "user", content: text }] } });

const guide = new MastraCoreAgent({
  name: "guide",
  instructions: "Guide.",
  // expect: hardcoded-model/constant info
  model: openai("gpt-5.4-mini"),
});
export const guided = (threadId: string) => new MastraAgent({ agent: guide, resourceId: threadId }).runAgent({ runId: threadId });

export async function tidy(text: string) {
  const agent = new LoopAgent({
    // expect: hardcoded-model/constant info
    initialState: { systemPrompt: "Tidy up.", model: getModel("openai", "gpt-5.4-mini") },
  });
  await agent.prompt(text);
}

export async function short(text: string) {
  // expect: hardcoded-model/constant info
  const answer = await complete(getModel("anthropic", "claude-haiku-4-5"), { messages: [{ role: "user", content: text, timestamp: 0 }] });
  return answer.content;
}

const models = builtinModels();
export async function shorter(text: string) {
  // expect: hardcoded-model/constant info
  const model = models.getModel("anthropic", "claude-haiku-4-5");
  return model && models.completeSimple(model, { messages: [{ role: "user", content: text, timestamp: 0 }] });
}

// expect-none: hardcoded-model chosen by whoever calls
export const chosen = (provider: "openai", id: "gpt-5.4", text: string) => complete(getModel(provider, id), { messages: [{ role: "user", content: text, timestamp: 0 }] });
