import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

export interface Provider {
  readonly name: string;
  complete(prompt: string): Promise<string>;
}

export class ClaudeProvider implements Provider {
  readonly name = "claude";
  private readonly client = new Anthropic();

  async complete(prompt: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const message = await this.client.messages.create({ model: "claude-opus-4-8", max_tokens: 900, messages: [{ role: "user", content: prompt }] });
    return JSON.stringify(message.content);
  }
}

export class GptProvider implements Provider {
  readonly name = "gpt";
  private readonly client = new OpenAI();

  async complete(prompt: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const out = await this.client.responses.create({ model: "gpt-5.6-sol", input: prompt });
    return out.output_text;
  }
}
