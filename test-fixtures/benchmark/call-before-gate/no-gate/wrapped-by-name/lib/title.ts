import { traceable } from "langsmith/traceable";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

async function titleFunc(text: string): Promise<string> {
  // expect: call-before-gate/no-gate warning "POST /api/title"
  const result = await generateText({ model: openai("gpt-5.4-nano"), prompt: text });
  return result.text;
}

// A library gives back a function that does what it was given.
export const title = traceable(titleFunc, { name: "title" });
