import { END, START, Annotation, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";
import { policyFor } from "./policy.js";

const State = Annotation.Root({ user: Annotation<string>(), question: Annotation<string>(), allowed: Annotation<boolean>(), answer: Annotation<string>() });
const model = new ChatOpenAI({ model: "gpt-5.4-mini" });

async function checkPolicy(state: typeof State.State) {
  const { effect } = await policyFor(state.user);
  return { allowed: effect === "allow" };
}

async function answer(state: typeof State.State) {
  // expect-none: call-before-gate
  const message = await model.invoke(state.question);
  return { answer: String(message.content) };
}

export const gated = new StateGraph(State)
  .addNode("policy", checkPolicy)
  .addNode("answer", answer)
  .addEdge(START, "policy")
  .addConditionalEdges("policy", (state) => (state.allowed ? "answer" : END), ["answer", END])
  .addEdge("answer", END)
  .compile();
