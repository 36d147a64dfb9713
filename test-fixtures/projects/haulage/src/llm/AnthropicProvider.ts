import Anthropic from "@anthropic-ai/sdk";
import type { CompletionRequest, CompletionResult, LlmProvider } from "./types.js";

export class AnthropicProvider implements LlmProvider {
  readonly name = "anthropic";
  private readonly client: Anthropic;

  constructor(
    private readonly apiKey: string | undefined,
    private readonly model: string,
  ) {
    this.client = new Anthropic({ apiKey: apiKey ?? "unset" });
  }

  isConfigured(): boolean {
    return this.apiKey !== undefined && this.apiKey !== "";
  }

  async complete(request: CompletionRequest): Promise<CompletionResult> {
    const message = await this.client.messages.create({
      model: this.model,
      max_tokens: request.maxTokens ?? 1024,
      system: request.system,
      messages: [{ role: "user", content: request.prompt }],
    });
    const block = message.content.find((part) => part.type === "text");
    return {
      text: block?.type === "text" ? block.text : "",
      model: message.model,
      usage: { input: message.usage.input_tokens, output: message.usage.output_tokens },
    };
  }
}
