// Two assignments reach the call: two origins.
import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

export async function translate(text: string, legal: boolean) {
  // expect: hardcoded-model/constant info model=claude-haiku-4-5-20251001
  let model = "claude-haiku-4-5-20251001";
  if (legal) {
    // expect: hardcoded-model/retired error model=claude-3-7-sonnet-20250219
    model = "claude-3-7-sonnet-20250219";
  }
  return client.messages.create({ model, max_tokens: 1000, messages: [{ role: "user", content: text }] });
}
