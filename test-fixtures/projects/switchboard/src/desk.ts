import { createProvider, providers } from "./providers/index.js";
import { log } from "./log.js";

const provider = createProvider();

export async function answer(question: string): Promise<string> {
  return provider.chat(question);
}

export async function answerFromAny(question: string): Promise<string> {
  for (const one of providers) {
    try {
      // expect: call-before-gate/no-gate warning
      return await one.chat(question);
      // expect: silent-fallback/other-model error
    } catch {
      continue;
    }
  }
  throw new Error("nobody answers");
}

export async function answerFromAnyTold(question: string): Promise<string> {
  let last: unknown;
  for (const one of providers) {
    try {
      return await one.chat(question);
    } catch (error) {
      log.warn({ error, provider: one.name }, "asking the next");
      last = error;
    }
  }
  throw last;
}
