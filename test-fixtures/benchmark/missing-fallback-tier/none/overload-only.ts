import { query } from "@anthropic-ai/claude-agent-sdk";

/** The agent SDK goes on to `fallbackModel` where the first is overloaded, not where it is denied. */
export async function* work(prompt: string) {
  // expect: missing-fallback-tier/none info "overload"
  for await (const message of query({ prompt, options: { model: "claude-opus-4-8", fallbackModel: "claude-sonnet-4-6" } })) yield message;
}
