import type { MasonConfig } from "../config/schema.js";
import type { LlmClient } from "../llm/client.js";
import type { Message } from "../llm/types.js";

const LIMIT = 120_000;

const size = (messages: Message[]) => messages.reduce((sum, message) => sum + message.content.length, 0);

/** Old turns become a summary when the conversation gets long. */
export async function compact(client: LlmClient, config: MasonConfig, messages: Message[]): Promise<Message[]> {
  if (size(messages) < LIMIT) return messages;
  const [system, ...rest] = messages;
  const recent = rest.slice(-6);
  let summary: string;
  try {
    summary = await client.complete({
      model: config.smallModel,
      messages: [{ role: "user", content: `Summarize what was done:\n${JSON.stringify(rest.slice(0, -6))}` }],
    });
    // expect: silent-fallback/default-value warning
  } catch {
    summary = "(earlier turns were dropped)";
  }
  return [system!, { role: "user", content: summary }, ...recent];
}
