import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { logger } from "./logger";

export interface Model {
  ask(prompt: string): Promise<string>;
}

export class LoudModel implements Model {
  readonly #client = new Anthropic();

  async ask(prompt: string): Promise<string> {
    try {
      return JSON.stringify(await this.#client.messages.create({ model: process.env.MODEL!, max_tokens: 50, messages: [{ role: "user", content: prompt }] }));
    } catch (error) {
      logger.error({ error }, "no answer");
      throw error;
    }
  }
}

export class QuietModel implements Model {
  readonly #client = new OpenAI();

  async ask(prompt: string): Promise<string> {
    const response = await this.#client.responses.create({ model: process.env.OTHER!, input: prompt });
    return response.output_text;
  }
}
