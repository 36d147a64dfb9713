import Anthropic from "@anthropic-ai/sdk";
import { OpenFeature } from "@openfeature/server-sdk";

const claude = new Anthropic();
const flags = OpenFeature.getClient();

export async function triageNote(note: string, unit: string) {
  if (await flags.getBooleanValue("mythos-triage", false, { unit })) {
    return claude.messages.create({
      // expect: hardcoded-model/restricted info model=claude-mythos-5
      model: "claude-mythos-5",
      max_tokens: 300,
      messages: [{ role: "user", content: note }],
    });
  }
  return claude.messages.create({
    model: "claude-sonnet-4-6", // expect-here: hardcoded-model/constant info
    max_tokens: 300,
    messages: [{ role: "user", content: note }],
  });
}
