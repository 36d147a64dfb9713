import Anthropic from "@anthropic-ai/sdk";

enum Depth {
  Glance,
  Study,
}

const sdk = new Anthropic({ timeout: 60_000 });

export async function review(contract: string, depth: Depth) {
  const model =
    depth === Depth.Study
      ? "claude-opus-4-8" // expect-here: hardcoded-model/revocable warning
      : "claude-haiku-4-5-20251001"; // expect-here: hardcoded-model/constant info
  const { content } = await sdk.beta.messages.create({
    model,
    max_tokens: 4096,
    messages: [{ role: "user", content: contract }],
  });
  return content;
}
