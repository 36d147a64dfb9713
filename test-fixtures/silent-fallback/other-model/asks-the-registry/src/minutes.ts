import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";
import { emitFallback, selectModel } from "../lib/models";

/** The registry tells when it passes over a model: that the first one has just failed, it doesn't know. */
export async function minutes(transcript: string): Promise<string> {
  try {
    const { text } = await generateText({ model: openai(selectModel({ tier: "general" })), prompt: `Minutes of:\n${transcript}` });
    return text;
    // expect: silent-fallback/other-model error
  } catch {
    const { text } = await generateText({ model: openai(selectModel({ tier: "small" })), prompt: `Minutes of:\n${transcript}` });
    return text;
  }
}

export async function agenda(notes: string): Promise<string> {
  const model = selectModel({ tier: "general" });
  try {
    return (await generateText({ model: openai(model), prompt: `Agenda from:\n${notes}` })).text;
  } catch (error) {
    emitFallback({ from: model, error });
    return (await generateText({ model: openai(selectModel({ tier: "small" })), prompt: `Agenda from:\n${notes}` })).text;
  }
}
