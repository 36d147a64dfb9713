import { END, MemorySaver, START, StateGraph } from "@langchain/langgraph";
import { checkPolicy, research, write } from "./nodes";
import { BriefState } from "./state";

export const briefGraph = new StateGraph(BriefState)
  .addNode("checkPolicy", checkPolicy)
  .addNode("research", research)
  .addNode("write", write)
  .addEdge(START, "checkPolicy")
  .addConditionalEdges("checkPolicy", (state) => (state.verdict === "blocked" ? END : "research"), ["research", END])
  .addEdge("research", "write")
  .addEdge("write", END)
  .compile({ checkpointer: new MemorySaver() });
