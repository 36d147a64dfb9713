import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";

const State = Annotation.Root({ question: Annotation<string>(), blocked: Annotation<boolean>(), answer: Annotation<string>() });
const model = new ChatOpenAI({ model: process.env["MODEL"] });

function checkPolicy(state: typeof State.State) {
  return { blocked: /home address|voter roll/i.test(state.question) };
}

async function write(state: typeof State.State) {
  const message = await model.invoke(state.question);
  return { answer: message.text };
}

export const brief = new StateGraph(State)
  .addNode("checkPolicy", checkPolicy)
  .addNode("write", write)
  .addEdge(START, "checkPolicy")
  .addConditionalEdges("checkPolicy", (state) => (state.blocked ? END : "write"))
  .addEdge("write", END)
  .compile();
