// fixture: path=src/router/candidates.ts
import OpenAI from "openai";
import pRetry from "p-retry";
import { logger } from "../logger";
import { metrics } from "../metrics";

const openai = new OpenAI();
const call = async (model: string, input: string) => (await openai.responses.create({ model, input })).output_text;

export async function firstThatAnswers(models: string[], input: string) {
  for (const model of models) {
    try {
      return await call(model, input);
      // expect: silent-fallback/other-model
    } catch {
      continue;
    }
  }
  throw new Error("no model answered");
}

export async function lastErrorCounts(models: string[], input: string) {
  let last: unknown;
  for (const model of models) {
    try {
      return await call(model, input);
      // expect: silent-fallback/other-model
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

export async function counted(models: string[], input: string) {
  for (const [index, model] of models.entries()) {
    try {
      return await call(model, input);
      // expect-none: silent-fallback counted
    } catch (error) {
      metrics.increment("llm.fallback", { from: model, to: models[index + 1] ?? "none" });
    }
  }
  throw new Error("no model answered");
}

export async function toldAtTheEnd(models: string[], input: string) {
  const failures: { model: string; error: unknown }[] = [];
  for (const model of models) {
    try {
      const answer = await call(model, input);
      if (failures.length > 0) logger.warn({ failures, served: model }, "served by a fallback");
      return answer;
      // expect-none: silent-fallback told when another answers
    } catch (error) {
      failures.push({ model, error });
    }
  }
  throw new AggregateError(failures.map(({ error }) => error));
}

export async function sameModelAgain(model: string, input: string) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await call(model, input);
      // expect-none: silent-fallback the same model again
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
  throw new Error("still failing");
}

export async function retriedThenOther(model: string, backup: string, input: string) {
  try {
    return await pRetry(() => call(model, input), { retries: 3 });
    // expect: silent-fallback/other-model
  } catch {
    return call(backup, input);
  }
}

export async function walk(models: string[], input: string): Promise<string> {
  const [model, ...rest] = models;
  if (model === undefined) throw new Error("no model answered");
  try {
    return await call(model, input);
    // expect: silent-fallback/other-model
  } catch {
    return walk(rest, input);
  }
}

export function anyOf(models: string[], input: string) {
  // expect: silent-fallback/other-model
  return Promise.any(models.map((model) => call(model, input)));
}

export async function onlyOnOverload(model: string, backup: string, input: string) {
  try {
    return await call(model, input);
    // expect: silent-fallback/other-model
  } catch (error) {
    if (error instanceof OpenAI.APIError && (error.status === 429 || error.status === 529)) {
      return call(backup, input);
    }
    logger.error({ error }, "model failed");
    throw error;
  }
}

export async function cacheFirst(cache: { get(key: string): Promise<string> }, model: string, input: string) {
  try {
    return await cache.get(input);
    // expect-none: silent-fallback a cache that has nothing
  } catch {
    return call(model, input);
  }
}
