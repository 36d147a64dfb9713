// fixture: path=src/lib/resilience.ts
import CircuitBreaker from "opossum";
import pRetry from "p-retry";
import { fallback, handleAll, retry, wrap, ExponentialBackoff } from "cockatiel";
import { ResultAsync } from "neverthrow";
import Anthropic from "@anthropic-ai/sdk";
import { templates } from "./templates";

const client = new Anthropic();

const ask = (model: string, prompt: string) => client.messages.create({ model, max_tokens: 700, messages: [{ role: "user", content: prompt }] });

// expect-none: missing-fallback-tier
const breaker = new CircuitBreaker((prompt: string) => ask("claude-opus-4-8", prompt), { timeout: 20_000 });
breaker.fallback((prompt: string) => ask("claude-haiku-4-5", prompt));

export const broken = (prompt: string) => breaker.fire(prompt);

export const retried = (prompt: string) =>
  // expect: missing-fallback-tier/none
  pRetry(() => client.messages.create({ model: "claude-opus-4-8", max_tokens: 700, messages: [{ role: "user", content: prompt }] }), { retries: 4 });

const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });

export const withPolicy = (prompt: string) =>
  // expect: missing-fallback-tier/none
  policy.execute(() => client.messages.create({ model: "claude-opus-4-8", max_tokens: 700, messages: [{ role: "user", content: prompt }] }));

const served = wrap(fallback(handleAll, () => templates.summary()), policy);

export const withServed = (prompt: string) =>
  // expect-none: missing-fallback-tier
  served.execute(() => client.messages.create({ model: "claude-opus-4-8", max_tokens: 700, messages: [{ role: "user", content: prompt }] }));

export const result = (prompt: string) =>
  // expect-none: missing-fallback-tier
  ResultAsync.fromPromise(client.messages.create({ model: "claude-opus-4-8", max_tokens: 700, messages: [{ role: "user", content: prompt }] }), String).orElse(() =>
    // expect: missing-fallback-tier/same-provider
    ResultAsync.fromPromise(client.messages.create({ model: "claude-haiku-4-5", max_tokens: 700, messages: [{ role: "user", content: prompt }] }), String),
  );
