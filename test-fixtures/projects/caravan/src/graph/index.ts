import { END, START, StateGraph } from "@langchain/langgraph";
import { PostgresSaver } from "@langchain/langgraph-checkpoint-postgres";
import { admit, afterBooking, booking, bookingTools, express, fare, farewell, note, spread, supervisor } from "./nodes.js";
import { DeskState } from "./state.js";

const checkpointer = PostgresSaver.fromConnString(process.env.DATABASE_URL!);

/** The whole desk: everybody passes `admit` first. */
export const desk = new StateGraph(DeskState)
  .addNode("admit", admit, { ends: ["supervisor", END] })
  .addNode("supervisor", supervisor, { ends: ["booking", "expenses", END] })
  .addNode("booking", booking)
  .addNode("bookingTools", bookingTools)
  .addNode("expenses", (state) => state)
  .addNode("fare", fare)
  .addNode("farewell", farewell)
  .addEdge(START, "admit")
  .addConditionalEdges("booking", afterBooking, ["bookingTools", "supervisor"])
  .addEdge("bookingTools", "booking")
  .addConditionalEdges("expenses", spread, ["fare"])
  .addEdge("fare", "farewell")
  .addEdge("farewell", END)
  .compile({ checkpointer });

/** One question, one answer. */
export const expressDesk = new StateGraph(DeskState)
  .addNode("note", note)
  .addNode("express", express)
  .addEdge(START, "note")
  .addEdge("note", "express")
  .addEdge("express", END)
  .compile();
