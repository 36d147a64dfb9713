import OpenAI from "openai";
import type { Logger } from "pino";

interface CompletionOptions {
  readonly maxTokens?: number;
  readonly temperature?: number;
}

export class LlmClient {
  readonly #openai = new OpenAI({ timeout: 15_000, maxRetries: 2 });
  // expect: hardcoded-model/constant info
  readonly #model = "gpt-5.6-terra";

  constructor(private readonly log: Logger) {}

  async complete(prompt: string, { maxTokens = 500, temperature = 0 }: CompletionOptions = {}): Promise<string> {
    const started = performance.now();
    try {
      // expect: missing-fallback-tier/none info
      // expect: call-before-gate/some-paths error
      const completion = await this.#openai.chat.completions.create({
        model: this.#model,
        max_completion_tokens: maxTokens,
        temperature,
        messages: [{ role: "user", content: prompt }],
      });
      this.log.info({ usage: completion.usage, ms: performance.now() - started }, "completion");
      return completion.choices[0]?.message.content ?? "";
    } catch (error) {
      this.log.error({ error, ms: performance.now() - started }, "completion failed");
      throw error;
    }
  }

  async labels(text: string): Promise<string[]> {
    try {
      // expect: missing-fallback-tier/none warning
      // expect: call-before-gate/no-gate warning
      const completion = await this.#openai.chat.completions.create({
        // expect: hardcoded-model/revocable warning
        model: "gpt-5.5",
        response_format: { type: "json_object" },
        messages: [{ role: "user", content: `Labels as JSON for: ${text}` }],
      });
      return JSON.parse(completion.choices[0]?.message.content ?? "[]");
      // expect: silent-fallback/default-value warning
    } catch (error) {
      this.log.debug({ error }, "no labels");
      return [];
    }
  }
}
