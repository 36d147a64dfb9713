import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

/** The same model again, and in the end the error: nothing is served in its place. */
export async function ask(content: string): Promise<unknown> {
  let last: unknown;
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 100, messages: [{ role: "user", content }] });
      // expect-none: silent-fallback
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
  throw last;
}

/** As above, but in the end there is nothing. */
export async function askOrNothing(content: string): Promise<unknown> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 100, messages: [{ role: "user", content }] });
      // expect: silent-fallback/default-value warning
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
  return null;
}
