import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatAnthropic } from "@langchain/anthropic";
import express from "express";
import { policy } from "./policy.js";

const Incident = Annotation.Root({
  report: Annotation<string>,
  urgent: Annotation<boolean>,
  cleared: Annotation<boolean>,
  plan: Annotation<string>,
});

const model = new ChatAnthropic({ model: "claude-sonnet-4-6" });

async function clearance({ report }: typeof Incident.State) {
  const { allowed } = await policy.evaluate("incident-plan", { report });
  return { cleared: allowed };
}

async function plan({ report }: typeof Incident.State) {
  // expect: call-before-gate/some-paths error
  const answer = await model.invoke([{ role: "user", content: report }]);
  return { plan: answer.text };
}

const workflow = new StateGraph(Incident)
  .addNode("clearance", clearance)
  .addNode("plan", plan)
  // Urgent reports go straight to the model.
  .addConditionalEdges(START, ({ urgent }) => (urgent ? "plan" : "clearance"))
  .addConditionalEdges("clearance", ({ cleared }) => (cleared ? "plan" : END))
  .addEdge("plan", END)
  .compile();

const app = express();
app.post("/incidents", async (req, res) => {
  res.json(await workflow.invoke({ report: req.body.report, urgent: req.body.urgent === true }));
});
app.listen(3000);
