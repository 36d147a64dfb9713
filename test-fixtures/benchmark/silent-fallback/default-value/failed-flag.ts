import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function translate(content: string): Promise<{ ok: boolean; text?: string }> {
  try {
    const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 800, messages: [{ role: "user", content }] });
    return { ok: true, text: JSON.stringify(message.content) };
    // expect-none: silent-fallback
  } catch {
    return { ok: false };
  }
}

export async function translateOrSource(content: string): Promise<{ text: string }> {
  try {
    const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 800, messages: [{ role: "user", content }] });
    return { text: JSON.stringify(message.content) };
    // expect: silent-fallback/default-value warning
  } catch {
    return { text: content };
  }
}
