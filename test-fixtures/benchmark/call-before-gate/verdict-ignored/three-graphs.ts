// fixture: path=src/agent/graph.ts
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatAnthropic } from "@langchain/anthropic";
import express from "express";

const State = Annotation.Root({
  orgId: Annotation<string>,
  question: Annotation<string>,
  allowed: Annotation<boolean>,
  answer: Annotation<string>,
});

const model = new ChatAnthropic({ model: "claude-sonnet-5" });

const policyService = {
  async authorize(orgId: string, action: string): Promise<{ granted: boolean }> {
    const res = await fetch(`${process.env.POLICY_URL}/authorize`, { method: "POST", body: JSON.stringify({ orgId, action }) });
    return res.json();
  },
};

async function checkPolicy(state: typeof State.State) {
  const verdict = await policyService.authorize(state.orgId, "agent.run");
  return { allowed: verdict.granted };
}

async function answer(state: typeof State.State) {
  // expect-none: call-before-gate
  const reply = await model.invoke(state.question);
  return { answer: String(reply.content) };
}

async function quickAnswer(state: typeof State.State) {
  // expect: call-before-gate/verdict-ignored
  const reply = await model.invoke(`Answer briefly: ${state.question}`);
  return { answer: String(reply.content) };
}

async function eagerAnswer(state: typeof State.State) {
  // expect: call-before-gate/parallel
  const reply = await model.invoke(`Answer now: ${state.question}`);
  return { answer: String(reply.content) };
}

export const guarded = new StateGraph(State)
  .addNode("policy", checkPolicy)
  .addNode("answer", answer)
  .addEdge(START, "policy")
  .addConditionalEdges("policy", (state) => (state.allowed ? "answer" : END))
  .addEdge("answer", END)
  .compile();

export const unguarded = new StateGraph(State)
  .addNode("policy", checkPolicy)
  .addNode("quick", quickAnswer)
  .addEdge(START, "policy")
  .addEdge("policy", "quick")
  .addEdge("quick", END)
  .compile();

export const racing = new StateGraph(State)
  .addNode("policy", checkPolicy)
  .addNode("eager", eagerAnswer)
  .addEdge(START, "policy")
  .addEdge(START, "eager")
  .addEdge("eager", END)
  .compile();

export const agentRoutes = express.Router();
agentRoutes.post("/guarded", async (req, res) => res.json(await guarded.invoke(req.body)));
agentRoutes.post("/unguarded", async (req, res) => res.json(await unguarded.invoke(req.body)));
agentRoutes.post("/racing", async (req, res) => res.json(await racing.invoke(req.body)));
