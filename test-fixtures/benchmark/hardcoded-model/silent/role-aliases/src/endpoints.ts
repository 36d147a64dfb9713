import Anthropic from "@anthropic-ai/sdk";
import { fetchRemote } from "./remote";

export class Endpoints {
  private readonly anthropic = new Anthropic();
  private table: Record<string, { model: string }> = {};

  async load() {
    this.table = await fetchRemote("/models");
  }

  private find(role: string) {
    const entry = this.table[role];
    if (!entry) throw new Error(`No model for ${role}`);
    return entry;
  }

  ask(role: string, content: string) {
    return this.anthropic.messages.create({ model: this.find(role).model, max_tokens: 10, messages: [{ role: "user", content }] });
  }
}
