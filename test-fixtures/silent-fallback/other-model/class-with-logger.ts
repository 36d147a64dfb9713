import { Injectable, Logger } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
export class TranslationService {
  private readonly logger = new Logger(TranslationService.name);

  constructor(
    private readonly primary: OpenAI,
    private readonly reserve: OpenAI,
  ) {}

  async translate(text: string): Promise<string | null> {
    for (const [client, model] of [[this.primary, "gpt-5.6-terra"], [this.reserve, "llama-3.3-70b"]] as const) {
      try {
        const { choices } = await client.chat.completions.create({ model, messages: [{ role: "user", content: text }] });
        return choices[0]?.message.content ?? null;
        // expect-none: silent-fallback
      } catch (error) {
        this.logger.warn(`${model} failed: ${String(error)}`);
      }
    }
    throw new Error("no model answered");
  }
}
