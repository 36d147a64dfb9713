import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();

export async function unawaited(input: string) {
  try {
    return openai.responses.create({ model: "gpt-5.4-mini", input });
    // expect-none: silent-fallback it never runs
  } catch {
    return null;
  }
}

export async function awaited(input: string) {
  try {
    return await openai.responses.create({ model: "gpt-5.4-mini", input });
    // expect: silent-fallback/default-value warning
  } catch {
    return null;
  }
}

export function chained(input: string) {
  return openai.responses
    .create({ model: "gpt-5.4-mini", input })
    .then((response) => response.output_text)
    // expect-none: silent-fallback
    .catch((error: unknown) => {
      logger.error({ error });
      return "";
    });
}

export function rejected(input: string) {
  return new Promise<string>((resolve, reject) => {
    openai.responses
      .create({ model: "gpt-5.4-mini", input })
      .then((response) => resolve(response.output_text))
      // expect-none: silent-fallback
      .catch(reject);
  });
}

export function resolved(input: string) {
  return new Promise<string>((resolve) => {
    openai.responses
      .create({ model: "gpt-5.4-mini", input })
      .then((response) => resolve(response.output_text))
      // expect: silent-fallback/default-value warning
      .catch(() => resolve(""));
  });
}
