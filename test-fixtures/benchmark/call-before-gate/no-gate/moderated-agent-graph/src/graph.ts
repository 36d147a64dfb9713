import { Command, END, MessagesAnnotation, START, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";
import OpenAI from "openai";

const moderation = new OpenAI();
const llm = new ChatOpenAI({ model: "gpt-5.6-terra" });

async function guard(state: typeof MessagesAnnotation.State) {
  const last = state.messages.at(-1);
  const { results } = await moderation.moderations.create({ model: "omni-moderation-latest", input: String(last?.content) });
  if (results[0]?.flagged) return new Command({ goto: END });
  return new Command({ goto: "agent" });
}

async function agent(state: typeof MessagesAnnotation.State) {
  // expect-none: call-before-gate
  return { messages: [await llm.invoke(state.messages)] };
}

export const graph = new StateGraph(MessagesAnnotation)
  .addNode("guard", guard, { ends: ["agent", END] })
  .addNode("agent", agent)
  .addEdge(START, "guard")
  .compile();
