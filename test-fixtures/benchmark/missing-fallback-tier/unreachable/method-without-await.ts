import OpenAI from "openai";
import Groq from "groq-sdk";
import { logger } from "./logger.js";

export class Writer {
  private readonly openai = new OpenAI();
  private readonly groq = new Groq();

  async write(content: string): Promise<unknown> {
    try {
      // expect: missing-fallback-tier/unreachable error
      return this.openai.chat.completions.create({ model: "gpt-5.5", messages: [{ role: "user", content }] });
    } catch (error) {
      logger.warn({ error }, "fallback");
      return this.groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content }] });
    }
  }

  /** `then` hands the promise on all the same. */
  async text(content: string): Promise<string | null | undefined> {
    try {
      // expect: missing-fallback-tier/unreachable error
      return this.openai.chat.completions.create({ model: "gpt-5.5", messages: [{ role: "user", content }] }).then((completion) => completion.choices[0]?.message.content);
    } catch (error) {
      logger.warn({ error }, "fallback");
      const completion = await this.groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content }] });
      return completion.choices[0]?.message.content;
    }
  }
}
