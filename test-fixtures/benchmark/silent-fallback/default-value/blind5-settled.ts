// fixture: path=src/batch/settled.ts
import { generateText, type LanguageModel } from "ai";
import { log } from "../log";

const one = async (model: LanguageModel, prompt: string) => (await generateText({ model, prompt })).text;

export async function parts(model: LanguageModel, prompts: string[]) {
  const results = await Promise.allSettled(prompts.map((prompt) => one(model, prompt)));
  // expect: silent-fallback/default-value
  return results.map((result) => (result.status === "fulfilled" ? result.value : ""));
}

export async function partsLogged(model: LanguageModel, prompts: string[]) {
  const results = await Promise.allSettled(prompts.map((prompt) => one(model, prompt)));
  return results.flatMap((result) => {
    // expect-none: silent-fallback logged
    if (result.status === "fulfilled") return [result.value];
    log.warn({ reason: result.reason }, "a part is missing");
    return [];
  });
}

export async function partsOrThrow(model: LanguageModel, prompts: string[]) {
  const results = await Promise.allSettled(prompts.map((prompt) => one(model, prompt)));
  const failed = results.filter((result) => result.status === "rejected");
  // expect-none: silent-fallback thrown
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason));
  return results.map((result) => (result.status === "fulfilled" ? result.value : ""));
}

export async function scored(model: LanguageModel, items: { id: string; text: string }[]) {
  return Promise.all(
    items.map(async (item) => {
      try {
        return { ...item, score: Number(await one(model, `Score: ${item.text}`)) };
        // expect: silent-fallback/default-value
      } catch {
        return { ...item, score: 0 };
      }
    }),
  );
}

export async function counted(model: LanguageModel, items: string[]) {
  let failed = 0;
  const done: string[] = [];
  for (const item of items) {
    try {
      done.push(await one(model, item));
      // expect-none: silent-fallback counted, and told below
    } catch {
      failed += 1;
    }
  }
  log.info({ done: done.length, failed }, "batch finished");
  return done;
}

export async function skipped(model: LanguageModel, items: string[]) {
  const done: string[] = [];
  for (const item of items) {
    try {
      done.push(await one(model, item));
      // expect: silent-fallback/swallowed
    } catch {
      continue;
    }
  }
  return done;
}
