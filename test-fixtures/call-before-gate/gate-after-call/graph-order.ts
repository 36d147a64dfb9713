import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";
import express from "express";

const State = Annotation.Root({
  request: Annotation<string>,
  assessment: Annotation<string>,
  permitted: Annotation<boolean>,
});

const llm = new ChatOpenAI({ model: "gpt-5.4-mini" });

async function assess(state: typeof State.State) {
  // expect: call-before-gate/gate-after-call error
  const { content } = await llm.invoke(state.request);
  return { assessment: String(content) };
}

async function policyGate(state: typeof State.State) {
  const verdict = await fetch(`${process.env.POLICY_URL}/assess`, { method: "POST", body: state.request });
  return { permitted: verdict.ok };
}

const graph = new StateGraph(State)
  .addNode("assess", assess)
  .addNode("gate", policyGate)
  .addNode("publish", (state) => ({ assessment: state.assessment.trim() }))
  .addEdge(START, "assess")
  .addEdge("assess", "gate")
  .addConditionalEdges("gate", (state) => (state.permitted ? "publish" : END), ["publish", END])
  .addEdge("publish", END)
  .compile();

express()
  .post("/assessments", async (req, res) => {
    res.json(await graph.invoke({ request: req.body.text }));
  })
  .listen(4000);
