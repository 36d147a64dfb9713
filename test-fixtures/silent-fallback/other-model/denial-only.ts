// Rethrows what it does not understand; what it understands it hides.
import Anthropic, { APIError } from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

const ask = (model: string, content: string) => anthropic.messages.create({ model, max_tokens: 500, messages: [{ role: "user", content }] });

export async function opinion(text: string) {
  try {
    return await ask("claude-opus-4-8", text);
    // expect: silent-fallback/other-model error
  } catch (error) {
    if (!(error instanceof APIError) || error.status !== 403) throw error;
    return ask("claude-sonnet-4-6", text);
  }
}
