import { GoogleGenAI } from "@google/genai";
import type { Writer } from "./writer.js";

abstract class TimedWriter implements Writer {
  async write(prompt: string): Promise<string> {
    const started = Date.now();
    // expect-none: missing-fallback-tier an adapter asks itself here
    const text = await this.ask(prompt);
    console.info(`written in ${Date.now() - started} ms`);
    return text;
  }

  abstract vectorOf(text: string): Promise<number[]>;

  protected abstract ask(prompt: string): Promise<string>;
}

export class GeminiWriter extends TimedWriter {
  readonly #ai = new GoogleGenAI({});

  constructor(private readonly settings: { model: string }) {
    super();
  }

  protected async ask(prompt: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const response = await this.#ai.models.generateContent({ model: this.settings.model, contents: prompt });
    return response.text ?? "";
  }

  async vectorOf(text: string): Promise<number[]> {
    const { embeddings } = await this.#ai.models.embedContent({ model: "gemini-embedding-001", contents: text });
    return embeddings?.[0]?.values ?? [];
  }
}
