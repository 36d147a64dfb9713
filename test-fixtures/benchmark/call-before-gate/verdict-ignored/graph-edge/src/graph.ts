import { END, START, Annotation, StateGraph } from "@langchain/langgraph";
import { ChatAnthropic } from "@langchain/anthropic";
import { policyFor } from "./policy.js";

const State = Annotation.Root({ user: Annotation<string>(), question: Annotation<string>(), allowed: Annotation<boolean>(), answer: Annotation<string>() });
const model = new ChatAnthropic({ model: "claude-haiku-4-5" });

async function checkPolicy(state: typeof State.State) {
  const { effect } = await policyFor(state.user);
  return { allowed: effect === "allow" };
}

async function answer(state: typeof State.State) {
  // expect: call-before-gate/verdict-ignored error
  const message = await model.invoke(state.question);
  return { answer: String(message.content) };
}

// The edge behind the check leads on, whatever it says.
export const straight = new StateGraph(State)
  .addNode("policy", checkPolicy)
  .addNode("answer", answer)
  .addEdge(START, "policy")
  .addEdge("policy", "answer")
  .addEdge("answer", END)
  .compile();
