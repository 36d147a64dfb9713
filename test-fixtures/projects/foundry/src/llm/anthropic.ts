import { BaseLlm, type Message } from "./base.js";

export class AnthropicLlm extends BaseLlm {
  constructor(model: string) {
    super("https://api.anthropic.com", process.env["ANTHROPIC_API_KEY"]!, model);
  }

  protected path(): string {
    return "/v1/messages";
  }

  protected body(messages: readonly Message[]): object {
    return { max_tokens: 1_000, messages };
  }

  protected textOf(json: unknown): string {
    return (json as { content: { text: string }[] }).content[0]?.text ?? "";
  }
}
