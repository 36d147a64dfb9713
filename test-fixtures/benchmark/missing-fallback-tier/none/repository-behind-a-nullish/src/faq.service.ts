import { Injectable, Logger } from "@nestjs/common";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { FaqRepository } from "./faq.repository";

@Injectable()
export class FaqService {
  private readonly logger = new Logger(FaqService.name);
  constructor(private readonly faqs: FaqRepository) {}

  async answer(question: string): Promise<string> {
    const generated = await this.tryModel(question);
    return generated ?? this.faqs.closest(question);
  }

  private async tryModel(prompt: string): Promise<string | undefined> {
    try {
      return (await generateText({ model: anthropic("claude-opus-4-8"), prompt })).text;
    } catch (error) {
      this.logger.warn(`FAQ instead of the model: ${String(error)}`);
      return undefined;
    }
  }
}
