import { generateText } from "ai";
export function ask(prompt: string): Promise<{ text: string }> {
  try {
    // expect: missing-fallback-tier/unreachable error
    return generateText({ model: "anthropic/claude-opus-4.8", prompt });
  } catch (error) {
    console.warn("fallback", error);
    return generateText({ model: "openai/gpt-5.6-terra", prompt });
  }
}
