// fixture: path=src/agents/desk.ts
import { Agent, run, Runner } from "@openai/agents";
import { RealtimeAgent, RealtimeSession } from "@openai/agents/realtime";
import { Agent as MastraAgent } from "@mastra/core/agent";
import { Memory } from "@mastra/memory";
import { openai } from "@ai-sdk/openai";
import { query } from "@anthropic-ai/claude-agent-sdk";

// expect: hardcoded-model/revocable
const refunds = new Agent({ name: "Refunds", instructions: "Decide on refunds.", model: "gpt-5.4" });
const desk = Agent.create({
  name: "Desk",
  handoffs: [refunds],
  // expect: hardcoded-model/constant
  model: "gpt-5.4-mini",
});

export const answer = (text: string) => run(desk, text);

// expect: hardcoded-model/constant
const runner = new Runner({ model: "gpt-5.6-terra", workflowName: "desk" });
export const again = (text: string) => runner.run(desk, text);

export function voice() {
  const agent = new RealtimeAgent({ name: "Voice", instructions: "Greet." });
  // expect: hardcoded-model/constant
  return new RealtimeSession(agent, { model: "gpt-realtime-2.1" });
}

export const chef = new MastraAgent({
  name: "chef",
  instructions: "Suggest dishes.",
  model: ({ runtimeContext }) =>
    runtimeContext.get("plan") === "pro"
      // expect: hardcoded-model/revocable
      ? "anthropic/claude-opus-4-8"
      // expect: hardcoded-model/constant
      : "openai/gpt-5.6-luna",
  // expect: hardcoded-model/constant
  memory: new Memory({ embedder: openai.embedding("text-embedding-3-small") }),
});

export const critic = new MastraAgent({
  name: "critic",
  instructions: "Judge dishes.",
  model: [
    // expect: hardcoded-model/constant
    { model: "openai/gpt-4.1-custom", maxRetries: 2 },
    // expect: hardcoded-model/constant
    { model: "anthropic/claude-sonnet-5", maxRetries: 1 },
  ],
});

export async function patch(prompt: string) {
  const messages: unknown[] = [];
  for await (const message of query({
    prompt,
    options: {
      // expect: hardcoded-model/constant
      model: "claude-sonnet-4-6",
      // expect: hardcoded-model/constant
      fallbackModel: "claude-haiku-4-5",
      // expect-none: hardcoded-model a folder
      cwd: "/srv/claude-code",
    },
  })) {
    messages.push(message);
  }
  return messages;
}
