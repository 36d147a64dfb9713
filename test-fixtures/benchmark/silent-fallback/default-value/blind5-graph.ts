// fixture: path=src/graph/nodes.ts
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";
import { catchError, from, of, throwError } from "rxjs";
import { logger } from "../logger";

const model = new ChatOpenAI({ model: process.env.MODEL });
const State = Annotation.Root({ question: Annotation<string>, answer: Annotation<string>, error: Annotation<string | undefined> });

async function answer(state: typeof State.State) {
  try {
    const message = await model.invoke(state.question);
    return { answer: message.text };
    // expect: silent-fallback/default-value
  } catch {
    return { answer: "" };
  }
}

async function check(state: typeof State.State) {
  try {
    const message = await model.invoke(`Is this right? ${state.answer}`);
    return { answer: message.text };
    // expect-none: silent-fallback the graph goes where errors go
  } catch (error) {
    return { error: String(error) };
  }
}

export const graph = new StateGraph(State)
  .addNode("answer", answer)
  .addNode("check", check)
  .addEdge(START, "answer")
  .addEdge("answer", "check")
  .addConditionalEdges("check", ({ error }) => (error ? END : "answer"))
  .compile();

export const answer$ = (question: string) =>
  from(model.invoke(question)).pipe(
    // expect: silent-fallback/default-value
    catchError(() => of("")),
  );

export const answerLogged$ = (question: string) =>
  from(model.invoke(question)).pipe(
    // expect-none: silent-fallback logged
    catchError((error) => {
      logger.warn({ error }, "no answer");
      return of("");
    }),
  );

export const answerStrict$ = (question: string) =>
  from(model.invoke(question)).pipe(
    // expect-none: silent-fallback thrown on
    catchError((error) => throwError(() => new Error("no answer", { cause: error }))),
  );

export async function graphAnswer(question: string) {
  try {
    return (await graph.invoke({ question })).answer;
    // expect-none: silent-fallback each node answers for its model's failures
  } catch {
    return "The assistant is resting.";
  }
}
