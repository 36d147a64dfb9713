// fixture: path=src/review/review.ts
import Anthropic from "@anthropic-ai/sdk";
import { OpenFeature } from "@openfeature/server-sdk";

const client = new Anthropic();
const flags = OpenFeature.getClient();

export async function review(content: string) {
  if (await flags.getBooleanValue("mythos-review", false)) {
    return client.messages.create({
      // expect: hardcoded-model/restricted info
      model: "claude-mythos-5",
      max_tokens: 900,
      messages: [{ role: "user", content }],
    });
  }
  // expect: hardcoded-model/constant
  return client.messages.create({ model: "claude-sonnet-5", max_tokens: 900, messages: [{ role: "user", content }] });
}

export async function second(content: string) {
  const urgent = content.startsWith("!");
  // expect: hardcoded-model/restricted error
  const model = urgent ? "mythos-5-adv"
    // expect: hardcoded-model/constant
    : "claude-haiku-4-5";
  return client.messages.create({ model, max_tokens: 900, messages: [{ role: "user", content }] });
}
