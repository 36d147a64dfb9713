import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export const probe = () =>
  anthropic.messages.create({
    // expect-none: hardcoded-model suppressed
    // gaplint-disable-next-line hardcoded-model -- asks whether the order was lifted; see runbook 14
    model: "claude-fable-5",
    max_tokens: 1,
    messages: [{ role: "user", content: "ping" }],
  });
