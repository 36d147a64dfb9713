import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatGoogleGenerativeAI } from "@langchain/google-genai";
import { getPlanner } from "./models.js";

const State = Annotation.Root({ goal: Annotation<string>, plan: Annotation<string>, answer: Annotation<string> });

async function plan(state: typeof State.State) {
  const model = await getPlanner();
  const reply = await model.invoke(`Plan: ${state.goal}`);
  return { plan: String(reply.content) };
}

// expect: hardcoded-model/revocable warning
const writer = new ChatGoogleGenerativeAI({ model: "gemini-2.5-pro" });

export const graph = new StateGraph(State)
  .addNode("plan", plan)
  .addNode("write", async (state) => ({ answer: String((await writer.invoke(state.plan)).content) }))
  .addEdge(START, "plan")
  .addEdge("plan", "write")
  .addEdge("write", END)
  .compile();
