import { ChatAnthropic } from "@langchain/anthropic";
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { mayUse, type Subject } from "@/lib/policy";

const BaggageState = Annotation.Root({
  agent: Annotation<Subject>,
  report: Annotation<string>,
  allowed: Annotation<boolean>,
  search: Annotation<string>,
});

type State = typeof BaggageState.State;

const investigator = new ChatAnthropic({
  // expect: hardcoded-model/restricted error model=claude-mythos-5
  model: "claude-mythos-5",
  maxTokens: 1500,
});

async function gate({ agent }: State) {
  return { allowed: await mayUse(agent, "triage") };
}

async function investigate({ report }: State) {
  // expect: call-before-gate/verdict-ignored error
  // expect: missing-fallback-tier/none warning
  const { content } = await investigator.invoke([
    { role: "system", content: "Where should this bag be looked for?" },
    { role: "user", content: report },
  ]);
  return { search: String(content) };
}

/** The gate writes its verdict, and the edge after it asks nobody. */
export const baggage = new StateGraph(BaggageState)
  .addNode("gate", gate)
  .addNode("investigate", investigate)
  .addEdge(START, "gate")
  .addEdge("gate", "investigate")
  .addEdge("investigate", END)
  .compile();
