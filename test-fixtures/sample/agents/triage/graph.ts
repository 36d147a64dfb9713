import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { chooseDesk, policyNode } from "@/agents/triage/nodes";
import type { Subject } from "@/lib/policy";

export const TriageState = Annotation.Root({
  agent: Annotation<Subject>,
  text: Annotation<string>,
  allowed: Annotation<boolean>,
  desk: Annotation<string>,
});

/** START -> gate -> triage; a refusal ends the graph before any model sees the text. */
export const triage = new StateGraph(TriageState)
  .addNode("gate", policyNode)
  .addNode("triage", chooseDesk)
  .addEdge(START, "gate")
  .addConditionalEdges("gate", (state) => (state.allowed ? "triage" : END), ["triage", END])
  .addEdge("triage", END)
  .compile();
