import { AnthropicProvider, OpenAIProvider, type Provider } from "./provider.js";
import { logger } from "./logger.js";

export class Chain {
  private readonly providers: readonly Provider[] = [new AnthropicProvider(), new OpenAIProvider()];

  async complete(prompt: string): Promise<string> {
    let last: unknown;
    for (const provider of this.providers) {
      try {
        return await provider.complete(prompt);
        // expect: silent-fallback/other-model error
      } catch (error) {
        last = error;
      }
    }
    throw last;
  }

  async completeTold(prompt: string): Promise<string> {
    let last: unknown;
    for (const provider of this.providers) {
      try {
        return await provider.complete(prompt);
        // expect-none: silent-fallback
      } catch (error) {
        last = error;
        logger.warn(`${provider.name} failed`, error);
      }
    }
    throw last;
  }
}
