import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatAnthropic } from "@langchain/anthropic";
import { permissionsOf } from "./permissions";

const State = Annotation.Root({ userId: Annotation<string>, question: Annotation<string>, denied: Annotation<boolean>, answer: Annotation<string> });
const model = new ChatAnthropic({ model: "claude-sonnet-4-6" });

async function checkPermission(state: typeof State.State) {
  const permissions = await permissionsOf(state.userId);
  return { denied: !permissions.includes("ask") };
}

async function answer(state: typeof State.State) {
  // expect-none: call-before-gate
  const reply = await model.invoke(state.question);
  return { answer: String(reply.content) };
}

export const graph = new StateGraph(State)
  .addNode("checkPermission", checkPermission)
  .addNode("answer", answer)
  .addEdge(START, "checkPermission")
  .addConditionalEdges("checkPermission", (state) => (state.denied ? END : "answer"))
  .addEdge("answer", END)
  .compile();
