import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatAnthropic } from "@langchain/anthropic";
import { permissionsOf } from "./permissions";

const State = Annotation.Root({ userId: Annotation<string>, question: Annotation<string>, denied: Annotation<boolean>, answer: Annotation<string> });
const model = new ChatAnthropic({ model: "claude-sonnet-4-6" });

async function checkPermission(state: typeof State.State) {
  const permissions = await permissionsOf(state.userId);
  return { denied: !permissions.includes("ask") };
}

async function respond(state: typeof State.State) {
  // expect: call-before-gate/verdict-ignored error
  const reply = await model.invoke(state.question);
  return { answer: String(reply.content) };
}

export const openGraph = new StateGraph(State)
  .addNode("checkPermission", checkPermission)
  .addNode("respond", respond)
  .addEdge(START, "checkPermission")
  .addEdge("checkPermission", "respond")
  .addEdge("respond", END)
  .compile();
