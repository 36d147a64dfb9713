import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function claude(content: string): Promise<string | null> {
  try {
    const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 100, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
    // The reader mends it here, where the failure is dropped.
    // expect: silent-fallback/other-model error
  } catch {
    return null;
  }
}
