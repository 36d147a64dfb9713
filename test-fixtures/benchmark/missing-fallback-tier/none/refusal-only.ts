import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

/** These fallbacks serve where the model declines, not where access is lost. */
export async function essay(content: string): Promise<unknown> {
  // expect: missing-fallback-tier/none info "declines"
  return anthropic.beta.messages.create({
    model: "claude-opus-4-8",
    max_tokens: 900,
    messages: [{ role: "user", content }],
    fallbacks: [{ model: "claude-sonnet-4-6" }],
  } as Parameters<typeof anthropic.beta.messages.create>[0]);
}
