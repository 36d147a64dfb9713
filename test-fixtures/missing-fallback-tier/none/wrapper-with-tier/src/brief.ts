import Anthropic from "@anthropic-ai/sdk";
import { withTiers } from "./with-tiers.js";

const anthropic = new Anthropic();

export const brief = (content: string) =>
  withTiers(["claude-opus-4-8", "claude-sonnet-4-6"], (model) =>
    // expect-none: missing-fallback-tier
    anthropic.messages.create({ model, max_tokens: 800, messages: [{ role: "user", content }] }),
  );

export const single = (content: string) =>
  withTiers(["claude-opus-4-8"], (model) =>
    // A list of one.
    // expect: missing-fallback-tier/none warning
    anthropic.messages.create({ model, max_tokens: 800, messages: [{ role: "user", content }] }),
  );
