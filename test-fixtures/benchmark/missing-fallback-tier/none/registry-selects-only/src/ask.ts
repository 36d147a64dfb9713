import Anthropic from "@anthropic-ai/sdk";
import { selectModel, withFallback } from "../lib/model-registry.js";

const anthropic = new Anthropic();

export async function ask(content: string): Promise<unknown> {
  // expect: missing-fallback-tier/none info
  return anthropic.messages.create({ model: selectModel({ tier: "frontier" }).id, max_tokens: 100, messages: [{ role: "user", content }] });
}

export const askWithTiers = (content: string): Promise<unknown> =>
  withFallback({ tier: "frontier" }, (model) =>
    // expect-none: missing-fallback-tier
    anthropic.messages.create({ model: model.id, max_tokens: 100, messages: [{ role: "user", content }] }),
  );
