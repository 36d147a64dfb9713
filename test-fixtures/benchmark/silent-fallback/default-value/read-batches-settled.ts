// fixture: path=src/label.ts
import OpenAI from "openai";
import { logger } from "./logger";

const client = new OpenAI();

async function label(text: string, model: string) {
  const response = await client.responses.create({ model, input: `A label for: ${text}` });
  return response.output_text;
}

/** Each turn says what it is about to do, and none what became of it. */
export async function labels(texts: string[], model: string, size = 5) {
  const found: string[] = [];
  for (let start = 0; start < texts.length; start += size) {
    logger.info("labelling", { from: start, of: texts.length });
    const results = await Promise.allSettled(texts.slice(start, start + size).map((text) => label(text, model)));
    results.forEach((result) => {
      // expect: silent-fallback/default-value warning
      if (result.status === "fulfilled") found.push(result.value);
    });
  }
  return found;
}

export async function labelsCounted(texts: string[], model: string) {
  const results = await Promise.allSettled(texts.map((text) => label(text, model)));
  // expect-none: silent-fallback the count of those that failed
  const found = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  logger.info("labelled", { labelled: found.length, failed: results.length - found.length });
  return found;
}

export async function labelsOneByOne(texts: string[], model: string) {
  const found: string[] = [];
  const results = await Promise.allSettled(texts.map((text) => label(text, model)));
  results.forEach((result, at) => {
    // expect-none: silent-fallback told one by one
    if (result.status === "fulfilled") found.push(result.value);
    else logger.warn("no label", { at });
  });
  return found;
}
