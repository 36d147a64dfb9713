import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { Logger } from "@nestjs/common";

export class AnswerService {
  private readonly logger = new Logger(AnswerService.name);
  private readonly primary = new Anthropic();
  private readonly secondary = new OpenAI();

  async answer(prompt: string): Promise<string> {
    try {
      return await this.fromPrimary(prompt);
      // expect: silent-fallback/other-model error
    } catch {
      return this.fromSecondary(prompt);
    }
  }

  async answerTold(prompt: string): Promise<string> {
    try {
      return await this.fromPrimary(prompt);
      // expect-none: silent-fallback
    } catch (error) {
      this.logger.warn(`falling back: ${String(error)}`);
      return this.fromSecondary(prompt);
    }
  }

  private async fromPrimary(content: string): Promise<string> {
    const message = await this.primary.messages.create({ model: "claude-sonnet-4-6", max_tokens: 100, messages: [{ role: "user", content }] });
    return JSON.stringify(message.content);
  }

  private async fromSecondary(input: string): Promise<string> {
    return (await this.secondary.responses.create({ model: "gpt-5.6-terra", input })).output_text;
  }
}
