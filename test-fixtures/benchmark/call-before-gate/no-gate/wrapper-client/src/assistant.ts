import Anthropic from "@anthropic-ai/sdk";
import { budgets } from "./budgets.js";

export class Assistant {
  readonly #client = new Anthropic();

  constructor(private readonly team: string) {}

  async ask(text: string): Promise<string> {
    await this.ensureBudget();
    // expect-none: call-before-gate
    return this.send(text);
  }

  private async ensureBudget(): Promise<void> {
    const { spent, limit } = await budgets.of(this.team);
    // mutate: gate
    if (spent >= limit) throw new Error("the team's budget is spent");
  }

  private async send(text: string): Promise<string> {
    // expect-none: call-before-gate
    const message = await this.#client.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: text }] });
    return JSON.stringify(message.content);
  }
}
