import { ChatOpenAI } from "@langchain/openai";
import { Annotation } from "@langchain/langgraph";
import { dispatchCustomEvent } from "@langchain/core/callbacks/dispatch";

const State = Annotation.Root({ question: Annotation<string>, topic: Annotation<string>, error: Annotation<string | undefined> });
const model = new ChatOpenAI({ model: "gpt-5.4-mini" });

export async function classify(state: typeof State.State) {
  try {
    const reply = await model.invoke(state.question);
    return { topic: String(reply.content) };
    // expect: silent-fallback/default-value warning
  } catch {
    return { topic: "other" };
  }
}

export async function classifyWithError(state: typeof State.State) {
  try {
    const reply = await model.invoke(state.question);
    return { topic: String(reply.content) };
    // expect-none: silent-fallback
  } catch (error) {
    return { error: String(error) };
  }
}

export async function classifyWithEvent(state: typeof State.State) {
  try {
    const reply = await model.invoke(state.question);
    return { topic: String(reply.content) };
    // expect-none: silent-fallback
  } catch (error) {
    await dispatchCustomEvent("classify_failed", { error });
    return { topic: "other" };
  }
}
