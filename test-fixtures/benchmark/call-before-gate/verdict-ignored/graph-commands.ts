import { Annotation, Command, END, START, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";
import express from "express";

const State = Annotation.Root({ tenant: Annotation<string>(), question: Annotation<string>(), allowed: Annotation<boolean>(), answer: Annotation<string>() });
type S = typeof State.State;

const model = new ChatOpenAI({ model: process.env["MODEL"] });

/** Answers; that it may fail to says nothing of who is refused. */
async function mayAsk(tenant: string): Promise<boolean> {
  const response = await fetch(`https://policy.internal/tenants/${tenant}`);
  if (!response.ok) throw new Error(`policy: ${response.status}`);
  const { allowed } = (await response.json()) as { allowed: boolean };
  return allowed;
}

async function door({ tenant }: S) {
  const allowed = await mayAsk(tenant);
  return new Command({ update: { allowed }, goto: allowed ? "answer" : END });
}

async function doorInTwo({ tenant }: S) {
  if (!(await mayAsk(tenant))) return new Command({ goto: END });
  return new Command({ goto: "answer" });
}

async function openDoor({ tenant }: S) {
  const allowed = await mayAsk(tenant);
  return new Command({ update: { allowed }, goto: "answer" });
}

async function noted({ tenant }: S): Promise<Partial<S>> {
  return { allowed: await mayAsk(tenant) };
}

async function answer({ question }: S): Promise<Partial<S>> {
  // expect-none: call-before-gate
  return { answer: (await model.invoke(question)).text };
}

async function answerInTwo({ question }: S): Promise<Partial<S>> {
  // expect-none: call-before-gate
  return { answer: (await model.invoke(question)).text };
}

async function answerAll({ question }: S): Promise<Partial<S>> {
  // expect: call-before-gate/verdict-ignored error
  return { answer: (await model.invoke(question)).text };
}

async function answerNoted({ question }: S): Promise<Partial<S>> {
  // expect: call-before-gate/verdict-ignored error
  return { answer: (await model.invoke(question)).text };
}

const guarded = new StateGraph(State).addNode("door", door, { ends: ["answer", END] }).addNode("answer", answer).addEdge(START, "door").addEdge("answer", END).compile();
const inTwo = new StateGraph(State).addNode("door", doorInTwo, { ends: ["answer", END] }).addNode("answer", answerInTwo).addEdge(START, "door").addEdge("answer", END).compile();
const open = new StateGraph(State).addNode("door", openDoor, { ends: ["answer"] }).addNode("answer", answerAll).addEdge(START, "door").addEdge("answer", END).compile();
const straight = new StateGraph(State).addNode("door", noted).addNode("answer", answerNoted).addEdge(START, "door").addEdge("door", "answer").addEdge("answer", END).compile();

const app = express();
app.use(express.json());
app.post("/guarded", async (req, res) => void res.json(await guarded.invoke(req.body)));
app.post("/two", async (req, res) => void res.json(await inTwo.invoke(req.body)));
app.post("/open", async (req, res) => void res.json(await open.invoke(req.body)));
app.post("/straight", async (req, res) => void res.json(await straight.invoke(req.body)));
app.listen(3000);
