import type { Cradle } from "./container";

export class LetterService {
  private readonly anthropic: Cradle["anthropic"];

  constructor({ anthropic }: Pick<Cradle, "anthropic">) {
    this.anthropic = anthropic;
  }

  write(brief: string) {
    // expect: hardcoded-model/constant info
    return this.anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 900, messages: [{ role: "user", content: brief }] });
  }
}
