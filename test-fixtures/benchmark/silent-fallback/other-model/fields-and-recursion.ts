import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import type { BaseMessage } from "@langchain/core/messages";
import type { Logger } from "./logger";

export class Chat {
  private readonly primary = new ChatAnthropic({ model: "claude-sonnet-4-6" });
  private readonly secondary = new ChatOpenAI({ model: "gpt-5.4-mini" });

  constructor(private readonly logger: Logger) {}

  async ask(messages: BaseMessage[]) {
    try {
      return await this.primary.invoke(messages);
      // expect: silent-fallback/other-model error
    } catch {
      return this.secondary.invoke(messages);
    }
  }

  async askLoudly(messages: BaseMessage[]) {
    try {
      return await this.primary.invoke(messages);
      // expect-none: silent-fallback
    } catch (error) {
      this.logger.error("primary model failed", { error });
      return this.secondary.invoke(messages);
    }
  }

  async askOnRateLimit(messages: BaseMessage[]) {
    try {
      return await this.primary.invoke(messages);
      // expect: silent-fallback/other-model error
    } catch (error) {
      if ((error as { status?: number }).status === 429) return this.secondary.invoke(messages);
      throw error;
    }
  }

  async *stream(messages: BaseMessage[]) {
    try {
      for await (const chunk of await this.primary.stream(messages)) yield chunk;
      // expect: silent-fallback/other-model error
    } catch {
      for await (const chunk of await this.secondary.stream(messages)) yield chunk;
    }
  }
}
