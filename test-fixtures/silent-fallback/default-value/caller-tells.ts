// The failure is handed to the caller, who tells.
import Anthropic from "@anthropic-ai/sdk";
import pino from "pino";

type Outcome = { readonly type: "text"; readonly text: string } | { readonly type: "failure"; readonly error: unknown };

const log = pino();
const anthropic = new Anthropic();

async function attempt(prompt: string): Promise<Outcome> {
  try {
    const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 99, messages: [{ role: "user", content: prompt }] });
    return { type: "text", text: message.content.map((block) => (block.type === "text" ? block.text : "")).join("") };
    // expect-none: silent-fallback
  } catch (error) {
    return { type: "failure", error };
  }
}

export async function nameTheRoom(items: readonly string[]): Promise<string> {
  const outcome = await attempt(`A name for a room with ${items.join(", ")}`);
  if (outcome.type === "failure") {
    log.error({ error: outcome.error }, "the room stays nameless");
    return "Room";
  }
  return outcome.text;
}
