import { Injectable } from "@nestjs/common";
import { ConfigService } from "@nestjs/config";
import Anthropic from "@anthropic-ai/sdk";

@Injectable()
export class ReplyService {
  private readonly anthropic = new Anthropic();

  constructor(private readonly config: ConfigService) {}

  reply(content: string) {
    return this.anthropic.messages.create({
      // expect: hardcoded-model/restricted warning default
      model: this.config.get<string>("REPLY_MODEL", "claude-fable-5"),
      max_tokens: 200,
      messages: [{ role: "user", content }],
    });
  }

  // expect-none: hardcoded-model nothing here names a model
  private readonly system = this.config.get<string>("SYSTEM", "You are kind.");
}
