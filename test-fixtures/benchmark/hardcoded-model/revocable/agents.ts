import { Agent, run } from "@openai/agents";
import { query } from "@anthropic-ai/claude-agent-sdk";
import { Agent as MastraAgent } from "@mastra/core/agent";
import { createReactAgent } from "@langchain/langgraph/prebuilt";
import { ChatAnthropic } from "@langchain/anthropic";
import { tools } from "./tools";

// expect: hardcoded-model/revocable warning
const clerk = new Agent({ name: "Clerk", instructions: "File the claim.", model: "gpt-5.5" });
export const file = (claim: string) => run(clerk, claim);

export async function fix(prompt: string) {
  // expect: hardcoded-model/revocable warning
  for await (const message of query({ prompt, options: { model: "claude-opus-4-8", maxTurns: 4 } })) if (message.type === "result") return message;
}

const cook = new MastraAgent({
  name: "cook",
  instructions: "Suggest a dish.",
  model: "openai/gpt-5.4", // expect-here: hardcoded-model/revocable warning
});
export const dish = (fridge: string) => cook.generate(fridge);

// expect: hardcoded-model/revocable warning
const graph = createReactAgent({ llm: new ChatAnthropic({ model: "claude-opus-4-7" }), tools });
export const work = (content: string) => graph.invoke({ messages: [{ role: "user", content }] });
