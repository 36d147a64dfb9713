import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { models } from "./models.js";

const State = Annotation.Root({
  brief: Annotation<string>,
  outline: Annotation<string>,
  article: Annotation<string>,
});

async function plan(state: typeof State.State) {
  // label: plan
  const outline = await models.planner.invoke(`Outline: ${state.brief}`);
  return { outline: String(outline.content) };
}

async function write({ outline }: typeof State.State) {
  const { writer } = models;
  const article = await writer.invoke(outline);
  return { article: String(article.content) };
}

export const graph = new StateGraph(State)
  .addNode("plan", plan)
  .addNode("write", write)
  .addEdge(START, "plan")
  .addEdge("plan", "write")
  .addEdge("write", END)
  .compile();
