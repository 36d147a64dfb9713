import { ChatAnthropic } from "@langchain/anthropic";
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { isOnTopic } from "~/agent/topics";

const State = Annotation.Root({
  question: Annotation<string>(),
  answer: Annotation<string>(),
  allowed: Annotation<boolean>(),
});

const model = new ChatAnthropic({ model: process.env["AGENT_MODEL"] });

async function gate(state: typeof State.State) {
  return { allowed: await isOnTopic(state.question) };
}

async function respond(state: typeof State.State) {
  // expect: call-before-gate/verdict-ignored error
  const message = await model.invoke(state.question);
  return { answer: String(message.content) };
}

export const graph = new StateGraph(State)
  .addNode("gate", gate)
  .addNode("respond", respond)
  .addEdge(START, "gate")
  .addEdge("gate", "respond")
  .addEdge("respond", END)
  .compile();
