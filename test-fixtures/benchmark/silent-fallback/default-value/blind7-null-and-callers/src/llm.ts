import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

async function say(prompt: string): Promise<string> {
  const message = await client.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: prompt }] });
  return message.content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
}

/** Null when the model is away: callers tell their users. */
export async function summarize(text: string): Promise<string | null> {
  try {
    return await say(`Summarize:\n${text}`);
    // expect-none: silent-fallback everyone who gets it fails or records it
  } catch {
    return null;
  }
}

/** Null when the model is away. */
export async function headline(text: string): Promise<string | null> {
  try {
    return await say(`A headline:\n${text}`);
    // expect: silent-fallback/default-value warning
  } catch {
    return null;
  }
}

export async function keywords(text: string): Promise<string[]> {
  try {
    return (await say(`Keywords:\n${text}`)).split(",");
    // expect: silent-fallback/default-value warning
  } catch (error) {
    return [];
  }
}
