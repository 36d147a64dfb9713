// Agents name their model once, far from the call.
import { query } from "@anthropic-ai/claude-agent-sdk";
import { Agent } from "@mastra/core/agent";
import { createReactAgent } from "@langchain/langgraph/prebuilt";
import { ChatMistralAI } from "@langchain/mistralai";
import { createAgent } from "langchain";

export const cook = new Agent({
  name: "cook",
  instructions: "Suggest a dish.",
  // expect: hardcoded-model/constant info
  model: "mistral/mistral-small-latest",
});

export const suggestDish = (fridge: string) => cook.generate(fridge);

const sommelier = createReactAgent({
  // expect: hardcoded-model/constant info model=mistral-small-latest
  llm: new ChatMistralAI({ model: "mistral-small-latest" }),
  tools: [],
});

export const suggestWine = (dish: string) => sommelier.invoke({ messages: [{ role: "user", content: dish }] });

// expect: hardcoded-model/constant info
const waiter = createAgent({ model: "anthropic:claude-sonnet-4-6", tools: [] });

export const serve = (order: string) => waiter.invoke({ messages: [{ role: "user", content: order }] });

export async function cleanUp(folder: string): Promise<void> {
  const turns = query({
    prompt: "Remove what nobody uses.",
    options: {
      cwd: folder,
      // expect: hardcoded-model/constant info model=claude-sonnet-4-6
      model: "claude-sonnet-4-6",
    },
  });
  for await (const turn of turns) process.stdout.write(`${turn.type}\n`);
}
