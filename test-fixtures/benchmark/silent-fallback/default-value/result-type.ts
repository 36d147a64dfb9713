import { ResultAsync } from "neverthrow";
import OpenAI from "openai";
import { logger } from "./logger.js";

const openai = new OpenAI();

const ask = (input: string) =>
  ResultAsync.fromPromise(openai.responses.create({ model: "gpt-5.6-luna", input }), (error) => new Error("model", { cause: error }));

export async function rename(input: string): Promise<string[]> {
  const result = await ask(input);
  // expect: silent-fallback/default-value warning
  if (result.isErr()) return [];
  return result.value.output_text.split("\n");
}

export async function renameTold(input: string): Promise<string[]> {
  const result = await ask(input);
  // expect-none: silent-fallback
  if (result.isErr()) {
    logger.warn("no names", result.error);
    return [];
  }
  return result.value.output_text.split("\n");
}

export async function renameOrFail(input: string): Promise<string[]> {
  const result = await ask(input);
  // expect-none: silent-fallback
  if (result.isErr()) throw result.error;
  return result.value.output_text.split("\n");
}
