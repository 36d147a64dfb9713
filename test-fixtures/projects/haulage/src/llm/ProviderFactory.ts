import type { Config } from "../config/index.js";
import { AnthropicProvider } from "./AnthropicProvider.js";
import { OpenAiProvider } from "./OpenAiProvider.js";
import type { LlmProvider } from "./types.js";

export class ProviderFactory {
  constructor(private readonly config: Config) {}

  create(name: string): LlmProvider {
    switch (name.trim()) {
      case "openai":
        return new OpenAiProvider(this.config.OPENAI_API_KEY, this.config.OPENAI_MODEL);
      case "anthropic":
        return new AnthropicProvider(this.config.ANTHROPIC_API_KEY, this.config.ANTHROPIC_MODEL);
      default:
        throw new Error(`Unknown LLM provider: ${name}`);
    }
  }

  createAll(): LlmProvider[] {
    return this.config.LLM_ORDER.split(",")
      .map((name) => this.create(name))
      .filter((provider) => provider.isConfigured());
  }
}
