import Anthropic from "@anthropic-ai/sdk";
import type { TextModel } from "./text-model";

export class AnthropicTextModel implements TextModel {
  private readonly client = new Anthropic();

  async complete(model: string, prompt: string): Promise<string> {
    const message = await this.client.messages.create({ model, max_tokens: 400, messages: [{ role: "user", content: prompt }] });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  }
}
