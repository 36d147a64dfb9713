import { Inject, Injectable } from "@nestjs/common";
import type Anthropic from "@anthropic-ai/sdk";
import { ANTHROPIC } from "./tokens";

@Injectable()
export class TriageService {
  // expect: hardcoded-model/restricted error model=claude-fable-5
  private readonly model = "claude-fable-5";

  constructor(@Inject(ANTHROPIC) private readonly anthropic: Anthropic) {}

  async triage(ticket: string): Promise<string> {
    const message = await this.anthropic.messages.create({
      model: this.model,
      max_tokens: 300,
      messages: [{ role: "user", content: ticket }],
    });
    return message.content[0]?.type === "text" ? message.content[0].text : "";
  }
}
