import { childLogger } from "../lib/logger.js";
import type { CompletionRequest, CompletionResult, LlmProvider } from "./types.js";

export class LlmService {
  private readonly log = childLogger("llm");

  constructor(private readonly providers: LlmProvider[]) {}

  /** Asks the providers in order, and says so when it goes on to the next. */
  async complete(request: CompletionRequest): Promise<CompletionResult> {
    let lastError: unknown;
    for (const provider of this.providers) {
      try {
        return await provider.complete(request);
        // expect-none: silent-fallback each switch is logged
      } catch (error) {
        lastError = error;
        this.log.warn("provider failed, trying the next", { provider: provider.name, error: String(error) });
      }
    }
    throw lastError ?? new Error("no LLM provider configured");
  }

  /** For things nobody waits for. */
  async completeQuick(request: CompletionRequest): Promise<CompletionResult> {
    const [first, ...rest] = this.providers;
    if (!first) throw new Error("no LLM provider configured");
    try {
      // expect: call-before-gate/no-gate info
      return await first.complete({ ...request, maxTokens: 200 });
      // expect: silent-fallback/other-model error
    } catch (error) {
      for (const provider of rest) {
        const result = await provider.complete({ ...request, maxTokens: 200 });
        if (result.text) return result;
      }
      throw error;
    }
  }
}
