import { generateText } from "ai";
export async function all(prompts: string[], sink: (text: string) => void) {
  try {
    prompts.forEach(async (prompt) => {
      // expect: missing-fallback-tier/unreachable error
      sink((await generateText({ model: "anthropic/claude-opus-4.8", prompt })).text);
    });
  } catch (error) {
    console.warn(error);
    for (const prompt of prompts) sink((await generateText({ model: "openai/gpt-5.6-terra", prompt })).text);
  }
}
