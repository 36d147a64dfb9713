import Anthropic from "@anthropic-ai/sdk";
import { redis } from "./redis";

const client = new Anthropic();

export async function cached(model: string, content: string) {
  const known = await redis.get(`answer:claude-fable-5:${content}`);
  if (known) return known;
  const message = await client.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }], metadata: { user_id: "gpt-5.5-migration" } });
  await redis.set(["answer", "claude-fable-5", content].join(":"), JSON.stringify(message.content));
  return message;
}
