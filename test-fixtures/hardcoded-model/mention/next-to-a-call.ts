import Anthropic from "@anthropic-ai/sdk";
import { settings } from "./settings.js";

// Left over from the pilot; nothing reads it.
// expect: hardcoded-model/mention warning model=claude-fable-5
export const PILOT_MODEL = "claude-fable-5";

const anthropic = new Anthropic();

export async function reply(text: string) {
  const model = await settings.get("assistant.model");
  return anthropic.messages.create({ model, max_tokens: 400, messages: [{ role: "user", content: text }] });
}
