import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

interface Writer {
  write(prompt: string): Promise<string>;
}

class ClaudeWriter implements Writer {
  readonly #client = new Anthropic();

  async write(prompt: string): Promise<string> {
    const message = await this.#client.messages.create({ model: "claude-haiku-4-5", max_tokens: 500, messages: [{ role: "user", content: prompt }] });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  }
}

class GptWriter implements Writer {
  readonly #client = new OpenAI();

  async write(prompt: string): Promise<string> {
    const response = await this.#client.responses.create({ model: "gpt-5.6-luna", input: prompt });
    return response.output_text;
  }
}

export class Newsletter {
  #writer: Writer = new ClaudeWriter();
  readonly #second: Writer = new GptWriter();

  async intro(topic: string): Promise<string> {
    try {
      return await this.#writer.write(`An intro about ${topic}`);
      // expect-none: silent-fallback
    } catch {
      return await this.#writer.write(`Three words about ${topic}`);
    }
  }

  async outro(topic: string): Promise<string> {
    try {
      return await this.#writer.write(`An outro about ${topic}`);
      // expect: silent-fallback/other-model error
    } catch {
      return await this.#second.write(`An outro about ${topic}`);
    }
  }

  async body(topic: string): Promise<string> {
    try {
      return await this.#writer.write(`The body about ${topic}`);
      // expect: silent-fallback/other-model error
    } catch {
      this.#writer = this.#second;
      return await this.#writer.write(`The body about ${topic}`);
    }
  }
}
