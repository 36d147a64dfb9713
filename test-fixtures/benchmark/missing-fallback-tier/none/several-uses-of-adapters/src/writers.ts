import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

export interface Writer {
  write(prompt: string): Promise<string>;
}

export class ClaudeWriter implements Writer {
  readonly #client = new Anthropic();

  constructor(private readonly model: string) {}

  async write(prompt: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const { content } = await this.#client.messages.create({ model: this.model, max_tokens: 500, messages: [{ role: "user", content: prompt }] });
    return content[0]?.type === "text" ? content[0].text : "";
  }
}

export class GptWriter implements Writer {
  readonly #client = new OpenAI();

  constructor(private readonly model: string) {}

  async write(prompt: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const { output_text } = await this.#client.responses.create({ model: this.model, input: prompt });
    return output_text;
  }
}

export function writerFor(provider: string, model: string): Writer {
  return provider === "anthropic" ? new ClaudeWriter(model) : new GptWriter(model);
}
