import Anthropic from "@anthropic-ai/sdk";
import { Injectable, Logger } from "@nestjs/common";
import type { Narrator } from "./narrator";

@Injectable()
export class AnthropicNarrator implements Narrator {
  private readonly logger = new Logger(AnthropicNarrator.name);
  private readonly client = new Anthropic();
  // expect: hardcoded-model/retired error model=claude-sonnet-4-20250514
  private readonly model = "claude-sonnet-4-20250514";

  async narrate(facts: readonly string[]): Promise<string> {
    try {
      const message = await this.client.messages.create({
        model: this.model,
        max_tokens: 1000,
        messages: [{ role: "user", content: facts.join("\n") }],
      });
      return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
      // expect-none: silent-fallback
    } catch (error) {
      this.logger.error("narration failed, the facts are listed", error);
      return facts.map((fact) => `- ${fact}`).join("\n");
    }
  }
}
