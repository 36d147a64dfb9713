import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

export interface Provider {
  readonly name: string;
  complete(prompt: string): Promise<string>;
}

export class AnthropicProvider implements Provider {
  readonly name = "anthropic";
  private readonly client = new Anthropic();

  async complete(content: string): Promise<string> {
    const message = await this.client.messages.create({ model: "claude-sonnet-4-6", max_tokens: 100, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
  }
}

export class OpenAIProvider implements Provider {
  readonly name = "openai";
  private readonly client = new OpenAI();

  async complete(input: string): Promise<string> {
    return (await this.client.responses.create({ model: "gpt-5.6-terra", input })).output_text;
  }
}
