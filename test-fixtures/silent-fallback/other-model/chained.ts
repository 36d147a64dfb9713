import { generateText } from "ai";
import { groq } from "@ai-sdk/groq";
import { mistral } from "@ai-sdk/mistral";

const withModel = (model: Parameters<typeof generateText>[0]["model"], prompt: string) => generateText({ model, prompt, maxRetries: 0 });

export const slogan = (product: string) =>
  withModel(groq("llama-3.3-70b-versatile"), product)
    // expect: silent-fallback/other-model error
    .catch(() => withModel(mistral("mistral-small-latest"), product));
