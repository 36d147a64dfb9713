import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { env } from "./config";

let openai: OpenAI | undefined;
export const getOpenAI = () => (openai ??= new OpenAI({ apiKey: env.OPENAI_API_KEY }));

export class Claude {
  private static instance: Claude;
  private readonly client = new Anthropic();

  static getInstance() {
    if (!Claude.instance) Claude.instance = new Claude();
    return Claude.instance;
  }

  async message(params: { model: string; prompt: string; maxTokens?: number }) {
    const { model, prompt, maxTokens = 1000 } = params;
    const reply = await this.client.messages.create({ model, max_tokens: maxTokens, messages: [{ role: "user", content: prompt }] });
    return reply.content;
  }
}
