// Constructor and property injection by token: only the declared type says what arrives.
import { inject, injectable } from "tsyringe";
import { inject as bound } from "inversify";
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";

@injectable()
export class DeedReader {
  constructor(@inject("OpenAI") private openai: OpenAI, @inject("Config") private readonly config: { locale: string }) {}

  read(deed: string) {
    return this.openai.responses.create({
      model: "mythos-5-adv", // expect-here: hardcoded-model/restricted error
      input: `${this.config.locale}: ${deed}`,
    });
  }
}

export class LeaseReader {
  @bound(Symbol.for("Claude")) private readonly claude!: Anthropic;

  async read(lease: string) {
    // expect: hardcoded-model/restricted error
    return this.claude.messages.create({ model: "claude-fable-5", max_tokens: 900, messages: [{ role: "user", content: lease }] });
  }
}
