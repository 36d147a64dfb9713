import { ChatOpenAI } from "@langchain/openai";
import { AIMessage, HumanMessage } from "@langchain/core/messages";
import { Annotation, END, MessagesAnnotation, START, StateGraph } from "@langchain/langgraph";
import { checkEntitlement } from "./entitlements.js";
import { log } from "./log.js";

const State = Annotation.Root({ ...MessagesAnnotation.spec, customer: Annotation<string>(), entitled: Annotation<boolean>(), risk: Annotation<number>() });
type S = typeof State.State;

const llm = new ChatOpenAI({ model: process.env["AGENT_MODEL"] });
const small = new ChatOpenAI({ model: process.env["SMALL_MODEL"] });

async function entitlement({ customer }: S): Promise<Partial<S>> {
  return { entitled: await checkEntitlement(customer, "dispatch") };
}

const afterEntitlement = ({ entitled }: S): "plan" | typeof END => (entitled ? "plan" : END);

async function plan({ messages }: S): Promise<Partial<S>> {
  try {
    return { messages: [await llm.invoke(messages)] };
  } catch (error) {
    log.warn({ error }, "the planner failed, asking the small model");
    return { messages: [await small.invoke(messages)] };
  }
}

async function summarize({ messages }: S): Promise<Partial<S>> {
  try {
    return { messages: [await small.invoke([...messages, new HumanMessage("Summarize.")])] };
    // expect: silent-fallback/default-value warning
  } catch {
    return { messages: [new AIMessage("All done.")] };
  }
}

export const dispatch = new StateGraph(State)
  .addNode("entitlement", entitlement)
  .addNode("plan", plan)
  .addNode("summarize", summarize)
  .addEdge(START, "entitlement")
  .addConditionalEdges("entitlement", afterEntitlement)
  .addEdge("plan", "summarize")
  .addEdge("summarize", END)
  .compile();

async function quickPlan({ messages }: S): Promise<Partial<S>> {
  // expect: call-before-gate/some-paths error
  return { messages: [await llm.invoke(messages)] };
}

export const quick = new StateGraph(State)
  .addNode("entitlement", entitlement)
  .addNode("quick", quickPlan)
  .addConditionalEdges(START, ({ messages }) => (messages.length > 4 ? "entitlement" : "quick"))
  .addConditionalEdges("entitlement", ({ entitled }) => (entitled ? "quick" : END))
  .addEdge("quick", END)
  .compile();
