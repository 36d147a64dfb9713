import { logger } from "./logger";
import type { Provider } from "./providers";

export class ProviderChain implements Provider {
  readonly name = "chain";

  constructor(private readonly providers: readonly Provider[]) {}

  async complete(prompt: string): Promise<string> {
    const errors: unknown[] = [];
    for (const provider of this.providers) {
      try {
        return await provider.complete(prompt);
      } catch (error) {
        logger.warn({ error, provider: provider.name }, "provider failed");
        errors.push(error);
      }
    }
    throw new AggregateError(errors, "all providers failed");
  }
}
