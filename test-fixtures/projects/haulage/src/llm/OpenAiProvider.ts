import OpenAI from "openai";
import type { CompletionRequest, CompletionResult, LlmProvider } from "./types.js";

export class OpenAiProvider implements LlmProvider {
  readonly name = "openai";
  private client: OpenAI | null = null;

  constructor(
    private readonly apiKey: string | undefined,
    private readonly model: string,
  ) {}

  isConfigured(): boolean {
    return Boolean(this.apiKey);
  }

  private getClient(): OpenAI {
    this.client ??= new OpenAI({ apiKey: this.apiKey, maxRetries: 1 });
    return this.client;
  }

  async complete({ system, prompt, maxTokens = 1024, json }: CompletionRequest): Promise<CompletionResult> {
    const completion = await this.getClient().chat.completions.create({
      model: this.model,
      max_completion_tokens: maxTokens,
      ...(json ? { response_format: { type: "json_object" as const } } : {}),
      messages: [...(system ? [{ role: "system" as const, content: system }] : []), { role: "user" as const, content: prompt }],
    });
    return {
      text: completion.choices[0]?.message.content ?? "",
      model: completion.model,
      usage: { input: completion.usage?.prompt_tokens ?? 0, output: completion.usage?.completion_tokens ?? 0 },
    };
  }
}
