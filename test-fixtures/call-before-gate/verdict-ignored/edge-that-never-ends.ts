// The gate node runs first and writes its verdict; no edge reads it.
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatGoogleGenerativeAI } from "@langchain/google-genai";
import { Hono } from "hono";
import { policy } from "./policy.js";

const Order = Annotation.Root({
  text: Annotation<string>,
  allowed: Annotation<boolean>,
  summary: Annotation<string>,
});

const gemini = new ChatGoogleGenerativeAI({ model: "gemini-3.5-flash" });

const policyGate = async (state: typeof Order.State) => ({ allowed: await policy.permits("orders.summary", state.text) });

const summarise = async (state: typeof Order.State) => {
  // expect: call-before-gate/verdict-ignored error
  const { content } = await gemini.invoke(state.text);
  return { summary: String(content) };
};

const graph = new StateGraph(Order)
  .addNode("policyGate", policyGate)
  .addNode("summarise", summarise)
  .addEdge(START, "policyGate")
  .addEdge("policyGate", "summarise")
  .addEdge("summarise", END)
  .compile();

export default new Hono().post("/orders/summary", async (c) => c.json(await graph.invoke({ text: await c.req.text() })));
