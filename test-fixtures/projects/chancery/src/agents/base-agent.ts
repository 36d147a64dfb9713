import Anthropic from "@anthropic-ai/sdk";
import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, retry, wrap } from "cockatiel";
import type { Logger } from "../telemetry/logger.js";

export interface RunOptions {
  readonly signal?: AbortSignal;
}

/** What all agents share: the client, the retries, the parsing of an answer. */
export abstract class BaseAgent<Input, Output> {
  protected readonly client = new Anthropic({ maxRetries: 0 });
  private readonly resilience = wrap(
    retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff() }),
    circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) }),
  );

  constructor(protected readonly logger: Logger) {}

  abstract readonly name: string;
  protected abstract readonly model: string;
  protected abstract buildPrompt(input: Input): string;
  protected abstract parse(text: string): Output;

  async run(input: Input, options: RunOptions = {}): Promise<Output> {
    const text = await this.resilience.execute(() => this.complete(this.buildPrompt(input), options));
    return this.parse(text);
  }

  protected async complete(prompt: string, { signal }: RunOptions): Promise<string> {
    // expect: missing-fallback-tier/none warning
    const message = await this.client.messages.create(
      { model: this.model, max_tokens: 4_096, messages: [{ role: "user", content: prompt }] },
      { signal },
    );
    return message.content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
  }
}
