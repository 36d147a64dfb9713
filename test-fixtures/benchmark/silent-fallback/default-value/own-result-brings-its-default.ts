// fixture: path=src/labels.ts
import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger";

const client = new Anthropic();

class Outcome<T> {
  private constructor(readonly ok: boolean, private readonly value: T | undefined, readonly error: Error | undefined) {}

  static good = <T>(value: T): Outcome<T> => new Outcome<T>(true, value, undefined);
  static bad = (error: Error): Outcome<never> => new Outcome<never>(false, undefined, error);

  getOrElse(other: T): T {
    return this.ok ? (this.value as T) : other;
  }

  fold<R>(whenDone: (value: T) => R, onFailure: (error: Error) => R): R {
    return this.ok ? whenDone(this.value as T) : onFailure(this.error as Error);
  }

  withDefault(): T | undefined {
    return this.value;
  }
}

async function ask(prompt: string): Promise<Outcome<string>> {
  try {
    const { content } = await client.messages.create({ model: process.env.MODEL!, max_tokens: 100, messages: [{ role: "user", content: prompt }] });
    return Outcome.good(JSON.stringify(content));
  } catch (error) {
    return Outcome.bad(error as Error);
  }
}

async function askAndLog(prompt: string): Promise<Outcome<string>> {
  try {
    const { content } = await client.messages.create({ model: process.env.MODEL!, max_tokens: 100, messages: [{ role: "user", content: prompt }] });
    return Outcome.good(JSON.stringify(content));
  } catch (error) {
    logger.error({ error }, "no answer");
    return Outcome.bad(error as Error);
  }
}

export async function label(text: string): Promise<string> {
  const outcome = await ask(`A label for ${text}`);
  // expect: silent-fallback/default-value warning
  return outcome.getOrElse("misc");
}

export async function place(text: string): Promise<string> {
  const outcome = await askAndLog(`A place in ${text}`);
  // expect-none: silent-fallback on record further in
  return outcome.getOrElse("nowhere");
}

export async function mood(text: string): Promise<{ mood: string } | { error: string }> {
  const outcome = await ask(`The mood of ${text}`);
  // expect-none: silent-fallback it says that it failed
  return outcome.fold<{ mood: string } | { error: string }>((mood) => ({ mood }), (error) => ({ error: error.message }));
}
