import Anthropic from "@anthropic-ai/sdk";
import type { FeatureGate } from "./features";

export class ChatService {
  constructor(
    private readonly client: Anthropic,
    private readonly gate: FeatureGate,
  ) {}

  async reply(tenantId: string, text: string) {
    this.gate.demand(tenantId, "chat");
    // expect-none: call-before-gate
    return this.client.messages.create({ model: "claude-sonnet-5", max_tokens: 900, messages: [{ role: "user", content: text }] });
  }

  async suggest(tenantId: string, text: string) {
    if (!this.gate.isOn(tenantId, "suggest")) return null;
    // expect-none: call-before-gate
    return this.client.messages.create({ model: "claude-haiku-4-5", max_tokens: 200, messages: [{ role: "user", content: text }] });
  }

  async continue(tenantId: string, text: string) {
    this.gate.assertAllowed(tenantId);
    // expect: call-before-gate/no-gate
    return this.client.messages.create({ model: "claude-haiku-4-5", max_tokens: 200, messages: [{ role: "user", content: text }] });
  }

  async title(tenantId: string, text: string) {
    const on = this.gate.isOn(tenantId, "title");
    if (on) console.debug("title feature is on");
    // expect: call-before-gate/verdict-ignored
    return this.client.messages.create({ model: "claude-haiku-4-5", max_tokens: 50, messages: [{ role: "user", content: text }] });
  }
}
