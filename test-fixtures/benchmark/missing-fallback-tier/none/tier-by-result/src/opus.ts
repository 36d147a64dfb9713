import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export type Outcome = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: unknown };

export async function opus(content: string): Promise<Outcome> {
  try {
    // expect-none: missing-fallback-tier
    const message = await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    return { ok: true, text: JSON.stringify(message.content) };
  } catch (error) {
    return { ok: false, error };
  }
}
