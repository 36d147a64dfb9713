// A node with a name of its own writes the answer of a policy service into the state; one graph reads it, the other doesn't.
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatMistralAI } from "@langchain/mistralai";
import express from "express";

const Claim = Annotation.Root({
  member: Annotation<string>,
  text: Annotation<string>,
  cleared: Annotation<boolean>,
  opinion: Annotation<string>,
});

type State = typeof Claim.State;

const mistral = new ChatMistralAI({ model: "mistral-large-latest" });

/** Throws when the service can't be asked; what it says is in the answer. */
async function mayAssess(member: string): Promise<boolean> {
  const response = await fetch(`${process.env.POLICY_URL}/members/${member}`);
  if (!response.ok) throw new Error(`the policy service answered ${response.status}`);
  const { effect } = (await response.json()) as { effect: "allow" | "deny" };
  return effect === "allow";
}

const vet = async ({ member }: State) => ({ cleared: await mayAssess(member) });

async function assess({ text }: State) {
  // expect: call-before-gate/verdict-ignored error
  const { content } = await mistral.invoke(text);
  return { opinion: String(content) };
}

async function assessCleared({ text }: State) {
  // expect-none: call-before-gate
  const { content } = await mistral.invoke(text);
  return { opinion: String(content) };
}

const hasty = new StateGraph(Claim)
  .addNode("vet", vet)
  .addNode("assess", assess)
  .addEdge(START, "vet")
  .addEdge("vet", "assess")
  .addEdge("assess", END)
  .compile();

const careful = new StateGraph(Claim)
  .addNode("vet", vet)
  .addNode("assess", assessCleared)
  .addEdge(START, "vet")
  .addConditionalEdges("vet", ({ cleared }) => (cleared ? "assess" : END), ["assess", END])
  .addEdge("assess", END)
  .compile();

const app = express();
app.post("/claims/draft", async (req, res) => res.json(await hasty.invoke({ member: req.body.member, text: req.body.text })));
app.post("/claims/opinion", async (req, res) => res.json(await careful.invoke({ member: req.body.member, text: req.body.text })));
app.listen(3000);
