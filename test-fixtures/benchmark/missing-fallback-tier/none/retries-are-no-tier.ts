import Anthropic from "@anthropic-ai/sdk";
import pRetry from "p-retry";

const anthropic = new Anthropic({ maxRetries: 5 });

export const insist = (content: string): Promise<unknown> =>
  pRetry(
    () =>
      // expect: missing-fallback-tier/none warning
      anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] }),
    { retries: 4 },
  );

export async function again(content: string): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      // expect: missing-fallback-tier/none warning
      return await anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 100, messages: [{ role: "user", content }] });
    } catch (error) {
      if (attempt >= 3) throw error;
    }
  }
}
