import { generateText } from "ai";
import { firstOf } from "./first";
export const ask = (prompt: string) =>
  firstOf([
    // expect-none: missing-fallback-tier
    () => generateText({ model: "anthropic/claude-opus-4.8", prompt }),
    () => generateText({ model: "openai/gpt-5.6-terra", prompt }),
  ]);
