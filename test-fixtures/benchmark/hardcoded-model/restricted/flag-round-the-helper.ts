import Anthropic from "@anthropic-ai/sdk";
import { OpenFeature } from "@openfeature/server-sdk";
const flags = OpenFeature.getClient();
const anthropic = new Anthropic();
export async function ask(text: string) {
  const create = (model: string) => anthropic.messages.create({ model, max_tokens: 9, messages: [{ role: "user", content: text }] });
  if (await flags.getBooleanValue("mythos", false)) {
    // expect: hardcoded-model/restricted info
    return create("claude-mythos-5");
  }
  // expect: hardcoded-model/constant
  return create("claude-haiku-4-5");
}
