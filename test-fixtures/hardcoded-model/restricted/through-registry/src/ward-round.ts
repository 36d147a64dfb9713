import Anthropic from "@anthropic-ai/sdk";
import { selectModel } from "./model-registry";

const anthropic = new Anthropic();

export async function summariseWardRound(department: string, notes: string[]) {
  return anthropic.messages.create({
    // expect-none: hardcoded-model the registry chooses
    model: selectModel({ tier: "frontier", department }),
    max_tokens: 1000,
    messages: [{ role: "user", content: notes.join("\n") }],
  });
}
