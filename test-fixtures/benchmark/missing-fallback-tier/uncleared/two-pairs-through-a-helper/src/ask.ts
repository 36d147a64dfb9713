import { generateText } from "ai";
import { orElse } from "./or-else";
export const good = (prompt: string) =>
  orElse(
    // expect-none: missing-fallback-tier
    () => generateText({ model: "anthropic/claude-opus-4.8", prompt }),
    () => generateText({ model: "openai/gpt-5.6-terra", prompt }),
  );
export const bad = (prompt: string) =>
  orElse(
    () => generateText({ model: "anthropic/claude-opus-4.8", prompt }),
    // expect: missing-fallback-tier/uncleared error
    () => generateText({ model: "openai/gpt-4-turbo", prompt }),
  );
