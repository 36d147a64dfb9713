import { generateText } from "ai";

export async function ask(prompt: string): Promise<string> {
  const { text } = await generateText({
    model: "anthropic/claude-sonnet-4.6",
    prompt,
    providerOptions: {
      gateway: {
        // expect: silent-fallback/library-fallback info
        models: ["openai/gpt-5.6-terra", "google/gemini-3.5-flash"],
      },
    },
  });
  return text;
}

/** `order` names providers of one model: the answer comes from the model that was asked. */
export async function askOrdered(prompt: string): Promise<string> {
  const { text } = await generateText({
    model: "anthropic/claude-sonnet-4.6",
    prompt,
    // expect-none: silent-fallback
    providerOptions: { gateway: { order: ["bedrock", "anthropic"] } },
  });
  return text;
}
