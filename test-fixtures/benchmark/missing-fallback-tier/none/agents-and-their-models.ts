// fixture: path=src/mastra/agents.ts
import { Agent } from "@mastra/core/agent";
import { query } from "@anthropic-ai/claude-agent-sdk";
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";

const backed = new Agent({
  name: "backed",
  instructions: "Answer.",
  model: [
    { model: anthropic("claude-opus-4-8"), maxRetries: 2 },
    { model: openai("gpt-5.6-sol"), maxRetries: 2 },
  ],
});

const single = new Agent({ name: "single", instructions: "Answer.", model: anthropic("claude-opus-4-8") });

export async function answer(question: string) {
  // expect-none: missing-fallback-tier
  return (await backed.generate(question)).text;
}

export async function answerOnce(question: string) {
  // expect: missing-fallback-tier/none
  return (await single.generate(question)).text;
}

export async function refactor(prompt: string) {
  // expect: missing-fallback-tier/none info "overloaded"
  for await (const message of query({ prompt, options: { model: "claude-opus-4-8", fallbackModel: "claude-sonnet-5" } })) {
    if (message.type === "result") return message;
  }
}

export async function audit(prompt: string) {
  // expect: missing-fallback-tier/none
  for await (const message of query({ prompt, options: { model: "claude-opus-4-8", maxTurns: 4 } })) {
    if (message.type === "result") return message;
  }
}
