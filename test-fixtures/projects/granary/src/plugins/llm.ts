import fp from "fastify-plugin";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import type { FastifyBaseLogger } from "fastify";
import { config } from "../config.js";

export class Llm {
  private readonly anthropic = new Anthropic({ timeout: config.llm.timeoutMs });
  private readonly openai = new OpenAI({ timeout: config.llm.timeoutMs });

  constructor(private readonly log: FastifyBaseLogger) {}

  async ask(prompt: string): Promise<string> {
    try {
      const { content } = await this.anthropic.messages.create({ model: config.llm.model, max_tokens: 800, messages: [{ role: "user", content: prompt }] });
      return content.map((block) => (block.type === "text" ? block.text : "")).join("");
    } catch (error) {
      this.log.warn({ error }, "anthropic failed, asking openai");
      return this.backup(prompt);
    }
  }

  async askQuietly(prompt: string): Promise<string> {
    try {
      // expect: call-before-gate/no-gate warning
      const { content } = await this.anthropic.messages.create({ model: config.llm.model, max_tokens: 800, messages: [{ role: "user", content: prompt }] });
      return content.map((block) => (block.type === "text" ? block.text : "")).join("");
      // expect: silent-fallback/other-model error
    } catch {
      return this.backup(prompt);
    }
  }

  private async backup(prompt: string): Promise<string> {
    const completion = await this.openai.chat.completions.create({ model: config.llm.backup, messages: [{ role: "user", content: prompt }] });
    return completion.choices[0]?.message.content ?? "";
  }
}

declare module "fastify" {
  interface FastifyInstance {
    llm: Llm;
  }
}

export default fp(async (app) => {
  app.decorate("llm", new Llm(app.log));
});
