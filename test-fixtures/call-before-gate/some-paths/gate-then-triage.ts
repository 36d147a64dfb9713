// The gate node comes first on every path, and its edge can end the graph.
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";
import express from "express";
import { policy } from "./policy.js";

const Claim = Annotation.Root({
  text: Annotation<string>,
  verdict: Annotation<"allow" | "deny">,
  route: Annotation<string>,
});

const small = new ChatOpenAI({ model: "gpt-5.6-luna", temperature: 0 });

const checkPolicy = async (state: typeof Claim.State): Promise<Partial<typeof Claim.State>> => {
  const { allowed } = await policy.evaluate("triage", { text: state.text });
  return { verdict: allowed ? "allow" : "deny" };
};

const triage = async (state: typeof Claim.State) => {
  // expect-none: call-before-gate
  const { content } = await small.invoke(`Which desk takes this claim?\n${state.text}`);
  return { route: String(content) };
};

function afterGate({ verdict }: typeof Claim.State): "triage" | typeof END {
  return verdict === "allow" ? "triage" : END;
}

const claims = new StateGraph(Claim)
  .addNode("policy", checkPolicy)
  .addNode("triage", triage)
  .addEdge(START, "policy")
  .addConditionalEdges("policy", afterGate, { triage: "triage", [END]: END })
  .addEdge("triage", END)
  .compile();

const app = express();
app.post("/claims", async (req, res) => res.json(await claims.invoke({ text: req.body.text })));
app.listen(3000);
