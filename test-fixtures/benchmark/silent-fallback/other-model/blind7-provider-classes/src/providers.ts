import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

export interface Provider {
  readonly name: string;
  complete(prompt: string): Promise<string>;
}

export class AnthropicProvider implements Provider {
  readonly name = "anthropic";
  private readonly client = new Anthropic();

  async complete(prompt: string): Promise<string> {
    const message = await this.client.messages.create({ model: "claude-haiku-4-5", max_tokens: 400, messages: [{ role: "user", content: prompt }] });
    const [block] = message.content;
    return block?.type === "text" ? block.text : "";
  }
}

export class OpenAIProvider implements Provider {
  readonly name = "openai";
  private readonly client = new OpenAI();

  async complete(prompt: string): Promise<string> {
    const completion = await this.client.chat.completions.create({ model: "gpt-5-mini", messages: [{ role: "user", content: prompt }] });
    return completion.choices[0]?.message.content ?? "";
  }
}
