import OpenAI from "openai";

/** Asks for one token to see whether the key works: nothing is to be served. */
export async function isKeyValid(apiKey: string): Promise<boolean> {
  const openai = new OpenAI({ apiKey });
  try {
    // expect-none: missing-fallback-tier
    await openai.chat.completions.create({ model: "gpt-5.5", max_completion_tokens: 1, messages: [{ role: "user", content: "hi" }] });
    return true;
  } catch {
    return false;
  }
}
